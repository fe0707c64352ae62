package org.kelisim.linkage.train;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.compare.Pattern;

/**
 * What is expected of pairs before any have been seen: the start of learning, and what remains where there is little to learn from. Rough
 * on purpose; it says hardly more than that pairs of one activity agree better.
 */
final class Expectations {
    /** How many pairs an expectation counts as. */
    static final double TRUST = 100;

    /** Two reports of one activity. */
    static final Expectations ONE_ACTIVITY = new Expectations(Map.of(
            Field.TITLE, shares(20, 12, 8, 7, 5, 5, 8, 10, 10, 8, 6, 1),
            Field.COMMONNESS, shares(20, 20, 20, 20, 20),
            Field.NUMBERS, shares(70, 12, 16, 1.5, 0.5),
            Field.FORMAT, shares(80, 12, 8),
            Field.ORGANISERS, shares(4, 40, 12, 28, 7, 1, 2, 4, 2),
            Field.PLACE, shares(45, 0.8, 0.2, 40, 1, 13),
            Field.TIME, shares(33, 2, 3, 62),
            Field.PARTICIPANTS, shares(12, 12, 12, 26, 18, 12, 6, 2)));

    /** Two activities of one region. */
    static final Expectations TWO_ACTIVITIES = new Expectations(Map.of(
            Field.TITLE, shares(0.6, 0.6, 0.8, 2, 5, 40, 0.3, 0.8, 2, 7, 40, 1),
            Field.COMMONNESS, shares(20, 20, 20, 20, 20),
            Field.NUMBERS, shares(55, 31, 3, 1, 10),
            Field.FORMAT, shares(20, 72, 8),
            Field.ORGANISERS, shares(12, 0.4, 4, 6, 5, 2, 13, 40, 25),
            Field.PLACE, shares(3, 20, 22, 20, 22, 13),
            Field.TIME, shares(4, 7, 25, 64),
            Field.PARTICIPANTS, shares(0.3, 1.5, 0.5, 6, 11, 24, 31, 26)));

    /** Two lessons of one course, or two days of one festival. */
    static final Expectations SERIES = new Expectations(Map.of(
            Field.TITLE, shares(20, 12, 8, 7, 5, 5, 8, 10, 10, 8, 6, 1),
            Field.COMMONNESS, shares(20, 20, 20, 20, 20),
            Field.NUMBERS, shares(50, 14, 1, 1, 34),
            Field.FORMAT, shares(80, 12, 8),
            Field.ORGANISERS, shares(37, 23, 8, 22, 6, 1, 1, 1, 1),
            Field.PLACE, shares(45, 0.8, 0.2, 40, 1, 13),
            Field.TIME, shares(33, 2, 3, 62),
            Field.PARTICIPANTS, shares(1, 5, 4, 26, 36, 24, 3, 1)));

    /**
     * By level of the date's agreement and by kind of pair, up to a factor, on a day without a crowd. Two of one day may well be one activity;
     * of other days hardly any are.
     */
    static final double[][] SHARES = new double[Pattern.levels(Field.DATE)][];

    static {
        Arrays.fill(SHARES, new double[] {0.05, 0.95, 0.05, 0.1});
        SHARES[0] = new double[] {0.5, 0.95, 0.05, 0.02};
    }

    private static final Field[] BUT_TITLES = {
        Field.NUMBERS, Field.FORMAT, Field.ORGANISERS, Field.PLACE, Field.TIME, Field.PARTICIPANTS
    };
    private static final double ONE_IN_TEN = Math.log(0.1);

    private final Map<Field, double[]> shares;

    private Expectations(Map<Field, double[]> shares) {
        this.shares = new EnumMap<>(shares);
    }

    /** Log odds of one activity by all fields but the title, with one pair in ten expected to be. */
    static double logOddsButTitles(int pattern) {
        var sum = ONE_IN_TEN;
        for (var field : BUT_TITLES) {
            sum += WEIGHTS[index(field)][Pattern.level(pattern, field)];
        }
        return sum;
    }

    /** Whether titles could hardly make the pair one of one activity, nor anything that may yet be learned; the pattern leaves titles out. */
    static boolean isHopeless(int pattern) {
        return logOddsButTitles(pattern) < HOPELESS;
    }

    private static final double HOPELESS = -6;
    private static final double[][] WEIGHTS = weights();

    private static double[][] weights() {
        var weights = new double[Field.values().length][];
        for (var field : Field.values()) {
            var one = ONE_ACTIVITY.of(field);
            var two = TWO_ACTIVITIES.of(field);
            weights[index(field)] = new double[Pattern.levels(field)];
            for (var level = 0; level < one.length; level++) {
                weights[index(field)][level] = Math.log(one[level]) - Math.log(two[level]);
            }
        }
        return weights;
    }

    @SuppressWarnings("EnumOrdinal") // fields are the rows of the table, in their order
    private static int index(Field field) {
        return field.ordinal();
    }

    double[] of(Field field) {
        return shares.getOrDefault(field, new double[0]);
    }

    private static double[] shares(double... hundredths) {
        var sum = 0.0;
        for (var one : hundredths) {
            sum += one;
        }
        var shares = hundredths.clone();
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
