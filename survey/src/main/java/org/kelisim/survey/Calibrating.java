package org.kelisim.survey;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kelisim.survey.Adjustment.Calibration;
import org.kelisim.survey.Adjustment.Distance;
import org.kelisim.survey.Adjustment.Known;
import org.kelisim.survey.Refused.Reason;

/** Calibration to known totals [4]. Replicates are calibrated to the same totals. */
final class Calibrating {
    private final Calibration asked;
    private final double[][] variables;
    private final double[] totals;

    private Calibrating(Sample sample, Calibration asked) {
        this.asked = asked;
        var columns = new ArrayList<double[]>();
        var known = new ArrayList<Double>();
        var weights = sample.part().weights();
        for (var total : asked.totals()) {
            var column = column(sample.table(), total);
            var adds = total.total() != 0 || Arrays.stream(column).anyMatch(value -> value != 0);
            if (adds || sample.part().total(column) != 0 || weights.length == 0) {
                columns.add(column);
                known.add(total.total());
            }
        }
        refuseBounds();
        if (columns.isEmpty()) {
            throw Refused.because(Reason.BAD_ARGUMENT, "there is no total to calibrate to");
        }
        variables = columns.toArray(double[][]::new);
        totals = known.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] column(Table table, Known total) {
        var variable = total.variable();
        if (variable == null) {
            return Joint.ones(table.rows());
        }
        var missing = table.words(variable).firstMissing();
        if (missing >= 0) {
            throw Refused.because(
                    Reason.MISSING_MARGIN_VALUE,
                    "%s is missing in row %d; calibration needs it everywhere",
                    variable,
                    missing + 1);
        }
        var level = total.level();
        return level == null ? table.numbers(variable) : Shares.indicator(table, new Statistic.Answer(variable, level));
    }

    private void refuseBounds() {
        if (!(asked.lower() < asked.upper() && asked.lower() <= 1 && asked.upper() >= 1)) {
            throw Refused.because(
                    Reason.BAD_ARGUMENT, "bounds %s and %s don't lie about 1", asked.lower(), asked.upper());
        }
        var bounded = Double.isFinite(asked.lower()) && Double.isFinite(asked.upper());
        if (asked.distance() == Distance.LOGIT && !bounded) {
            throw Refused.because(Reason.BAD_ARGUMENT, "logit calibration needs a lower and an upper bound");
        }
    }

    static Sample adjust(Sample sample, Calibration asked) {
        return new Calibrating(sample, asked).adjusted(sample);
    }

    private Sample adjusted(Sample sample) {
        var before = sample.part().weights();
        var factors = factors(before);
        if (factors == null) {
            throw failed();
        }
        var after = times(before, factors);
        return switch (sample.uncertainty()) {
            case Linearised linearised ->
                sample.reweighted(after, linearised.after(Residual.Regression.on(variables, before, factors)));
            case Replicated replicated ->
                sample.reweighted(after, replicated.weighing(calibrated(replicated), degrees(sample)));
        };
    }

    /** As in R, only unbounded linear calibration makes the degrees of freedom be counted anew. */
    private double degrees(Sample sample) {
        return isRegression() ? Double.NaN : sample.degrees();
    }

    private boolean isRegression() {
        return asked.distance() == Distance.LINEAR
                && asked.lower() == Double.NEGATIVE_INFINITY
                && asked.upper() == Double.POSITIVE_INFINITY;
    }

    private ReplicateWeights calibrated(Replicated replicated) {
        var replicates = new double[replicated.weights().count()][];
        for (var r = 0; r < replicates.length; r++) {
            var weights = replicated.weights().replicate(r);
            var factors = factors(weights);
            if (factors == null) {
                throw failed();
            }
            replicates[r] = times(weights, factors);
        }
        return new ReplicateWeights.ByRow(replicates);
    }

    private double @Nullable [] factors(double[] weights) {
        return isRegression() ? regression(weights) : new Newton(asked, variables, totals).factors(weights);
    }

    /** The generalised regression estimator's factors: one system of equations [1, ch. 6]. */
    private double @Nullable [] regression(double[] weights) {
        var misfit = new double[totals.length];
        for (var k = 0; k < misfit.length; k++) {
            misfit[k] = totals[k] - Newton.total(weights, variables[k]);
        }
        var slopes = Linear.solve(Linear.gram(variables, weights), misfit);
        if (slopes == null) {
            return null;
        }
        var factors = new double[weights.length];
        for (var row = 0; row < factors.length; row++) {
            factors[row] = 1;
            for (var k = 0; k < slopes.length; k++) {
                factors[row] += slopes[k] * variables[k][row];
            }
        }
        return factors;
    }

    private static double[] times(double[] weights, double[] factors) {
        var product = new double[weights.length];
        Arrays.setAll(product, row -> weights[row] * factors[row]);
        return product;
    }

    private Refused failed() {
        return Refused.because(
                Reason.CALIBRATION_FAILED,
                "no factors between %s and %s meet the totals; do they agree with each other?",
                asked.lower(),
                asked.upper());
    }
}
