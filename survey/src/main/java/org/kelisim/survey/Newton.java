package org.kelisim.survey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kelisim.survey.Adjustment.Calibration;

/**
 * Solves calibration equations by Newton's method [4]: factors {@code g = F(x'eta)} with {@code sum w g x} equal to the known totals. Steps that
 * leave the numbers are halved. Weights that are far too small for the totals (all of them, twentyfold) are scaled up first, and bounds then hold
 * for what remains to be done, as in R [2].
 */
final class Newton {
    private static final double FAR = 20;

    private final Calibration asked;
    private final double[][] variables;
    private final double[] totals;

    Newton(Calibration asked, double[][] variables, double[] totals) {
        this.asked = asked;
        this.variables = variables;
        this.totals = totals;
    }

    /** The factors, or null if there are none within the bounds or the iterations. */
    double @Nullable [] factors(double[] given) {
        var scale = scale(given);
        var weights = scale == 1
                ? given
                : Arrays.stream(given).map(weight -> weight * scale).toArray();
        var eta = new double[totals.length];
        var index = new double[weights.length];
        var iterations = 1;
        while (true) {
            var step = step(weights, index);
            add(eta, step, 1);
            index = index(eta);
            while (iterations < asked.iterations() && !isFinite(index)) {
                iterations++;
                Arrays.setAll(step, k -> step[k] / 2);
                add(eta, step, -1);
                index = index(eta);
            }
            if (isMet(misfit(weights, index))) {
                var last = index;
                return Arrays.stream(last).map(u -> factor(u) * scale).toArray();
            }
            if (++iterations > asked.iterations()) {
                return null;
            }
        }
    }

    private double scale(double[] weights) {
        var least = Double.POSITIVE_INFINITY;
        var mean = 0.0;
        for (var k = 0; k < totals.length; k++) {
            var ratio = totals[k] / total(weights, variables[k]);
            least = Math.min(least, ratio);
            mean += ratio / totals.length;
        }
        return least > FAR ? mean : 1;
    }

    private double[] step(double[] weights, double[] index) {
        var slopes = new double[weights.length];
        Arrays.setAll(slopes, row -> weights[row] * slope(index[row]));
        return Linear.leastSquares(Linear.gram(variables, slopes), misfit(weights, index));
    }

    private double[] misfit(double[] weights, double[] index) {
        var fitted = new double[weights.length];
        Arrays.setAll(fitted, row -> weights[row] * factor(index[row]));
        var misfit = new double[totals.length];
        Arrays.setAll(misfit, k -> totals[k] - total(fitted, variables[k]));
        return misfit;
    }

    private boolean isMet(double[] misfit) {
        for (var k = 0; k < misfit.length; k++) {
            if (!(Math.abs(misfit[k]) / (1 + Math.abs(totals[k])) < asked.epsilon())) {
                return false;
            }
        }
        return true;
    }

    private double[] index(double[] eta) {
        var index = new double[variables[0].length];
        for (var k = 0; k < eta.length; k++) {
            for (var row = 0; row < index.length; row++) {
                index[row] += eta[k] * variables[k][row];
            }
        }
        return index;
    }

    private boolean isFinite(double[] index) {
        for (var u : index) {
            if (!Double.isFinite(factor(u)) || !Double.isFinite(slope(u))) {
                return false;
            }
        }
        return true;
    }

    private static void add(double[] eta, double[] step, int sign) {
        for (var k = 0; k < eta.length; k++) {
            eta[k] += sign * step[k];
        }
    }

    /** Summed with the rounding errors carried along (Neumaier), since misfits are asked for to 1e-12. */
    static double total(double[] weights, double[] column) {
        var sum = 0.0;
        var lost = 0.0;
        for (var row = 0; row < weights.length; row++) {
            var value = weights[row] * column[row];
            var next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    private double factor(double u) {
        return switch (asked.distance()) {
            case LINEAR -> clamped(1 + u);
            case RAKING -> clamped(Math.exp(u));
            case LOGIT -> {
                var growth = Math.exp(steepness() * u);
                var low = asked.lower();
                var high = asked.upper();
                yield (low * (high - 1) + high * (1 - low) * growth) / (high - 1 + (1 - low) * growth);
            }
        };
    }

    private double clamped(double factor) {
        return Math.min(Math.max(factor, asked.lower()), asked.upper());
    }

    private double slope(double u) {
        var inside = u < asked.upper() - 1 && u > asked.lower() - 1;
        return switch (asked.distance()) {
            case LINEAR -> inside ? 1 : 0;
            case RAKING -> inside ? Math.exp(u) : 0;
            case LOGIT -> {
                var growth = Math.exp(steepness() * u);
                var low = asked.lower();
                var high = asked.upper();
                var below = high - 1 + (1 - low) * growth;
                yield steepness() * (1 - low) * growth * (high - low) * (high - 1) / (below * below);
            }
        };
    }

    private double steepness() {
        return (asked.upper() - asked.lower()) / ((asked.upper() - 1) * (1 - asked.lower()));
    }
}
