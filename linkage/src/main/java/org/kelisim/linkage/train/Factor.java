package org.kelisim.linkage.train;

import java.util.function.IntUnaryOperator;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.compare.Pattern;

/**
 * The distribution of one field's agreement given something else about the pattern. Its table is flat: a row of levels for each thing given.
 *
 * @param given what it is given, as a number from 0 to {@code givens} less 1
 */
record Factor(Field field, IntUnaryOperator given, int givens) {

    static Factor of(Field field) {
        return new Factor(field, pattern -> 0, 1);
    }

    static Factor given(Field field, Field parent) {
        return new Factor(field, pattern -> Pattern.level(pattern, parent), Pattern.levels(parent));
    }

    /** Where in the table the pattern falls. */
    int cell(int pattern) {
        return given.applyAsInt(pattern) * Pattern.levels(field) + Pattern.level(pattern, field);
    }

    /**
     * Learns the table, in natural logarithms. The whole field's distribution is drawn towards what is expected, as if that had been seen so
     * many times; each row towards the whole field's.
     */
    double[] learn(Histogram pairs, double[] weights, double[] expected, double trustInExpected, double trustInWhole) {
        var levels = Pattern.levels(field);
        var table = new double[givens * levels];
        var cells = pairs.cells(this);
        for (var i = 0; i < cells.length; i++) {
            table[cells[i]] += weights[i];
        }
        var whole = new double[levels];
        var all = 0.0;
        for (var level = 0; level < levels; level++) {
            whole[level] = level < expected.length ? trustInExpected * expected[level] : 0;
            for (var row = 0; row < givens; row++) {
                whole[level] += table[row * levels + level];
            }
            all += whole[level];
        }
        for (var row = 0; row < givens; row++) {
            var sum = trustInWhole;
            for (var level = 0; level < levels; level++) {
                sum += table[row * levels + level];
            }
            for (var level = 0; level < levels; level++) {
                var at = row * levels + level;
                table[at] = Math.log((table[at] + trustInWhole * whole[level] / all) / sum);
            }
        }
        return table;
    }
}
