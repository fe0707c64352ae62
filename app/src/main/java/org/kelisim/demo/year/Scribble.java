package org.kelisim.demo.year;

import java.util.Locale;
import java.util.Map;

/** How a title comes out of a sender's keyboard: slips, a layout without Kazakh letters, Latin script, shouting. */
final class Scribble {
    private static final Map<Character, String> PLAIN =
            Map.of('қ', "к", 'ә', "а", 'і', "и", 'ң', "н", 'ғ', "г", 'ү', "у", 'ұ', "у", 'ө', "о", 'һ', "х");
    private static final String CYRILLIC = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    private static final String[] KAZAKH_LATIN = {
        "a", "ä", "b", "v", "g", "ğ", "d", "e", "io", "j", "z", "i", "i", "k", "q", "l", "m", "n", "ñ", "o", "ö", "p",
        "r", "s", "t", "u", "ū", "ü", "f", "h", "h", "ts", "ch", "ş", "şş", "", "y", "ı", "", "e", "iu", "ia"
    };
    private static final String[] RUSSIAN_LATIN = {
        "a", "a", "b", "v", "g", "g", "d", "e", "yo", "zh", "z", "i", "y", "k", "k", "l", "m", "n", "n", "o", "o", "p",
        "r", "s", "t", "u", "u", "u", "f", "kh", "h", "ts", "ch", "sh", "shch", "", "y", "i", "", "e", "yu", "ya"
    };

    private final Dice dice;

    Scribble(Dice dice) {
        this.dice = dice;
    }

    String title(String text, String language) {
        var written = text;
        if (language.equals("kk") && dice.chance(0.17)) {
            written = withoutKazakhLetters(written);
        } else if (!language.equals("en") && dice.chance(0.035)) {
            written = inLatin(written, language.equals("kk") ? KAZAKH_LATIN : RUSSIAN_LATIN);
        }
        if (dice.chance(0.14)) {
            written = slip(written);
        }
        if (dice.chance(0.03)) {
            written = written.toUpperCase(Locale.ROOT);
        }
        return dice.chance(0.05) ? written.replace("«", "\"").replace("»", "\"") : written;
    }

    /** Two neighbours swapped, a letter lost or doubled. */
    String slip(String text) {
        if (text.length() < 6) {
            return text;
        }
        int at = dice.between(1, text.length() - 3);
        return switch (dice.between(0, 2)) {
            case 0 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + text.charAt(at) + text.substring(at);
        };
    }

    static String withoutKazakhLetters(String text) {
        return mapped(text, letter -> PLAIN.getOrDefault(letter, String.valueOf(letter)));
    }

    private static String inLatin(String text, String[] alphabet) {
        return mapped(text, letter -> {
            int at = CYRILLIC.indexOf(letter);
            return at < 0 ? String.valueOf(letter) : alphabet[at];
        });
    }

    private static String mapped(String text, java.util.function.Function<Character, String> letters) {
        var out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char small = Character.toLowerCase(letter);
            var to = letters.apply(small);
            out.append(small == letter || to.isEmpty() ? to : Character.toUpperCase(to.charAt(0)) + to.substring(1));
        }
        return out.toString();
    }
}
