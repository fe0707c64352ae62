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
    private static final double VARIANCE = 0.12;
    /** The same for one report; it falls as there are more to learn from. */
    private static final double VARIANCE_OF_ONE = 350;
    /** However few there were: what is expected beforehand isn't wholly wrong. */
    private static final double MOST_VARIANCE = 1;

    /** Of joins that seem sure, the share that is wrong, times the root of how many reports were learned from. */
    private static final double WRONG = 0.04;
    /** The same of two reports by one sender, who mostly reports again because it held another one; and what remains however many there are. */
    private static final double WRONG_OF_ONE_SENDER = 1.5;

    private static final double LEAST_WRONG_OF_ONE_SENDER = 0.01;
    private static final double MOST_WRONG = 0.1;

    private final double shift;
    private final double rootOfReports;

    /**
     * @param shift what has to be added to all for the reports at hand, as far as is known
     * @param reports how many the model has learned from
     */
    public Evidence(double shift, int reports) {
        this.shift = shift;
        this.rootOfReports = Math.sqrt(Math.max(1, reports));
    }

    /**
     * How many of the joins that a cluster came of are expected to be wrong although they seem sure: what agrees in everything, and still isn't
     * one, is met too seldom to be learned.
     *
     * @param joins all of them
     * @param sentAgain those of reports by somebody who sent another of the cluster's reports
     */
    double wrong(int joins, int sentAgain) {
        var ofOneSender = Math.min(joins, sentAgain);
        return (joins - ofOneSender) * Math.min(MOST_WRONG, WRONG / rootOfReports)
                + ofOneSender * Math.min(MOST_WRONG, LEAST_WRONG_OF_ONE_SENDER + WRONG_OF_ONE_SENDER / rootOfReports);
    }

    /** Standard deviation of what has to be added to all and isn't known, for a model that has learned from so many reports. */
    public static double spread(int reports) {
        return Math.sqrt(Math.min(MOST_VARIANCE, VARIANCE + VARIANCE_OF_ONE / Math.max(1, reports)));
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
