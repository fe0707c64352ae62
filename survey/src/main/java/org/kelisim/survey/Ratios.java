package org.kelisim.survey;

import org.kelisim.survey.Statistic.Missing;

/** One total over another. */
final class Ratios {
    private Ratios() {}

    static Estimates estimate(Sample whole, Statistic.Ratio ratio, Confidence confidence, double degrees) {
        var above = whole.table().numbers(ratio.numerator());
        var below = whole.table().numbers(ratio.denominator());
        var sample = ratio.missing() == Missing.LEAVE_OUT ? whole.complete(above, below) : whole;
        var part = sample.part();
        var joint = sample.uncertainty().ratio(part, part.of(above), part.of(below));
        return Estimates.symmetric("ratio", joint.values()[0], Math.sqrt(joint.variance(0)), confidence, degrees);
    }
}
