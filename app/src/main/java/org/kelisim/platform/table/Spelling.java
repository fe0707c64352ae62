package org.kelisim.platform.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody probably meant. */
final class Spelling {
    /** Nothing that people type as a name is longer, and the cost grows with the square. */
    private static final int LONGEST = 64;

    private Spelling() {}

    /** The nearest known word when at most a third of it would have to change (Levenshtein); case and hyphens don't count. */
    static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) return Optional.empty();
        var folded = fold(written);
        record Near(String word, int changes) {}
        return known.stream()
                .map(word -> new Near(word, changes(folded, fold(word))))
                .filter(near -> near.changes() * 3 <= near.word().length())
                .min(Comparator.comparingInt(Near::changes))
                .map(Near::word);
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static int changes(String from, String to) {
        var above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) above[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            var here = new int[to.length() + 1];
            here[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(replaced, 1 + Math.min(above[j], here[j - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }
}
