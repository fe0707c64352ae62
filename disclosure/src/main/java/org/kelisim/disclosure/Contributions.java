package org.kelisim.disclosure;

import java.util.Arrays;

/**
 * Who contributes how much to a cell. Contributors may share: an activity of two organisations counts for both.
 *
 * @param total value of the cell
 * @param amounts of each contributor, largest first
 */
public record Contributions(double total, double[] amounts) {

    /** @param amounts in any order; contributors of nothing may be among them */
    public static Contributions of(double total, double... amounts) {
        var sorted = amounts.clone();
        Arrays.sort(sorted);
        for (int i = 0, j = sorted.length - 1; i < j; i++, j--) {
            var swapped = sorted[i];
            sorted[i] = sorted[j];
            sorted[j] = swapped;
        }
        return new Contributions(total, sorted);
    }

    /** The sum of the {@code n} largest. */
    double largest(int n) {
        return Arrays.stream(amounts).limit(n).sum();
    }
}
