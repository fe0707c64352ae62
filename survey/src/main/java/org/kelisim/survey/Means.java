package org.kelisim.survey;

import java.util.Arrays;
import java.util.List;
import org.kelisim.survey.Refused.Reason;
import org.kelisim.survey.Statistic.DesignEffect;
import org.kelisim.survey.Statistic.Missing;

/** Means and totals of columns. */
final class Means {
    /** An error this small against its estimate is rounding, not doubt. */
    private static final double ROUNDING = 1e-13;

    private Means() {}

    static Estimates estimate(Sample sample, Statistic.Mean mean, Confidence confidence, double degrees) {
        var columns = columns(sample, mean.variables());
        return new Means.Request(columns, mean.variables(), true, mean.missing(), mean.effect())
                .estimate(sample, confidence, degrees);
    }

    static Estimates estimate(Sample sample, Statistic.Total total, Confidence confidence, double degrees) {
        var columns = columns(sample, total.variables());
        return new Means.Request(columns, total.variables(), false, total.missing(), total.effect())
                .estimate(sample, confidence, degrees);
    }

    private static double[][] columns(Sample sample, List<String> variables) {
        if (variables.isEmpty()) {
            throw Refused.because(Reason.BAD_ARGUMENT, "no variable is named");
        }
        return variables.stream().map(sample.table()::numbers).toArray(double[][]::new);
    }

    /** @param columns with a value per row of the table */
    record Request(double[][] columns, List<String> labels, boolean ofMeans, Missing missing, DesignEffect effect) {

        Estimates estimate(Sample whole, Confidence confidence, double degrees) {
            var sample = missing == Missing.LEAVE_OUT ? whole.complete(columns) : whole;
            var part = sample.part();
            var values = Arrays.stream(columns).map(part::of).toArray(double[][]::new);
            var ones = Joint.ones(part.rows().length);
            var below = new double[columns.length][];
            Arrays.fill(below, ones);
            var joint = sample.uncertainty().ratios(part, values, ofMeans ? below : null);
            if (part.sum() == 0) {
                Arrays.fill(joint.values(), Double.NaN); // nobody answered: a total of nothing is unknown, not zero
            }
            var estimates = Estimates.symmetric(labels, joint.values(), errors(joint), confidence, degrees);
            return effect == DesignEffect.NONE ? estimates : withEffects(estimates, sample, values, joint);
        }

        /** With a missing value among the columns their joint variance is missing, so that none has an error. */
        private static double[] errors(Joint joint) {
            var anyMissing = Arrays.stream(joint.values()).anyMatch(Double::isNaN);
            var errors = new double[joint.values().length];
            for (var k = 0; k < errors.length; k++) {
                var error = Math.sqrt(Math.max(0, joint.variance(k)));
                errors[k] = anyMissing ? Double.NaN : rounded(error, joint.values()[k]);
            }
            return errors;
        }

        private static double rounded(double error, double value) {
            return error < ROUNDING * Math.max(Math.abs(value), 1e-300) ? 0 : error;
        }

        private Estimates withEffects(Estimates plain, Sample sample, double[][] values, Joint joint) {
            var effects = new DesignEffects(sample, ofMeans, effect);
            var estimates = new java.util.ArrayList<Estimates.Estimate>();
            for (var k = 0; k < values.length; k++) {
                estimates.add(plain.estimates().get(k).effect(joint.variance(k) / effects.simpleVariance(values[k])));
            }
            return new Estimates(estimates, plain.degrees());
        }
    }
}
