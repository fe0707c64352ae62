package org.kelisim.survey;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The tail of a weighted sum of independent chi-squared variables of one degree of freedom, or, with finite degrees, of its ratio to another: the
 * saddlepoint approximation of Lugannani and Rice (D. Kuonen, Biometrika 86 (1999) 929-935), and Satterthwaite's where that has none.
 *
 * @param weights of the variables
 * @param degrees of freedom of the denominator; infinity for none
 */
record ChiSquaredSum(double[] weights, double degrees) {

    double tail(double value) {
        var approximation =
                Double.isInfinite(degrees) ? saddlepoint(value, weights) : saddlepoint(0, withDenominator(value));
        return Double.isNaN(approximation) ? satterthwaite(value) : approximation;
    }

    /** The ratio exceeds the value where the sum less so many shares of the denominator's variables is above zero. */
    private double[] withDenominator(double value) {
        var copies = new double[(int) Math.floor(degrees)];
        Arrays.fill(copies, -value / degrees);
        return DoubleStream.concat(Arrays.stream(weights), Arrays.stream(copies))
                .toArray();
    }

    private double satterthwaite(double value) {
        var mean = Arrays.stream(weights).average().orElse(Double.NaN);
        var spread = Arrays.stream(weights).map(w -> w * w).average().orElse(Double.NaN) / (mean * mean);
        var own = weights.length / spread;
        return Double.isInfinite(degrees)
                ? Distributions.chiSquaredTail(value / (mean * spread), own)
                : Distributions.fTail(value / own / (mean * spread), own, degrees);
    }

    private static double saddlepoint(double value, double[] weights) {
        var largest = Arrays.stream(weights).max().orElse(Double.NaN);
        var scaled = Arrays.stream(weights).map(w -> w / largest).toArray();
        var x = value / largest;
        var high = 0.99999 / 2 / Arrays.stream(scaled).max().orElse(Double.NaN);
        var zeta = Root.between(lowest(x, scaled), high, 1e-12, at -> slope(at, scaled) - x);
        if (Double.isNaN(zeta) || Math.abs(zeta) < 1e-4) {
            return Double.NaN;
        }
        var w = Math.signum(zeta) * Math.sqrt(2 * (zeta * x - cumulant(zeta, scaled)));
        var v = zeta * Math.sqrt(curvature(zeta, scaled));
        return Distributions.normalTail(w + Math.log(v / w) / w);
    }

    private static double lowest(double x, double[] weights) {
        var mostNegative = Arrays.stream(weights).min().orElse(0);
        if (mostNegative < 0) {
            return 0.99999 / (2 * mostNegative);
        }
        return x > Arrays.stream(weights).sum() ? -0.01 : -weights.length / (2 * x);
    }

    private static double cumulant(double zeta, double[] weights) {
        return -Arrays.stream(weights).map(w -> Math.log(1 - 2 * zeta * w)).sum() / 2;
    }

    private static double slope(double zeta, double[] weights) {
        return Arrays.stream(weights).map(w -> w / (1 - 2 * zeta * w)).sum();
    }

    private static double curvature(double zeta, double[] weights) {
        return 2
                * Arrays.stream(weights)
                        .map(w -> w * w / ((1 - 2 * zeta * w) * (1 - 2 * zeta * w)))
                        .sum();
    }
}
