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
    /** Latin with its additions, and Cyrillic. */
    private static final int LETTERS = 0x530;
    /** By letter; null for what stands for itself. */
    private static final @Nullable String[] SOUNDS = sounds();
    /** What stands for a character that ends a word, and for one that is passed over. */
    private static final char END = 0;

    private static final char SILENT = 1;
    /** By character: the small letter or the digit. */
    private static final char[] SMALL = small();
    /** Marks that are put over or under the letter before them. */
    private static final char FIRST_MARK = 0x300;

    private static final char LAST_MARK = 0x36F;
    /** At the end of a word its small letter is another one. */
    private static final char SIGMA = 'Σ';

    private Letters() {}

    /** The words of a text, folded. Numbers stand as words of their own; what is within a word and no letter is passed over. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var plain = isPlain(text) ? text : small(text.replace('№', ' '));
        var word = new char[plain.length()];
        var size = 0;
        for (var i = 0; i < plain.length(); i++) {
            var letter = small(plain.charAt(i));
            if (letter == SILENT) {
                continue;
            }
            if (letter == END || (size > 0 && isDigit(letter) != isDigit(word[0]))) {
                end(words, word, size);
                size = 0;
            }
            if (letter != END) {
                word[size++] = letter;
            }
        }
        end(words, word, size);
        return words;
    }

    /** Whether each character can be looked at by itself, as in most texts. */
    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (isToBeComposed(letter) || letter == SIGMA) {
                return false;
            }
        }
        return true;
    }

    private static boolean isToBeComposed(char letter) {
        return letter >= LETTERS || (letter >= FIRST_MARK && letter <= LAST_MARK);
    }

    /** In composed small letters. */
    private static String small(String text) {
        var composed = text.chars().anyMatch(letter -> isToBeComposed((char) letter))
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
        return composed.toLowerCase(Locale.ROOT);
    }

    private static char small(char letter) {
        return letter < LETTERS ? SMALL[letter] : smallOf(letter);
    }

    private static char smallOf(char letter) {
        if (letter == '\''
                || letter == '’'
                || letter == 'ʼ'
                || Character.getType(letter) == Character.NON_SPACING_MARK) {
            return SILENT;
        }
        return Character.isLetterOrDigit(letter) ? Character.toLowerCase(letter) : END;
    }

    private static char[] small() {
        var small = new char[LETTERS];
        for (char letter = 0; letter < LETTERS; letter++) {
            small[letter] = smallOf(letter);
        }
        return small;
    }

    private static boolean isDigit(char letter) {
        return letter < LETTERS ? letter >= '0' && letter <= '9' : Character.isDigit(letter);
    }

    /** All words of a text as one, for looking up names. */
    static String folded(String text) {
        return String.join(" ", words(text));
    }

    static boolean isNumber(String word) {
        return isDigit(word.charAt(0));
    }

    private static void end(List<String> words, char[] word, int size) {
        if (size > 0) {
            var folded = isDigit(word[0]) ? number(word, size) : bySound(word, size);
            if (!folded.isEmpty()) {
                words.add(folded);
            }
        }
    }

    /** Its first nine digits, without leading zeros. */
    private static String number(char[] digits, int size) {
        var first = 0;
        while (first < size - 1 && digits[first] == '0') {
            first++;
        }
        return new String(digits, first, Math.min(9, size - first));
    }

    private static String bySound(char[] word, int size) {
        var folded = new StringBuilder(size + 4);
        for (var i = 0; i < size; i++) {
            if (isShch(word, i, size)) {
                append(folded, "sh");
                i += 3;
                continue;
            }
            var letter = word[i];
            var pair = i + 1 < size && letter < 128 ? pair(letter, word[i + 1]) : null;
            if (pair != null) {
                append(folded, pair);
                i++;
            } else {
                var sound = letter < SOUNDS.length ? SOUNDS[letter] : null;
                if (sound != null) {
                    append(folded, sound);
                } else {
                    append(folded, letter);
                }
            }
        }
        return folded.toString();
    }

    private static boolean isShch(char[] word, int at, int size) {
        return word[at] == 's' && at + 3 < size && word[at + 1] == 'h' && word[at + 2] == 'c' && word[at + 3] == 'h';
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

    private static void append(StringBuilder folded, String sounds) {
        for (var i = 0; i < sounds.length(); i++) {
            append(folded, sounds.charAt(i));
        }
    }

    /** A letter twice in a row counts once. */
    private static void append(StringBuilder folded, char letter) {
        if (folded.isEmpty() || folded.charAt(folded.length() - 1) != letter) {
            folded.append(letter);
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
