package org.kelisim.platform;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds what people write to plain Latin letters, so that қазақ, казак, qazaq and kazak meet in one form. Sounds that
 * writers and keyboards confuse fall together (қ/к/q, ә/а, ө/о, ұ/ү/у, ң/н, ғ/г, і/и/ы/й, һ/х/h, ё/е/э). Typing slips beyond that are left to
 * trigrams in the database.
 */
public final class SearchText {
    private static final Map<Character, String> LETTERS = letters();
    /** What is looked up letter by letter: Latin and Cyrillic with their marks, and typographers' signs. */
    private static final int LAST_OF_ALPHABETS = 0x4FF;

    private static final int FIRST_SIGN = 0x2000;
    private static final int LAST_SIGN = 0x21FF;
    /** By letter what {@link #plain(String)} makes of it, once it has been asked for. */
    private static final @Nullable String[] PLAIN = new @Nullable String[LAST_SIGN + 1];

    private SearchText() {}

    /** Folded words of all the texts, separated by single spaces; nulls are passed over. */
    public static String fold(@Nullable String... texts) {
        var all = new StringBuilder();
        for (var text : texts) {
            var folded = text == null ? "" : foldOne(text);
            if (!folded.isEmpty()) {
                all.append(all.isEmpty() ? "" : " ").append(folded);
            }
        }
        return all.toString();
    }

    /** The words of a query, folded: each has to be found. */
    public static String[] words(String query) {
        var folded = fold(query);
        return folded.isEmpty()
                ? new String[0]
                : Arrays.stream(folded.split(" ")).distinct().toArray(String[]::new);
    }

    private static String foldOne(String text) {
        var folded = new StringBuilder(text.length() + 8);
        if (isLookedUp(text)) {
            for (var i = 0; i < text.length(); i++) {
                append(folded, plain(text.charAt(i)));
            }
        } else {
            append(folded, plain(text));
        }
        return folded.toString().strip();
    }

    private static boolean isLookedUp(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter > LAST_OF_ALPHABETS && (letter < FIRST_SIGN || letter > LAST_SIGN)) {
                return false;
            }
        }
        return true;
    }

    private static String plain(char letter) {
        var known = PLAIN[letter];
        if (known == null) {
            known = plain(String.valueOf(letter));
            PLAIN[letter] = known;
        }
        return known;
    }

    /** In small letters, without what is written over and under them. */
    private static String plain(String text) {
        var plain = Normalizer2.getNFKDInstance().normalize(keepKazakh(UCharacter.foldCase(text, true)));
        return UCharacter.foldCase(plain, true); // № has become No
    }

    private static void append(StringBuilder folded, String plain) {
        for (var i = 0; i < plain.length(); i++) {
            append(folded, plain.charAt(i));
        }
    }

    /** й would fall apart into и and a breve; what falls apart is dropped with its marks, so nothing is lost. */
    private static String keepKazakh(String text) {
        return text.replace('й', 'и').replace('ё', 'е');
    }

    private static void append(StringBuilder folded, char letter) {
        var latin = LETTERS.get(letter);
        if (latin != null) {
            for (var i = 0; i < latin.length(); i++) {
                appendOnce(folded, latin.charAt(i));
            }
        } else if (letter >= '0' && letter <= '9') {
            folded.append(letter);
        } else if (Character.isLetterOrDigit(letter)) {
            folded.append(letter);
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK
                && !folded.isEmpty()
                && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    /** Doubled letters are written singly: they are what writers disagree about most. */
    private static void appendOnce(StringBuilder folded, char letter) {
        if (folded.isEmpty() || folded.charAt(folded.length() - 1) != letter) {
            folded.append(letter);
        }
    }

    private static Map<Character, String> letters() {
        var pairs =
                "а a ә a б b в v г g ғ g д d е e ж j з z и i і i й i ы i к k қ k л l м m н n ң n о o ө o п p р r с s т t у u ұ u ү u"
                        + " ф f х h һ h ц ts ч sh ш sh щ sh ъ  ь  э e ю iu я ia"
                        + " a a b b c k d d e e f f g g h h i i ı i j j k k l l m m n n o o p p q k r r s s t t u u v v w v x ks y i z z";
        var letters = new HashMap<Character, String>();
        var words = pairs.split(" ", -1);
        for (var i = 0; i + 1 < words.length; i += 2) {
            letters.put(words[i].charAt(0), words[i + 1]);
        }
        return Map.copyOf(letters);
    }
}
