package org.kelisim.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kelisim.linkage.Comparison.Field;
import org.kelisim.linkage.Comparison.Level;

/**
 * The model of Fellegi and Sunter [1]: each field's level of agreement is drawn with one distribution among pairs that tell of one
 * activity (m) and another among pairs that don't (u); the logarithm of their ratio is the field's weight, and the weights of the
 * fields add up to the log odds. Both distributions and the share of matches are learned without labels by EM [2].
 *
 * <p>An unknown value brings no weight. The start matters for which of the two classes is which: it says only that better agreement is
 * likelier among matches.
 *
 * <p>[1] I. P. Fellegi, A. B. Sunter, "A Theory for Record Linkage", JASA 64, 1969. [2] W. E. Winkler, "Using the EM Algorithm for
 * Weight Computation in the Fellegi–Sunter Model of Record Linkage", 1988.
 */
final class Model {
    private static final int ROUNDS = 40;
    private static final double PRIOR_COUNT = 1;

    private static final Field[] FIELDS = Field.values();

    private final double[][] weights = new double[FIELDS.length][];
    private double prior = Math.log(0.2 / 0.8);

    private Model() {}

    /** @param pairs patterns of all compared pairs */
    static Model learn(int[] pairs) {
        var counts = new HashMap<Integer, Integer>();
        for (var pair : pairs) {
            counts.merge(pair, 1, Integer::sum);
        }
        var model = new Model();
        for (var field : FIELDS) {
            model.weights[index(field)] = start(field);
        }
        for (var round = 0; round < ROUNDS; round++) {
            model.improve(counts);
        }
        return model;
    }

    /** Log odds that a pair with this pattern tells of one activity. */
    double logOdds(int pattern) {
        var sum = prior;
        for (var field = 0; field < weights.length; field++) {
            sum += weights[field][Pattern.index(pattern, field)];
        }
        return sum;
    }

    double weight(Field field, Level level) {
        return weights[index(field)][index(level)];
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private void improve(Map<Integer, Integer> counts) {
        var matches = filled();
        var others = filled();
        var matched = 0.0;
        var all = 0.0;
        for (var pattern : counts.entrySet()) {
            var count = pattern.getValue();
            var probability = probability(logOdds(pattern.getKey()));
            matched += count * probability;
            all += count;
            for (var field = 0; field < weights.length; field++) {
                var level = Pattern.index(pattern.getKey(), field);
                matches[field][level] += count * probability;
                others[field][level] += count * (1 - probability);
            }
        }
        prior = Math.log((matched + 1) / (all - matched + 1));
        for (var field = 0; field < weights.length; field++) {
            weights[field] = ratio(matches[field], others[field]);
        }
    }

    /** Distributions over the known levels only: an unknown value says nothing. */
    private static double[] ratio(double[] matches, double[] others) {
        var unknown = index(Level.UNKNOWN);
        var groups = new int[][] {{0, 1, 2, 3, 4}, {5, 6, 7}};
        var weights = new double[matches.length];
        for (var group : groups) {
            var matchSum = 0.0;
            var otherSum = 0.0;
            for (var level : group) {
                matchSum += matches[level];
                otherSum += others[level];
            }
            for (var level : group) {
                weights[level] = Math.log(matches[level] / matchSum) - Math.log(others[level] / otherSum);
            }
        }
        weights[unknown] = 0;
        return weights;
    }

    private static double[] start(Field field) {
        var weights = new double[Level.values().length];
        double[] likely =
                switch (field) {
                    case TITLE -> new double[] {4, 3, 1, -1, -3, 3, 0.5, -2};
                    case ORGANISERS -> new double[] {4, 2.5, 1, -2, -2, 0, 0, 0};
                    case PLACE -> new double[] {3, 2, 0, -2, -3, 0, 0, 0};
                    case DATE -> new double[] {0.5, -2, -3, 0, -5, 0, 0, 0};
                    case TIME -> new double[] {2, 0, 0, 0, -2.5, 0, 0, 0};
                    case NUMBERS -> new double[] {2, 0, 0, 0, -3, 0, 0, 0};
                    case PARTICIPANTS -> new double[] {2, 1, 0, 0, -1.5, 0, 0, 0};
                    case FORMAT -> new double[] {0.5, 0, 0, 0, -1, 0, 0, 0};
                };
        System.arraycopy(likely, 0, weights, 0, likely.length);
        return weights;
    }

    private static double[][] filled() {
        var counts = new double[FIELDS.length][Level.values().length];
        for (var field : counts) {
            Arrays.fill(field, PRIOR_COUNT);
        }
        return counts;
    }

    @SuppressWarnings("EnumOrdinal") // fields are the rows of the tables, in their order
    private static int index(Field field) {
        return field.ordinal();
    }

    @SuppressWarnings("EnumOrdinal") // levels are the columns of the tables, in their order
    private static int index(Level level) {
        return level.ordinal();
    }
}
