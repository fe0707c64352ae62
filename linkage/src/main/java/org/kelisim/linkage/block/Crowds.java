package org.kelisim.linkage.block;

import java.util.HashMap;
import java.util.Map;
import org.kelisim.linkage.compare.Prepared;

/** How many reports there were of each region and day. Immutable. */
public final class Crowds {
    private final Map<Long, Integer> sizes = new HashMap<>();

    /** As it is now. */
    public Crowds(Blocks blocks) {
        for (var cell : blocks.cells()) {
            sizes.put(Meetings.key(cell.region(), cell.day()), cell.size());
        }
    }

    /** How many reports the two are among, at least 1. */
    public int of(Prepared one, Prepared other) {
        return (of(one) + of(other) + 1) / 2;
    }

    private int of(Prepared report) {
        return sizes.getOrDefault(Meetings.key(report.region(), report.day()), 1);
    }
}
