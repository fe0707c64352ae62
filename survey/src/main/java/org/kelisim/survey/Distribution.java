package org.kelisim.survey;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The weighted distribution of a variable, ready for quantiles to be read off [11].
 *
 * @param values ascending, of weight above zero
 * @param weights of each
 * @param cumulated weights up to each
 */
record Distribution(double[] values, double[] weights, double[] cumulated) {

    /** @param weights zero or more; values of weight zero are left out */
    static Distribution of(double[] values, double[] weights) {
        return sorted(values, weights, order(values));
    }

    /** The order of values; the same for any weights. */
    static int[] order(double[] values) {
        var boxed = new Integer[values.length];
        Arrays.setAll(boxed, i -> i);
        Arrays.sort(boxed, Comparator.comparingDouble(i -> values[i]));
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    static Distribution sorted(double[] values, double[] weights, int[] order) {
        var count = 0;
        var sorted = new double[values.length];
        var sortedWeights = new double[values.length];
        for (var i : order) {
            if (weights[i] > 0) {
                sorted[count] = values[i];
                sortedWeights[count++] = weights[i];
            }
        }
        var cumulated = Arrays.copyOf(sortedWeights, count);
        Arrays.parallelPrefix(cumulated, Double::sum);
        return new Distribution(Arrays.copyOf(sorted, count), Arrays.copyOf(sortedWeights, count), cumulated);
    }

    /** @param probability in [0, 1]; elsewhere, and for an empty distribution, there is no quantile */
    double quantile(double probability, QuantileRule rule) {
        var n = values.length;
        if (n == 0 || !(probability >= 0 && probability <= 1)) {
            return Double.NaN;
        }
        if (n == 1) {
            return values[0];
        }
        var total = cumulated[n - 1];
        return switch (rule) {
            case MATH, HF1 -> step(probability, 0);
            case SCHOOL, HF2 -> step(probability, 0.5);
            case HF3 -> distinct().nearestEven(probability);
            case HF4 -> linear(probability, 0, 1, total);
            case HF5 -> linear(probability, 0.5, 0.5, total);
            case HF6 -> linear(probability, 0, 1, total + weights[n - 1]);
            case HF7 -> linear(probability, 1, 0, cumulated[n - 2]);
            case HF8 -> linear(probability, 1 / 3.0, 2 / 3.0, total + weights[n - 1] / 3);
            case HF9 -> linear(probability, 3 / 8.0, 5 / 8.0, total + weights[n - 1] / 4);
            case SHAH_VAISH -> shahVaish(probability);
        };
    }

    /** The last value up to which no more than the probability has cumulated; -1 if the first is more than that. */
    private int last(double probability) {
        var bound = probability * cumulated[values.length - 1];
        var last = -1;
        while (last + 1 < values.length && cumulated[last + 1] <= bound) {
            last++;
        }
        return last;
    }

    private boolean isMet(int last, double probability) {
        return probability - cumulated[last] / cumulated[values.length - 1] == 0;
    }

    private double step(double probability, double onTies) {
        var last = last(probability);
        if (last < 0) {
            return values[0];
        }
        var next = Math.min(last + 1, values.length - 1);
        return isMet(last, probability) ? values[last] * (1 - onTies) + values[next] * onTies : values[next];
    }

    private double nearestEven(double probability) {
        var last = last(probability);
        if (last < 0) {
            return values[0];
        }
        // The index counts from one: an even one keeps its value.
        return isMet(last, probability) && last % 2 == 1 ? values[last] : values[Math.min(last + 1, values.length - 1)];
    }

    private Distribution distinct() {
        var count = 0;
        var merged = new double[values.length];
        var sums = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            if (count == 0 || merged[count - 1] != values[i]) {
                merged[count++] = values[i];
            }
            sums[count - 1] += weights[i];
        }
        var order = new int[count];
        Arrays.setAll(order, i -> i);
        return sorted(Arrays.copyOf(merged, count), Arrays.copyOf(sums, count), order);
    }

    /** Interpolates between values placed at {@code (before * S_{i-1} + after * S_i) / total}; beyond the ends the ends hold. */
    private double linear(double probability, double before, double after, double total) {
        var lastPlace = 0.0;
        for (var i = 0; i < values.length; i++) {
            var place = (before * (i == 0 ? 0 : cumulated[i - 1]) + after * cumulated[i]) / total;
            if (probability <= place) {
                if (i == 0 || probability == place) {
                    return values[i];
                }
                var share = (probability - lastPlace) / (place - lastPlace);
                return values[i - 1] + share * (values[i] - values[i - 1]);
            }
            lastPlace = place;
        }
        return values[values.length - 1];
    }

    /** Places values at {@code (S_i + 0.5 - w_i/2) / (n+1)}, S of weights with mean 1 but w as given, and steps at the places. */
    private double shahVaish(double probability) {
        var n = values.length;
        var mean = cumulated[n - 1] / n;
        var places = new double[n];
        Arrays.setAll(places, i -> (cumulated[i] / mean + 0.5 - weights[i] / 2) / (n + 1));
        var order = order(places);
        var value = values[order[0]];
        for (var i : order) {
            if (places[i] <= probability) {
                value = values[i];
            }
        }
        return value;
    }
}
