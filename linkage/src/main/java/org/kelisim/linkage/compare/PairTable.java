package org.kelisim.linkage.compare;

import java.util.Arrays;

/**
 * A number for each of many pairs of small numbers, by open addressing: a hash map of boxed longs spends most of its time in collisions,
 * since the hash of a long is the exclusive or of its halves.
 */
public final class PairTable {
    private static final long EMPTY = -1;

    private long[] keys = new long[1024];
    private double[] values = new double[1024];
    private int size;

    PairTable() {
        Arrays.fill(keys, EMPTY);
    }

    /** What is done with each pair and its number. */
    interface Visitor {
        void visit(int left, int right, double value);
    }

    int size() {
        return size;
    }

    double get(int left, int right, double otherwise) {
        var slot = slot(key(left, right));
        return keys[slot] == EMPTY ? otherwise : values[slot];
    }

    void put(int left, int right, double value) {
        var key = key(left, right);
        var slot = slot(key);
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            size++;
            values[slot] = value;
            if (2 * size > keys.length) {
                grow();
            }
        } else {
            values[slot] = value;
        }
    }

    /** Visits every pair, in no order that may be relied on but the same for the same pairs put in the same order. */
    void forEach(Visitor visitor) {
        for (var slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != EMPTY) {
                visitor.visit((int) (keys[slot] >> 32), (int) keys[slot], values[slot]);
            }
        }
    }

    private int slot(long key) {
        var slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (keys.length - 1);
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new double[keys.length];
        Arrays.fill(keys, EMPTY);
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                var slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static long key(int left, int right) {
        return ((long) left << 32) | right;
    }
}
