package org.kelisim.linkage.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Folds what is written in Cyrillic or Latin letters, Kazakh, Russian or English, to one plain alphabet by sound, so that look-alike
 * letters (қ and к), the Latin alphabet of 2021 and spellings of the moment (kh, zh, sh) meet. Folding loses distinctions on purpose:
 * it is for comparing and never for showing.
 */
final class Letters {
    /** By letter; null for what stands for itself. */
    private static final @Nullable String[] SOUNDS = sounds();
    /** Latin with its additions, and Cyrillic. */
    private static final int LETTERS = 0x530;
    /** Marks that are put over or under the letter before them. */
    private static final char FIRST_MARK = 0x300;

    private static final char LAST_MARK = 0x36F;

    private Letters() {}

    /** The words of a text, folded. Numbers stand as words of their own; what is within a word and no letter is passed over. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var plain = normalized(text.replace('№', ' ')).toLowerCase(Locale.ROOT);
        var inNumber = false;
        for (var i = 0; i < plain.length(); i++) {
            var letter = plain.charAt(i);
            if (letter == '\''
                    || letter == '’'
                    || letter == 'ʼ'
                    || Character.getType(letter) == Character.NON_SPACING_MARK) {
                continue;
            }
            var isDigit = Character.isDigit(letter);
            if (!Character.isLetterOrDigit(letter) || (!word.isEmpty() && isDigit != inNumber)) {
                end(words, word);
            }
            if (Character.isLetterOrDigit(letter)) {
                inNumber = isDigit;
                word.append(letter);
            }
        }
        end(words, word);
        return words;
    }

    /** In composed letters; most texts are. */
    private static String normalized(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter >= LETTERS || (letter >= FIRST_MARK && letter <= LAST_MARK)) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
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
            var folded = Character.isDigit(word.charAt(0)) ? withoutLeadingZeros(word) : bySound(word);
            if (!folded.isEmpty()) {
                words.add(folded);
            }
            word.setLength(0);
        }
    }

    private static String withoutLeadingZeros(CharSequence digits) {
        var number = digits.toString().replaceFirst("^0+(?=.)", "");
        return number.length() > 9 ? number.substring(0, 9) : number;
    }

    private static String bySound(CharSequence word) {
        var folded = new StringBuilder(word.length() + 4);
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) == 's' && i + 3 < word.length() && "shch".contentEquals(word.subSequence(i, i + 4))) {
                append(folded, "sh");
                i += 3;
                continue;
            }
            var letter = word.charAt(i);
            var pair = i + 1 < word.length() && letter < 128 ? pair(letter, word.charAt(i + 1)) : null;
            if (pair != null) {
                append(folded, pair);
                i++;
            } else {
                var sound = letter < SOUNDS.length ? SOUNDS[letter] : null;
                if (sound != null) {
                    append(folded, sound);
                } else if (folded.isEmpty() || folded.charAt(folded.length() - 1) != letter) {
                    folded.append(letter);
                }
            }
        }
        return folded.toString();
    }

    /** Two Latin letters that stand for one Cyrillic one. */
    private static @Nullable String pair(char one, char other) {
        return switch (one) {
            case 'k' -> other == 'h' ? "h" : null;
            case 'z' -> other == 'h' ? "j" : null;
            case 'g' -> other == 'h' ? "g" : null;
            case 'y' ->
                switch (other) {
                    case 'o', 'e' -> "e";
                    case 'u' -> "iu";
                    case 'a' -> "ia";
                    default -> null;
                };
            case 'c' -> other == 'e' ? "tse" : other == 'i' ? "tsi" : null;
            default -> null;
        };
    }

    /** A letter twice in a row counts once. */
    private static void append(StringBuilder folded, String sounds) {
        for (var i = 0; i < sounds.length(); i++) {
            if (folded.isEmpty() || folded.charAt(folded.length() - 1) != sounds.charAt(i)) {
                folded.append(sounds.charAt(i));
            }
        }
    }

    private static @Nullable String[] sounds() {
        var cyrillic =
                "аa әa бb вv гg ғg дd еe ёe жj зz иi йi іi ыi кk қk лl мm нn ңn оo өo пp рr сs тt уu ұu үu фf хh һh цts"
                        + " чch шsh щsh ъ ь эe юiu яia";
        var latin = "äa áa ăa âa ğg ǵg ñn ńn öo óo üu ūu úu ũu ýu şsh çch žj ıi íi ïi ėe ée yi wu qk xks ck";
        var sounds = new @Nullable String[LETTERS];
        for (var pair : (cyrillic + " " + latin).split(" ")) {
            sounds[pair.charAt(0)] = pair.substring(1);
        }
        return sounds;
    }
}
