package org.kelisim.survey;

import org.kelisim.survey.Statistic.Interval;

/**
 * Intervals for a share [2, ch. 2.4; 7].
 *
 * @param share in [0, 1], or NaN
 * @param error its standard error, 0 or more
 * @param tail the probability beyond each end
 * @param degrees of freedom
 */
record ShareInterval(double share, double error, double tail, double degrees) {

    /** Both ends; NaN where the interval doesn't exist, as for a share of 0 or 1. */
    double[] ends(Interval interval, Sample sample) {
        return switch (interval) {
            case WALD -> wald();
            case LOGIT -> isInside() ? logit() : none();
            case ARCSINE -> isInside() ? arcsine() : none();
            case BETA -> beta(sample.part().frame().length, sample.degrees());
        };
    }

    private boolean isInside() {
        return share > 0 && share < 1 && error > 0;
    }

    private static double[] none() {
        return new double[] {Double.NaN, Double.NaN};
    }

    double[] wald() {
        var margin = Distributions.studentUpper(tail, degrees) * error;
        return new double[] {share - margin, share + margin};
    }

    double[] logit() {
        var centre = Math.log(share / (1 - share));
        var margin = Distributions.studentUpper(tail, degrees) * error / (share * (1 - share));
        return new double[] {odds(centre - margin), odds(centre + margin)};
    }

    private static double odds(double log) {
        return 1 / (1 + Math.exp(-log));
    }

    double[] arcsine() {
        var centre = Math.asin(Math.sqrt(share));
        var margin = Distributions.studentUpper(tail, degrees) * error / (2 * Math.sqrt(share * (1 - share)));
        return new double[] {square(Math.sin(centre - margin)), square(Math.sin(centre + margin))};
    }

    private static double square(double value) {
        return value * value;
    }

    /**
     * Korn's and Graubard's.
     *
     * @param rows drawn
     * @param designDegrees of freedom of the part by itself; the interval doesn't take those asked for
     */
    double[] beta(int rows, double designDegrees) {
        var correction = Distributions.studentUpper(tail, rows - 1.0) / Distributions.studentUpper(tail, designDegrees);
        var effective = share * (1 - share) / (error * error) * correction * correction;
        return new double[] {
            Distributions.beta(tail, effective * share, effective * (1 - share) + 1),
            Distributions.beta(1 - tail, effective * share + 1, effective * (1 - share))
        };
    }
}
