package org.kelisim.linkage.train;

import java.util.List;
import org.kelisim.linkage.compare.Prepared;

/** Draws one pair in so many, by what its reports say alone, so that the order of reports doesn't matter. */
final class Lot {
    private final long[] hashes;
    private final long among;
    private final long salt;

    /**
     * @param hashes of the reports, {@link #hashes}
     * @param among less than 2 for every pair
     * @param salt another for every draw that others are to be independent of
     */
    Lot(long[] hashes, long among, long salt) {
        this.hashes = hashes;
        this.among = among;
        this.salt = salt * 0xD6E8FEB86659FD93L;
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
        return Long.remainderUnsigned(mixed ^ (mixed >>> 32), among) == 0;
    }
}
