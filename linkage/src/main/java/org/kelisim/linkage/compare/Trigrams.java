package org.kelisim.linkage.compare;

import java.util.Arrays;

/** Three letters in a row, each packed into one number, ascending. */
final class Trigrams {
    private Trigrams() {}

    static long[] of(String text) {
        var padded = " " + text + " ";
        var grams = new long[padded.length() - 2];
        for (var i = 0; i < grams.length; i++) {
            grams[i] = ((long) padded.charAt(i) << 32) | ((long) padded.charAt(i + 1) << 16) | padded.charAt(i + 2);
        }
        Arrays.sort(grams);
        return grams;
    }

    /** Dice coefficient, 0 to 1. */
    static double dice(long[] left, long[] right) {
        var shared = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                shared++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return left.length + right.length == 0 ? 0 : 2.0 * shared / (left.length + right.length);
    }
}
