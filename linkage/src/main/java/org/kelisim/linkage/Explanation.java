package org.kelisim.linkage;

import java.util.List;

/**
 * Why two reports are, or aren't, taken to tell of one activity.
 *
 * @param before log odds before any field but the date is looked at
 * @param comparisons by field
 */
public record Explanation(double before, List<Comparison> comparisons) {
    public Explanation {
        comparisons = List.copyOf(comparisons);
    }

    /** Natural logarithm of the odds that they tell of one activity: all of it added up. */
    public double logOdds() {
        return before + comparisons.stream().mapToDouble(Comparison::weight).sum();
    }

    /** 0 to 1; of the two by themselves, whatever other reports say. */
    public double probability() {
        return 1 / (1 + Math.exp(-logOdds()));
    }
}
