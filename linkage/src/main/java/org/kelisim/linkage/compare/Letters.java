package org.kelisim.linkage.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Folds what is written in Cyrillic or Latin letters, Kazakh, Russian or English, to one plain alphabet by sound, so that look-alike
 * letters (қ and к), the Latin alphabet of 2021 and spellings of the moment (kh, zh, sh) meet. Folding loses distinctions on purpose:
 * it is for comparing and never for showing.
 */
final class Letters {
    private static final Map<Character, String> SOUNDS = sounds();
    /** Two Latin letters that stand for one Cyrillic one. */
    private static final Map<String, String> PAIRS = Map.of(
            "kh", "h", "zh", "j", "gh", "g", "yo", "e", "yu", "iu", "ya", "ia", "ye", "e", "ce", "tse", "ci", "tsi");

    private Letters() {}

    /** The words of a text, folded. Numbers stand as words of their own; what is within a word and no letter is passed over. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var plain = Normalizer.normalize(text.replace('№', ' '), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
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
            if (i + 3 < word.length() && "shch".contentEquals(word.subSequence(i, i + 4))) {
                append(folded, "sh");
                i += 3;
                continue;
            }
            var pair = i + 1 < word.length() ? PAIRS.get("" + word.charAt(i) + word.charAt(i + 1)) : null;
            if (pair != null) {
                append(folded, pair);
                i++;
            } else {
                append(folded, SOUNDS.getOrDefault(word.charAt(i), String.valueOf(word.charAt(i))));
            }
        }
        return folded.toString();
    }

    /** A letter twice in a row counts once. */
    private static void append(StringBuilder folded, String sounds) {
        for (var i = 0; i < sounds.length(); i++) {
            if (folded.isEmpty() || folded.charAt(folded.length() - 1) != sounds.charAt(i)) {
                folded.append(sounds.charAt(i));
            }
        }
    }

    private static Map<Character, String> sounds() {
        var cyrillic =
                "аa әa бb вv гg ғg дd еe ёe жj зz иi йi іi ыi кk қk лl мm нn ңn оo өo пp рr сs тt уu ұu үu фf хh һh цts"
                        + " чch шsh щsh ъ ь эe юiu яia";
        var latin = "äa áa ăa âa ğg ǵg ñn ńn öo óo üu ūu úu ũu ýu şsh ṣsh čch çch žj ıi íi ïi ėe ée yi wu qk xks ck";
        var sounds = new HashMap<Character, String>();
        for (var pair : (cyrillic + " " + latin).split(" ")) {
            sounds.put(pair.charAt(0), pair.substring(1));
        }
        return Map.copyOf(sounds);
    }
}
