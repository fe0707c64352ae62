package org.kelisim.linkage.train;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.compare.Pattern;

/**
 * The distribution of one field's agreement given the agreement of at most two others. Its table is flat: a row of levels for each thing
 * given.
 */
final class Factor {
    private static final int[] NOTHING = {0};

    private final Field field;
    private final int givens;
    private final int shift;
    private final int mask;
    private final int firstShift;
    private final int secondShift;
    /** Where the rows begin that belong to the levels of the first and of the second field given. */
    private final int[] firstRows;

    private final int[] secondRows;

    private Factor(Field field, int givens, Field first, int[] firstRows, Field second, int[] secondRows) {
        this.field = field;
        this.givens = givens;
        this.shift = Pattern.shift(field);
        this.mask = Pattern.levels(field) - 1;
        this.firstShift = Pattern.shift(first);
        this.secondShift = Pattern.shift(second);
        this.firstRows = firstRows;
        this.secondRows = secondRows;
    }

    static Factor of(Field field) {
        return new Factor(field, 1, field, NOTHING, field, NOTHING);
    }

    static Factor given(Field field, Field parent) {
        return given(field, parent, level -> level, Pattern.levels(parent));
    }

    /** @param group of the parent's levels, from 0 to {@code groups} less 1 */
    static Factor given(Field field, Field parent, IntUnaryOperator group, int groups) {
        return new Factor(field, groups, parent, rows(parent, group, Pattern.levels(field)), field, NOTHING);
    }

    static Factor given(Field field, Field parent, IntUnaryOperator group, int groups, Field other) {
        var others = Pattern.levels(other);
        var row = Pattern.levels(field);
        return new Factor(
                field,
                groups * others,
                parent,
                rows(parent, group, others * row),
                other,
                rows(other, level -> level, row));
    }

    private static int[] rows(Field given, IntUnaryOperator group, int size) {
        var rows = new int[Pattern.levels(given)];
        Arrays.setAll(rows, level -> size * group.applyAsInt(level));
        return rows;
    }

    Field field() {
        return field;
    }

    /** The bits of a pattern that it depends on. */
    int reads() {
        return mask << shift
                | (isConstant(firstRows) ? 0 : (firstRows.length - 1) << firstShift)
                | (isConstant(secondRows) ? 0 : (secondRows.length - 1) << secondShift);
    }

    private static boolean isConstant(int[] rows) {
        return Arrays.stream(rows).allMatch(row -> row == rows[0]);
    }

    /** Where in the table the pattern falls. */
    int cell(int pattern) {
        return firstRows[pattern >>> firstShift & (firstRows.length - 1)]
                + secondRows[pattern >>> secondShift & (secondRows.length - 1)]
                + (pattern >>> shift & mask);
    }

    /**
     * Learns the table, in natural logarithms. The whole field's distribution is drawn towards what is expected, as if that had been seen so
     * many times; each row towards the whole field's.
     *
     * @param pairs told apart by all fields that the factor reads, at least
     * @param weights of their groups
     */
    double[] learn(Margin pairs, double[] weights, double[] expected, double trustInExpected, double trustInWhole) {
        var levels = Pattern.levels(field);
        var table = new double[givens * levels];
        for (var i = 0; i < weights.length; i++) {
            table[cell(pairs.pattern(i))] += weights[i];
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
