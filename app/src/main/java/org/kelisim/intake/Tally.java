package org.kelisim.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Row;

/** What a look through a file found: how many rows, which of them are refused, and why. A bit for each row, however many there are. */
final class Tally {
    static final int SAMPLE = 8;

    private final List<CellError> errors = new ArrayList<>();
    private final List<Row> sample = new ArrayList<>();
    private final Map<String, BitSet> refused = new HashMap<>();
    private long read;

    void row(Row row) {
        read++;
        if (sample.size() < SAMPLE) {
            sample.add(row);
        }
    }

    void refuse(List<CellError> found) {
        for (var error : found) {
            refused.computeIfAbsent(error.sheet(), ignored -> new BitSet())
                    .set(Math.toIntExact(Math.max(0, error.row())));
            if (errors.size() < Receipts.KEPT_ERRORS) {
                errors.add(error);
            }
        }
    }

    boolean isRefused(String sheet, long row) {
        var rows = refused.get(sheet);
        return rows != null && rows.get(Math.toIntExact(row));
    }

    long read() {
        return read;
    }

    long refused() {
        return refused.values().stream().mapToLong(BitSet::cardinality).sum();
    }

    /** The first rows. */
    List<Row> sample() {
        return Collections.unmodifiableList(sample);
    }

    /** The first errors, as many as are kept. */
    List<CellError> errors() {
        return Collections.unmodifiableList(errors);
    }
}
