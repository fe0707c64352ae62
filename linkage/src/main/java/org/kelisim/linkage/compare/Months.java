package org.kelisim.linkage.compare;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds dates within titles, in the three languages, by the names of months that Java itself knows: "9 мамыр" and "9 May" are one word. */
final class Months {
    private static final Map<String, Integer> NAMES = names();
    private static final int LONGEST_ENDING = 3;

    private Months() {}

    /** The words with every day of a month made one word, such as {@code 9.5}; other numbers stay as they are. */
    static List<String> joined(List<String> words) {
        var joined = new ArrayList<String>(words.size());
        for (var i = 0; i < words.size(); i++) {
            if (i + 1 < words.size()) {
                var date = date(words.get(i), words.get(i + 1));
                if (date != null) {
                    joined.add(date);
                    i++;
                    continue;
                }
            }
            joined.add(words.get(i));
        }
        return joined;
    }

    static boolean isDate(String word) {
        return word.indexOf('.') > 0;
    }

    private static @org.jspecify.annotations.Nullable String date(String one, String other) {
        var day = isDay(one) ? one : isDay(other) ? other : null;
        if (day == null) {
            return null;
        }
        var month = month(day.equals(one) ? other : one);
        return month == 0 ? null : day + "." + month;
    }

    private static boolean isDay(String word) {
        return word.length() <= 2
                && Letters.isNumber(word)
                && Integer.parseInt(word) >= 1
                && Integer.parseInt(word) <= 31;
    }

    /** 1 to 12, or 0 for what is no month; Kazakh adds an ending to the name. */
    private static int month(String word) {
        for (var ending = 0; ending <= LONGEST_ENDING && word.length() - ending >= 3; ending++) {
            var month = NAMES.get(word.substring(0, word.length() - ending));
            if (month != null && (ending == 0 || word.length() - ending > 3)) {
                return month;
            }
        }
        return 0;
    }

    private static Map<String, Integer> names() {
        var names = new HashMap<String, Integer>();
        for (var language : List.of("kk", "ru", "en")) {
            for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                for (var month : Month.values()) {
                    var name = month.getDisplayName(style, Locale.forLanguageTag(language));
                    names.putIfAbsent(Letters.folded(name), month.getValue());
                }
            }
        }
        return Map.copyOf(names);
    }
}
