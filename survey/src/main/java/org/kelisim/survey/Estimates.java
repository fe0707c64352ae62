package org.kelisim.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers with their margins.
 *
 * @param degrees of freedom of the intervals; where groups have their own, each estimate says its
 */
public record Estimates(List<Estimate> estimates, double degrees) {

    /**
     * One number and how sure it is. What can't be estimated is {@link Double#NaN}, never zero.
     *
     * @param error its standard error, in the estimate's unit
     * @param low the interval's lower end, {@code high} its upper
     * @param degrees of freedom of the interval; infinity for the normal distribution
     * @param designEffect its variance over that of a simple random sample of the same size; NaN unless asked for
     */
    public record Estimate(
            String label, double value, double error, double low, double high, double degrees, double designEffect) {

        Estimate labelled(String label) {
            return new Estimate(label, value, error, low, high, degrees, designEffect);
        }

        Estimate effect(double designEffect) {
            return new Estimate(label, value, error, low, high, degrees, designEffect);
        }
    }

    public Estimates {
        estimates = List.copyOf(estimates);
    }

    public Estimate first() {
        return estimates.getFirst();
    }

    /** Estimates with symmetric intervals by Student's t. */
    static Estimates symmetric(
            List<String> labels, double[] values, double[] errors, Confidence confidence, double df) {
        var quantile = Distributions.studentUpper(confidence.tail(), df);
        var estimates = new ArrayList<Estimate>();
        for (var i = 0; i < values.length; i++) {
            var margin = errors[i] * quantile;
            estimates.add(new Estimate(
                    labels.get(i), values[i], errors[i], values[i] - margin, values[i] + margin, df, Double.NaN));
        }
        return new Estimates(estimates, df);
    }

    static Estimates symmetric(String label, double value, double error, Confidence confidence, double df) {
        return symmetric(List.of(label), new double[] {value}, new double[] {error}, confidence, df);
    }
}
