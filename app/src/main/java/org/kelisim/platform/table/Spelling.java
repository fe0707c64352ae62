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

    /** The nearest known word when at most a third of it would have to change (Damerau and Levenshtein's distance); case and hyphens don't count. */
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

    /** Letters added, left out, replaced, or two neighbours swapped. */
    private static int changes(String from, String to) {
        var least = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) least[i][0] = i;
        for (int j = 0; j <= to.length(); j++) least[0][j] = j;
        for (int i = 1; i <= from.length(); i++) {
            for (int j = 1; j <= to.length(); j++) {
                int replaced = least[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                int changes = Math.min(replaced, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
                least[i][j] = swapped(from, i, to, j) ? Math.min(changes, 1 + least[i - 2][j - 2]) : changes;
            }
        }
        return least[from.length()][to.length()];
    }

    private static boolean swapped(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
