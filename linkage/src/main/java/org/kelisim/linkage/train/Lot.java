package org.kelisim.linkage.train;

import java.util.List;
import org.kelisim.linkage.compare.Prepared;

/** Draws one pair in so many, by what its reports say alone, so that the order of reports doesn't matter. */
final class Lot {
    private final long[] hashes;
    private final long among;
    private final long salt;
    /** By these it is told without division what {@code among} divides. */
    private final int twos;

    private final long inverse;
    private final long most;

    /**
     * @param hashes of the reports, {@link #hashes}
     * @param among less than 2 for every pair
     * @param salt another for every draw that others are to be independent of
     */
    Lot(long[] hashes, long among, long salt) {
        this.hashes = hashes;
        this.among = among;
        this.salt = salt * 0xD6E8FEB86659FD93L;
        this.twos = Long.numberOfTrailingZeros(among);
        this.inverse = among < 2 ? 1 : inverse(among >>> twos);
        this.most = among < 2 ? -1 : Long.divideUnsigned(-1, among);
    }

    /** Of an odd number, modulo two to the 64th: each step of Newton's method doubles the bits that are right. */
    private static long inverse(long odd) {
        var inverse = odd;
        for (var bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    /** Of what each report says. */
    static long[] hashes(List<Prepared> reports) {
        return reports.parallelStream().mapToLong(Prepared::hash).toArray();
    }

    boolean falls(int one, int other) {
        if (among < 2) {
            return true;
        }
        var mixed = (hashes[one] ^ hashes[other] ^ salt) * 0x9E3779B97F4A7C15L;
        return isDivided(mixed ^ (mixed >>> 32));
    }

    /**
     * Whether {@code among} divides the number, which is taken to be unsigned. Multiples, and they alone, come out small when multiplied by the
     * inverse (H. S. Warren, "Hacker's Delight", 2nd ed., section 10-17).
     */
    boolean isDivided(long number) {
        return Long.compareUnsigned(Long.rotateRight(number * inverse, twos), most) <= 0;
    }
}
