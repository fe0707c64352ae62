package org.kelisim.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Folds what is written in Cyrillic or Latin letters, Kazakh or Russian, to one plain alphabet by sound, so that look-alike letters
 * (қ and к) and ad-hoc Latin spellings meet. Folding loses distinctions on purpose: it is for comparing and never for showing.
 */
final class Letters {
    private static final Map<Character, String> SOUNDS = sounds();

    private Letters() {}

    /** The words of a text, folded. Numbers stand as words of their own. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var plain = Normalizer.normalize(
                text.toLowerCase(Locale.ROOT).replace('й', 'и').replace('ё', 'е'), Normalizer.Form.NFKD);
        var inNumber = false;
        for (var i = 0; i < plain.length(); i++) {
            var letter = plain.charAt(i);
            var isDigit = Character.isDigit(letter);
            if (Character.getType(letter) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (!Character.isLetterOrDigit(letter) || (!word.isEmpty() && isDigit != inNumber)) {
                end(words, word);
            }
            if (Character.isLetterOrDigit(letter)) {
                inNumber = isDigit;
                append(word, letter);
            }
        }
        end(words, word);
        return words;
    }

    /** All words of a text as one, for looking up names. */
    static String folded(String text) {
        return String.join(" ", words(text));
    }

    static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static void end(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static void append(StringBuilder word, char letter) {
        if (Character.isDigit(letter)) {
            word.append(letter);
            return;
        }
        var sounds = SOUNDS.getOrDefault(letter, String.valueOf(letter));
        for (var i = 0; i < sounds.length(); i++) {
            if (word.isEmpty() || word.charAt(word.length() - 1) != sounds.charAt(i)) {
                word.append(sounds.charAt(i));
            }
        }
    }

    private static Map<Character, String> sounds() {
        var pairs =
                "а a ә a б b в v г g ғ g д d е e ж j з z и i і i к k қ k л l м m н n ң n о o ө o п p р r с s т t у u ұ u ү u ф f "
                        + "х h һ h ц ts ч sh ш sh щ sh ъ  ы i ь  э e ю iu я ia ı i q k w v x ks y i c k";
        var sounds = new HashMap<Character, String>();
        var words = pairs.split(" ", -1);
        for (var i = 0; i + 1 < words.length; i += 2) {
            sounds.put(words[i].charAt(0), words[i + 1]);
        }
        return Map.copyOf(sounds);
    }
}
