package org.kelisim.linkage.train;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Many pairs of reports with the patterns of their agreement: twelve bytes each. */
final class Pairs {
    /** What is done at once. */
    private static final int PART = 4096;

    private int[] ones = new int[64];
    private int[] others = new int[64];
    private int[] patterns = new int[64];
    private int size;

    void add(int one, int other, int pattern) {
        if (size == ones.length) {
            room(2 * size);
        }
        ones[size] = one;
        others[size] = other;
        patterns[size++] = pattern;
    }

    /** In their order, after those that are there. */
    void addAll(Pairs more) {
        if (size + more.size > ones.length) {
            room(Math.max(2 * size, size + more.size));
        }
        System.arraycopy(more.ones, 0, ones, size, more.size);
        System.arraycopy(more.others, 0, others, size, more.size);
        System.arraycopy(more.patterns, 0, patterns, size, more.size);
        size += more.size;
    }

    private void room(int pairs) {
        ones = Arrays.copyOf(ones, pairs);
        others = Arrays.copyOf(others, pairs);
        patterns = Arrays.copyOf(patterns, pairs);
    }

    int size() {
        return size;
    }

    int one(int i) {
        return ones[i];
    }

    int other(int i) {
        return others[i];
    }

    int pattern(int i) {
        return patterns[i];
    }

    /** What becomes of one pair's pattern. */
    interface Change {
        int apply(int pattern, int one, int other);
    }

    /** What becomes of all patterns, in their order. */
    int[] patterns(Change change) {
        var changed = new int[size];
        each(i -> changed[i] = change.apply(patterns[i], ones[i], others[i]));
        return changed;
    }

    private void each(IntConsumer work) {
        IntStream.range(0, size / PART + 1).parallel().forEach(part -> {
            for (var i = part * PART; i < Math.min(size, (part + 1) * PART); i++) {
                work.accept(i);
            }
        });
    }
}
