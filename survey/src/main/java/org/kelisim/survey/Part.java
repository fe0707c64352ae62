package org.kelisim.survey;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The part of a sample that an estimate is about.
 *
 * @param weights of all rows of the table
 * @param rows those in the part, ascending
 * @param frame the rows that count as drawn: the same as the part's, except where weights or variances hang on the whole sample (after calibration,
 *     in Brewer's designs). Only sample sizes, lonely strata and degrees of freedom of tests look at it.
 */
record Part(double[] weights, int[] rows, int[] frame) {

    static Part whole(double[] weights) {
        var rows = new int[weights.length];
        Arrays.setAll(rows, row -> row);
        return new Part(weights, rows, rows);
    }

    Part where(IntPredicate kept, boolean keepsFrame) {
        var fewer = new int[rows.length];
        var count = 0;
        for (var row : rows) {
            if (kept.test(row)) {
                fewer[count++] = row;
            }
        }
        return count == rows.length ? this : of(Arrays.copyOf(fewer, count), keepsFrame);
    }

    Part of(int[] fewer, boolean keepsFrame) {
        return new Part(weights, fewer, keepsFrame ? frame : fewer);
    }

    Part weighing(double[] weights) {
        return new Part(weights, rows, frame);
    }

    boolean isWhole() {
        return rows.length == weights.length;
    }

    double[] of(double[] column) {
        if (isWhole()) {
            return column;
        }
        var values = new double[rows.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = column[rows[i]];
        }
        return values;
    }

    double sum() {
        var sum = 0.0;
        for (var row : rows) {
            sum += weights[row];
        }
        return sum;
    }

    /** @param values one per row of the part */
    double total(double[] values) {
        var sum = 0.0;
        for (var i = 0; i < values.length; i++) {
            sum += weights[rows[i]] * values[i];
        }
        return sum;
    }

    int weighted() {
        var count = 0;
        for (var row : rows) {
            if (weights[row] != 0) {
                count++;
            }
        }
        return count;
    }
}
