package org.kelisim.linkage.compare;

import java.util.Arrays;

/** Few numbers, each once, in ascending order. */
final class Ascending {
    private Ascending() {}

    /** @param numbers in any order; they may be put in another */
    static int[] of(int[] numbers) {
        Arrays.sort(numbers);
        var kept = 0;
        for (var i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return kept == numbers.length ? numbers : Arrays.copyOf(numbers, kept);
    }

    /** Those of both. */
    static int[] of(int[] some, int[] others) {
        var both = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, both, some.length, others.length);
        return of(both);
    }
}
