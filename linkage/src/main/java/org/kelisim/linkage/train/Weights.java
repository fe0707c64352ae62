package org.kelisim.linkage.train;

import org.kelisim.linkage.Agreement;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.block.Blocks;
import org.kelisim.linkage.compare.Comparer;
import org.kelisim.linkage.compare.Pattern;
import org.kelisim.linkage.compare.Prepared;

/** What was learned of pairs: from their patterns, the odds that they are of one activity. */
public final class Weights {
    private final Comparer comparer;
    private final Mixture mixture;

    Weights(Comparer comparer, Mixture mixture) {
        this.comparer = comparer;
        this.mixture = mixture;
    }

    public int pattern(Blocks blocks, Prepared left, Prepared right) {
        return pattern(comparer, blocks, left, right);
    }

    /** @param crowd how many reports the two are among, at least 1 */
    public int pattern(int crowd, Prepared left, Prepared right) {
        return Pattern.crowded(comparer.compare(left, right), crowd);
    }

    /** How the field agrees. */
    public Agreement agreement(Field field, int pattern) {
        return Agreement.of(field)[Pattern.level(pattern, field)];
    }

    /** Natural logarithm of the odds; of dates that have nothing to do with each other, none worth a number. */
    public double logOdds(int pattern) {
        return Pattern.level(pattern, Field.DATE) == Agreement.DATE_DIFFERENT.level()
                ? Double.NEGATIVE_INFINITY
                : mixture.logOdds(pattern);
    }

    /** What the field brings to the log odds. */
    public double weight(Field field, int pattern) {
        return mixture.weight(field, pattern);
    }

    static int pattern(Comparer comparer, Blocks blocks, Prepared left, Prepared right) {
        return Pattern.crowded(comparer.compare(left, right), blocks.crowd(left, right));
    }

    public double[][] shares() {
        return mixture.shares();
    }
}
