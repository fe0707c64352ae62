package org.kelisim.activity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kelisim.intake.Importable;

/** Counts how many of a file's reports are new, say something else, or say what is known; some at a time, whatever the file's length. */
final class ReportNews {
    private static final int BATCH = 2_000;

    private final ReportRevisions revisions;
    private final Lookup lookup;
    private final Map<ReportRevisions.Key, Said> waiting = new LinkedHashMap<>();
    private long looked;
    private long added;
    private long same;

    ReportNews(ReportRevisions revisions, Lookup lookup) {
        this.revisions = revisions;
        this.lookup = lookup;
    }

    void look(Said said) {
        looked++;
        waiting.put(ReportRevisions.key(said, lookup), said);
        if (waiting.size() == BATCH) {
            compare();
        }
    }

    Importable.Expected found() {
        compare();
        return new Importable.Expected(added, looked - added - same, same);
    }

    private void compare() {
        var standing = revisions.standing(waiting.keySet());
        waiting.forEach((key, said) -> {
            var known = standing.get(key);
            if (known == null) {
                added++;
            } else if (Arrays.equals(known, said.sha256())) {
                same++;
            }
        });
        waiting.clear();
    }
}
