package org.kelisim.study;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How sure a share is to be, and how many interviews that takes (Cochran 1977, ch. 4; the design effect by Kish, Survey Sampling, 1965).
 *
 * @param margin half the width of the interval, in percentage points, in (0, 50)
 * @param level of confidence, in (0.5, 1)
 * @param expected the share that is expected, in (0, 1)
 * @param designEffect how many times the variance of a simple random sample, at least 1
 */
public record Precision(double margin, double level, double expected, double designEffect) {
    private static final double MOST_MARGIN = 50;
    private static final double MOST_EFFECT = 20;
    private static final double PERCENT = 100;

    /** Whether all four are in their ranges. */
    static boolean isSound(double margin, double level, double expected, double designEffect) {
        return margin > 0
                && margin < MOST_MARGIN
                && level > 0.5
                && level < 1
                && expected > 0
                && expected < 1
                && designEffect >= 1
                && designEffect <= MOST_EFFECT;
    }

    public Precision {
        if (!isSound(margin, level, expected, designEffect)) {
            throw new IllegalArgumentException("no precision: " + margin + ", " + level + ", " + expected);
        }
    }

    /** Interviews that it takes in a population of so many people: at least 2, at most all of them. */
    int interviews(long population) {
        var half = margin / PERCENT;
        var endless = z() * z() * expected * (1 - expected) * designEffect / (half * half);
        var needed = Math.ceil(endless / (1 + (endless - 1) / population));
        return (int) Math.min(Math.max(2, needed), (double) population);
    }

    /** The margin that so many interviews give, in percentage points. */
    double marginOf(int interviews, long population) {
        var left = Math.max(0, 1 - (double) interviews / population);
        return PERCENT * z() * Math.sqrt(left * expected * (1 - expected) * designEffect / interviews);
    }

    private double z() {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
    }
}
