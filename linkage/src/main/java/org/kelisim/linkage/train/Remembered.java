package org.kelisim.linkage.train;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntToDoubleFunction;

/**
 * What a function came to for the numbers it was last asked about: a table in which a later answer takes an earlier one's place. Patterns of
 * agreement recur by the million. For many threads.
 */
final class Remembered {
    /** Marks what has been put in, since 0 is a number like others. */
    private static final long THERE = 1L << 63;

    private final IntToDoubleFunction function;
    private final AtomicLongArray slots;
    private final int shift;

    /**
     * @param bits so many of them number the slots, 1 to 30; a slot takes eight bytes
     * @param function of numbers from 0 up
     */
    Remembered(int bits, IntToDoubleFunction function) {
        this.function = function;
        this.slots = new AtomicLongArray(1 << bits);
        this.shift = 32 - bits;
    }

    float of(int number) {
        var slot = (number * 0x9E3779B1) >>> shift;
        var known = slots.getPlain(slot);
        if (known >>> 32 == (number | THERE >>> 32)) {
            return Float.intBitsToFloat((int) known);
        }
        var value = (float) function.applyAsDouble(number);
        slots.setPlain(slot, THERE | (long) number << 32 | (Float.floatToRawIntBits(value) & 0xffffffffL));
        return value;
    }
}
