package org.kelisim.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/**
 * What the facts of one source said when a release was frozen.
 *
 * @param versions of facts, over all figures
 * @param fingerprints the first eight bytes of the SHA-256 of what each version says, in the order of the versions
 * @param digest SHA-256 over all of it
 */
record ReleasedRecords(String source, Roaring64NavigableMap versions, byte[] fingerprints, FactSet.Digest digest) {
    static final int FINGERPRINT = 8;

    /** Versions whose content is another one now, the first {@code limit} of them. */
    List<Long> altered(ReleasedRecords now, int limit) {
        var altered = new ArrayList<Long>();
        var before = versions.toArray();
        var after = now.versions.toArray();
        var j = 0;
        for (var i = 0; i < before.length && altered.size() < limit; i++) {
            while (j < after.length && after[j] < before[i]) {
                j++;
            }
            var isThere = j < after.length && after[j] == before[i];
            if (!isThere || !isSame(now, i, j)) {
                altered.add(before[i]);
            }
        }
        return altered;
    }

    private boolean isSame(ReleasedRecords now, int mine, int theirs) {
        return Arrays.equals(
                fingerprints,
                mine * FINGERPRINT,
                (mine + 1) * FINGERPRINT,
                now.fingerprints,
                theirs * FINGERPRINT,
                (theirs + 1) * FINGERPRINT);
    }
}
