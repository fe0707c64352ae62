package org.kelisim.survey;

import java.util.Arrays;
import java.util.HashMap;

/**
 * Rows in groups.
 *
 * @param of the group of each row, from zero, in the order in which groups first occur; -1 for a row in none
 * @param count how many groups
 */
record Groups(int[] of, int count) {
    private static final int DENSE = 1 << 22;

    static Groups one(int rows) {
        return new Groups(new int[rows], 1);
    }

    static Groups each(int rows) {
        var of = new int[rows];
        Arrays.setAll(of, row -> row);
        return new Groups(of, rows);
    }

    static Groups by(Words words) {
        return cross(words.codes(), words.labels().length, new int[words.rows()], 1);
    }

    Groups with(Groups finer) {
        return cross(of, count, finer.of, finer.count);
    }

    /** The groups of rows that agree in two codes; -1 in either leaves the row in none. */
    static Groups cross(int[] one, int ones, int[] other, int others) {
        var of = new int[one.length];
        if ((long) ones * others <= DENSE) {
            var numbers = new int[ones * others];
            var count = 0;
            for (var row = 0; row < of.length; row++) {
                if (one[row] < 0 || other[row] < 0) {
                    of[row] = -1;
                    continue;
                }
                var key = one[row] * others + other[row];
                if (numbers[key] == 0) {
                    numbers[key] = ++count;
                }
                of[row] = numbers[key] - 1;
            }
            return new Groups(of, count);
        }
        var numbers = new HashMap<Long, Integer>();
        for (var row = 0; row < of.length; row++) {
            of[row] = one[row] < 0 || other[row] < 0
                    ? -1
                    : numbers.computeIfAbsent((long) one[row] * others + other[row], ignored -> numbers.size());
        }
        return new Groups(of, numbers.size());
    }

    /** The group in another grouping that holds each of these, where each lies in one: that of its last row. */
    int[] within(Groups coarser) {
        var holder = new int[count];
        for (var row = 0; row < of.length; row++) {
            if (of[row] >= 0) {
                holder[of[row]] = coarser.of[row];
            }
        }
        return holder;
    }

    int[] sizes() {
        var sizes = new int[count];
        for (var group : of) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        return sizes;
    }
}
