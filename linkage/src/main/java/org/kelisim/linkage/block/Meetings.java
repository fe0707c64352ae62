package org.kelisim.linkage.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Reports by a body and a day, and where those of a body are from: most bodies are met in one region alone. */
final class Meetings {
    private static final int[] NONE = {};
    private static final int ANYWHERE = -1;

    private final Map<Long, int[]> reports = new HashMap<>();
    private final Map<Integer, Integer> regions = new HashMap<>();

    void add(int body, int day, int region, int report) {
        regions.merge(body, region, (one, other) -> one.equals(other) ? one : Integer.valueOf(ANYWHERE));
        reports.compute(key(body, day), (key, list) -> {
            var longer = list == null ? new int[1] : Arrays.copyOf(list, list.length + 1);
            longer[longer.length - 1] = report;
            return longer;
        });
    }

    void remove(int body, int day, int report) {
        reports.computeIfPresent(
                key(body, day),
                (key, list) -> Arrays.stream(list).filter(one -> one != report).toArray());
    }

    /** Whether the body may be met in another region than this. */
    boolean isElsewhere(int body, int region) {
        return regions.getOrDefault(body, region) != region;
    }

    int[] of(int body, int day) {
        return reports.getOrDefault(key(body, day), NONE);
    }

    /** Mixed, since the hash of a long is the exclusive or of its halves, which collide. */
    static long key(int body, int day) {
        return ((long) body << 32 | (day & 0xffffffffL)) * 0x9E3779B97F4A7C15L;
    }
}
