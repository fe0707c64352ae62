package org.kelisim.bench.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How a text comes out of a keyboard: without Kazakh letters, in one Latin alphabet or another, with a slip. */
final class Handwriting {
    private static final Map<Character, String> PLAIN = pairs("қк әа іи ңн ғг үу ұу өо һх");
    /** The alphabet of 2021. */
    private static final Map<Character, String> LATIN = pairs(
            "аa әä бb вv гg ғğ дd еe ёio жj зz иi йi кk қq лl мm нn ңñ оo өö пp рr сs тt уu ұū үü фf хh һh цts чch шş щşş"
                    + " ъ ыy іı ь эe юiu яia");
    /** As people type it when they have no such letters. */
    private static final Map<Character, String> AD_HOC = pairs(
            "аa әa бb вv гg ғg дd еe ёe жzh зz иi йi кk қk лl мm нn ңn оo өo пp рr сs тt уu ұu үu фf хh һh цc чch шsh"
                    + " щsh ъ ыy іi ь эe юyu яya");

    private static final Map<Character, String> RUSSIAN = pairs(
            "аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya");

    private Handwriting() {}

    static String withoutKazakhLetters(String text) {
        return mapped(text, PLAIN);
    }

    static String latin(String text) {
        return mapped(text, LATIN);
    }

    static String adHocLatin(String text) {
        return mapped(text, AD_HOC);
    }

    static String transliterated(String text) {
        return mapped(text, RUSSIAN);
    }

    /** Two neighbours swapped, a letter lost, doubled or hit beside, or a gap lost. */
    static String slip(String text, Dice dice) {
        if (text.length() < 6) {
            return text;
        }
        var at = dice.between(1, text.length() - 3);
        var head = text.substring(0, at);
        return switch (dice.between(0, 4)) {
            case 0 -> head + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 1 -> head + text.substring(at + 1);
            case 2 -> head + text.charAt(at) + text.substring(at);
            case 3 -> head + (text.charAt(at) < 128 ? 'r' : 'р') + text.substring(at + 1);
            default -> text.replaceFirst(" ", "");
        };
    }

    private static String mapped(String text, Map<Character, String> alphabet) {
        Function<Character, String> letters = letter -> alphabet.getOrDefault(letter, String.valueOf(letter));
        var out = new StringBuilder(text.length() + 8);
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var small = Character.toLowerCase(letter);
            var to = letters.apply(small);
            out.append(small == letter || to.isEmpty() ? to : Character.toUpperCase(to.charAt(0)) + to.substring(1));
        }
        return out.toString();
    }

    private static Map<Character, String> pairs(String pairs) {
        var map = new HashMap<Character, String>();
        for (var pair : List.of(pairs.split(" "))) {
            map.put(pair.charAt(0), pair.substring(1));
        }
        return Map.copyOf(map);
    }
}
