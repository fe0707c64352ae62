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
    static final double FLOOR = -10;

    /** Log odds of any two reports. */
    public interface Source {
        double of(int one, int other);
    }

    private final int[] starts;
    private final int[] neighbours;
    private final float[] values;

    private final Source source;

    private Odds(int[] starts, int[] neighbours, float[] values, Source source) {
        this.source = source;
        this.starts = starts;
        this.neighbours = neighbours;
        this.values = values;
    }

    /** Takes pairs in any order, each once. */
    public static final class Builder {
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

        public void addAll(Builder more) {
            for (var i = 0; i < more.size; i++) {
                add(more.ones[i], more.others[i], more.values[i]);
            }
        }

        public Odds build(int reports, Source source) {
            var starts = new int[reports + 1];
            for (var i = 0; i < size; i++) {
                starts[ones[i] + 1]++;
                starts[others[i] + 1]++;
            }
            for (var i = 0; i < reports; i++) {
                starts[i + 1] += starts[i];
            }
            var next = starts.clone();
            var neighbours = new int[2 * size];
            var sorted = new float[2 * size];
            for (var i = 0; i < size; i++) {
                neighbours[next[ones[i]]] = others[i];
                sorted[next[ones[i]]++] = values[i];
                neighbours[next[others[i]]] = ones[i];
                sorted[next[others[i]]++] = values[i];
            }
            var odds = new Odds(starts, neighbours, sorted, source);
            for (var i = 0; i < reports; i++) {
                odds.sort(starts[i], starts[i + 1]);
            }
            return odds;
        }
    }

    int reports() {
        return starts.length - 1;
    }

    int degree(int report) {
        return starts[report + 1] - starts[report];
    }

    int neighbour(int report, int i) {
        return neighbours[starts[report] + i];
    }

    double value(int report, int i) {
        return values[starts[report] + i];
    }

    double of(int one, int other) {
        var at = Arrays.binarySearch(neighbours, starts[one], starts[one + 1], other);
        return at < 0 ? Math.max(FLOOR, source.of(one, other)) : values[at];
    }

    /** By insertion: few neighbours, and mostly in order. */
    private void sort(int from, int to) {
        for (var i = from + 1; i < to; i++) {
            var neighbour = neighbours[i];
            var value = values[i];
            var at = i;
            for (; at > from && neighbours[at - 1] > neighbour; at--) {
                neighbours[at] = neighbours[at - 1];
                values[at] = values[at - 1];
            }
            neighbours[at] = neighbour;
            values[at] = value;
        }
    }
}
