package org.kelisim.linkage.cluster;

/**
 * How the log odds between the reports of two clusters speak together. They don't simply add up: several reports of one activity err
 * together. And that two clusters have not found their partners elsewhere tells something of its own: for two lone reports it speaks
 * for one activity, and two that are both well joined already are seldom one.
 *
 * <p>The numbers are those of logistic regressions of the truth on the mean of the log odds, over made-up years of reports in invented
 * languages with errors in many mixes. For one set of reports all of them may be too high or too low together, by {@link #spread(int)} in
 * two cases of three.
 */
public final class Evidence {
    /** Variance, between one set of reports and another, of what has to be added to all. */
    private static final double VARIANCE = 0.04;
    /** The same for one report; it falls as there are more to learn from. */
    private static final double VARIANCE_OF_ONE = 700;

    private final double shift;

    /** @param shift what has to be added to all for the reports at hand, as far as is known */
    public Evidence(double shift) {
        this.shift = shift;
    }

    /** Standard deviation of what has to be added to all and isn't known, for a model that has learned from so many reports. */
    public static double spread(int reports) {
        return Math.sqrt(VARIANCE + VARIANCE_OF_ONE / Math.max(1, reports));
    }

    /** Log odds that two clusters of so many reports are one activity, given the mean of the log odds between their reports. */
    double of(int size, int otherSize, double mean) {
        var fewer = Math.min(size, otherSize);
        var pairs = size * otherSize;
        if (fewer == 1) {
            return shift
                    + switch (pairs) {
                        case 1 -> 1 + 0.92 * mean;
                        case 2 -> 0.7 + 1.2 * mean;
                        case 3 -> 0.3 + 1.2 * mean;
                        default -> 1.2 * mean;
                    };
        }
        return shift + (pairs == 4 ? -1.6 + 1.4 * mean : -3.2 + 1.8 * mean);
    }

    /** The same for reports from several regions: an activity at many sites has many reports, which find their partners one by one. */
    double ofManySites(int size, int otherSize, double mean) {
        return shift + 0.3 + 1.2 * mean;
    }
}
