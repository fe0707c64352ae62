package org.kelisim.linkage.cluster;

import java.util.Arrays;

/**
 * Log odds of pairs of reports that tell of one activity: kept for those pairs that may, each report's neighbours in ascending order, and
 * asked for when others are wanted.
 */
public final class Odds {
    /** Log odds from which two reports have to do with each other, and a pair is kept. */
    public static final double LINKED = -5;
    /** Nothing counts as less. */
    public static final double FLOOR = -10;

    private static final int[] NOBODY = {};
    private static final float[] NOTHING = {};

    private final Source source;
    private int[][] neighbours = {};
    private float[][] values = {};

    /** Log odds of any two reports. */
    public interface Source {
        double of(int one, int other);
    }

    public Odds(Source source) {
        this.source = source;
    }

    /** Pairs, taken in any order, each once. */
    public static final class Pairs {
        private int[] ones = new int[1024];
        private int[] others = new int[1024];
        private float[] values = new float[1024];
        private int size;

        /** Pairs at or under {@link Odds#LINKED} are passed over. */
        public void add(int one, int other, double logOdds) {
            if (logOdds <= LINKED) {
                return;
            }
            if (size == ones.length) {
                ones = Arrays.copyOf(ones, 2 * size);
                others = Arrays.copyOf(others, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            ones[size] = one;
            others[size] = other;
            values[size++] = (float) logOdds;
        }

        public void addAll(Pairs more) {
            for (var i = 0; i < more.size; i++) {
                add(more.ones[i], more.others[i], more.values[i]);
            }
        }
    }

    /** Takes all pairs of reports numbered from 0 up; what was there before is forgotten. */
    public void fill(int reports, Pairs pairs) {
        var counts = new int[reports];
        for (var i = 0; i < pairs.size; i++) {
            counts[pairs.ones[i]]++;
            counts[pairs.others[i]]++;
        }
        neighbours = new int[reports][];
        values = new float[reports][];
        for (var i = 0; i < reports; i++) {
            neighbours[i] = counts[i] == 0 ? NOBODY : new int[counts[i]];
            values[i] = counts[i] == 0 ? NOTHING : new float[counts[i]];
            counts[i] = 0;
        }
        for (var i = 0; i < pairs.size; i++) {
            insert(pairs.ones[i], pairs.others[i], pairs.values[i], counts[pairs.ones[i]]++);
            insert(pairs.others[i], pairs.ones[i], pairs.values[i], counts[pairs.others[i]]++);
        }
    }

    /** Makes room for so many reports. */
    public void grow(int reports) {
        var before = neighbours.length;
        if (reports > before) {
            neighbours = Arrays.copyOf(neighbours, Math.max(reports, 2 * before));
            values = Arrays.copyOf(values, neighbours.length);
            Arrays.fill(neighbours, before, neighbours.length, NOBODY);
            Arrays.fill(values, before, values.length, NOTHING);
        }
    }

    /** Puts in a pair that isn't there. */
    public void put(int one, int other, double logOdds) {
        if (logOdds > LINKED) {
            putOneWay(one, other, (float) logOdds);
            putOneWay(other, one, (float) logOdds);
        }
    }

    /** Takes out all pairs of a report. */
    public void clear(int report) {
        for (var other : neighbours[report]) {
            var at = Arrays.binarySearch(neighbours[other], report);
            var size = neighbours[other].length;
            var fewer = new int[size - 1];
            var fewerValues = new float[size - 1];
            System.arraycopy(neighbours[other], 0, fewer, 0, at);
            System.arraycopy(neighbours[other], at + 1, fewer, at, size - 1 - at);
            System.arraycopy(values[other], 0, fewerValues, 0, at);
            System.arraycopy(values[other], at + 1, fewerValues, at, size - 1 - at);
            neighbours[other] = fewer;
            values[other] = fewerValues;
        }
        neighbours[report] = NOBODY;
        values[report] = NOTHING;
    }

    private void putOneWay(int from, int to, float value) {
        var size = neighbours[from].length;
        neighbours[from] = Arrays.copyOf(neighbours[from], size + 1);
        values[from] = Arrays.copyOf(values[from], size + 1);
        insert(from, to, value, size);
    }

    /** Into its place among the first so many. */
    private void insert(int from, int to, float value, int size) {
        var at = size;
        for (; at > 0 && neighbours[from][at - 1] > to; at--) {
            neighbours[from][at] = neighbours[from][at - 1];
            values[from][at] = values[from][at - 1];
        }
        neighbours[from][at] = to;
        values[from][at] = value;
    }

    int degree(int report) {
        return neighbours[report].length;
    }

    int neighbour(int report, int i) {
        return neighbours[report][i];
    }

    double value(int report, int i) {
        return values[report][i];
    }

    double of(int one, int other) {
        var at = Arrays.binarySearch(neighbours[one], other);
        return at < 0 ? Math.max(FLOOR, (float) source.of(one, other)) : values[one][at];
    }
}
