package org.kelisim.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kelisim.platform.table.CellError;

/** What a look through a file found: how many rows, which of them are refused, and why. */
final class Tally {
    private record Place(String sheet, long row) {}

    private final List<CellError> errors = new ArrayList<>();
    private final Set<Place> refused = new HashSet<>();
    private long read;

    void row() {
        read++;
    }

    void refuse(List<CellError> found) {
        for (var error : found) {
            refused.add(new Place(error.sheet(), error.row()));
            if (errors.size() < Receipts.KEPT_ERRORS) {
                errors.add(error);
            }
        }
    }

    boolean isRefused(String sheet, long row) {
        return refused.contains(new Place(sheet, row));
    }

    long read() {
        return read;
    }

    long refused() {
        return refused.size();
    }

    /** The first errors, as many as are kept. */
    List<CellError> errors() {
        return Collections.unmodifiableList(errors);
    }
}
