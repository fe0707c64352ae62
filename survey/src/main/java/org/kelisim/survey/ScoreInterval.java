package org.kelisim.survey;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * An interval for a quantile by inverting a test [13]: the points whose share above differs from one less the probability by less than t errors. As
 * R's survey 4.1 has it, including that the points found are turned into quantiles by the unweighted share of rows below them.
 */
record ScoreInterval(Sample sample, double[] values, double tail, double degrees) {

    double[] ends(double probability, DoubleUnaryOperator quantile) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var margin = (quartile(sorted, 0.75) - quartile(sorted, 0.25)) / 100;
        var low = sorted[0] + margin;
        var high = sorted[sorted.length - 1] - margin;
        var tolerance = 1 / (100 * Math.sqrt(sample.part().frame().length));
        var student = Distributions.studentUpper(tail, degrees);
        var lower = Root.between(low, high, tolerance, point -> score(point, probability) - student);
        var upper = Root.between(low, high, tolerance, point -> score(point, probability) + student);
        return new double[] {quantile.applyAsDouble(rowsBelow(lower)), quantile.applyAsDouble(rowsBelow(upper))};
    }

    private double score(double point, double probability) {
        var excess = Arrays.stream(values)
                .map(value -> (value > point ? 1 : 0) - (1 - probability))
                .toArray();
        var joint = sample.uncertainty().ratio(sample.part(), excess, Joint.ones(excess.length));
        return joint.values()[0] / Math.sqrt(joint.variance(0));
    }

    private double rowsBelow(double point) {
        return Double.isNaN(point)
                ? Double.NaN
                : Arrays.stream(values).filter(value -> value <= point).count() / (double) values.length;
    }

    private static double quartile(double[] sorted, double probability) {
        var at = probability * (sorted.length - 1);
        var below = (int) Math.floor(at);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
