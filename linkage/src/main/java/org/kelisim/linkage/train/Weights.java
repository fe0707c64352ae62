package org.kelisim.linkage.train;

import org.kelisim.linkage.Agreement;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.compare.Comparer;
import org.kelisim.linkage.compare.Pattern;
import org.kelisim.linkage.compare.Prepared;

/** What was learned of pairs: from their patterns, the odds that they are of one activity. */
public final class Weights {
    private final Comparer comparer;
    private final Mixture mixture;
    private final Remembered logOdds = new Remembered(18, this::logOddsOf);
    private final TitleBound bound;

    Weights(Comparer comparer, Mixture mixture) {
        this.comparer = comparer;
        this.mixture = mixture;
        this.bound = new TitleBound(mixture);
    }

    /** @param crowd how many reports the two are among, at least 1 */
    public int pattern(int crowd, Prepared left, Prepared right) {
        return Pattern.crowded(comparer.compare(left, right), crowd);
    }

    /** How the field agrees. */
    public Agreement agreement(Field field, int pattern) {
        return Agreement.of(field)[Pattern.level(pattern, field)];
    }

    /**
     * Natural logarithm of the odds that two reports tell of one activity. Their titles, which cost most, are looked at only where the rest
     * leaves it open whether the answer is more than what is asked for.
     *
     * @param crowd how many reports the two are among, at least 1
     * @return negative infinity if it isn't more than {@code least}
     */
    public float logOdds(int crowd, Prepared left, Prepared right, double least) {
        var pattern = Pattern.crowded(comparer.compareButTitles(left, right), crowd);
        if (bound.of(pattern) <= least) {
            return Float.NEGATIVE_INFINITY;
        }
        var found = logOdds.of(comparer.withTitles(pattern, left, right));
        return found <= least ? Float.NEGATIVE_INFINITY : found;
    }

    /** Natural logarithm of the odds; of dates that have nothing to do with each other, none worth a number. */
    public double logOdds(int pattern) {
        return logOdds.of(pattern);
    }

    private double logOddsOf(int pattern) {
        return Pattern.level(pattern, Field.DATE) == Agreement.DATE_DIFFERENT.level()
                ? Double.NEGATIVE_INFINITY
                : mixture.logOdds(pattern);
    }

    /** What the field brings to the log odds. */
    public double weight(Field field, int pattern) {
        return mixture.weight(field, pattern);
    }
}
