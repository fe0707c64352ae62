package org.kelisim.linkage.train;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many pairs show each pattern. */
public final class Histogram {
    private static final int EMPTY = -1;

    private int[] keys = new int[1 << 12];
    private double[] counts = new double[1 << 12];
    private int size;
    private int[] patterns = {};
    private double[] weights = {};
    /** By slot: the pattern's place in their order. */
    private int[] places = {};

    private final Map<Integer, Margin> margins = new ConcurrentHashMap<>();

    public Histogram() {
        Arrays.fill(keys, EMPTY);
    }

    public void add(int pattern, double count) {
        var slot = slot(pattern);
        if (keys[slot] == EMPTY) {
            keys[slot] = pattern;
            if (3 * ++size > 2 * keys.length) {
                counts[slot] += count;
                grow();
                return;
            }
        }
        counts[slot] += count;
    }

    public void addAll(Histogram other) {
        for (var i = 0; i < other.keys.length; i++) {
            if (other.keys[i] != EMPTY) {
                add(other.keys[i], other.counts[i]);
            }
        }
    }

    /** Call when all are in; patterns are then in ascending order. */
    Histogram close() {
        patterns = new int[size];
        var at = 0;
        for (var key : keys) {
            if (key != EMPTY) {
                patterns[at++] = key;
            }
        }
        Arrays.sort(patterns);
        weights = new double[size];
        places = new int[keys.length];
        for (var i = 0; i < size; i++) {
            var slot = slot(patterns[i]);
            weights[i] = counts[slot];
            places[slot] = i;
        }
        return this;
    }

    /** How many different patterns. */
    int size() {
        return size;
    }

    int pattern(int i) {
        return patterns[i];
    }

    double weight(int i) {
        return weights[i];
    }

    /** Where a pattern that is there stands in their order. */
    int place(int pattern) {
        return places[slot(pattern)];
    }

    /** @param mask with the bits of the fields by which patterns are told apart */
    Margin margin(int mask) {
        return margins.computeIfAbsent(mask, ignored -> new Margin(patterns, mask));
    }

    private int slot(int pattern) {
        // the upper bits, since patterns told apart by some fields alone may have the lower ones in common
        var slot = (pattern * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(keys.length - 1);
        while (keys[slot] != EMPTY && keys[slot] != pattern) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldCounts = counts;
        keys = new int[2 * oldKeys.length];
        counts = new double[keys.length];
        Arrays.fill(keys, EMPTY);
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                var slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
