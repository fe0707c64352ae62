package org.kelisim.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.question.Estimate;

/**
 * One cell of a published table of a release.
 *
 * @param code of the figure
 * @param by dimensions of the table, as {@code [region, month]}
 * @param keys their values, as {@code [KZ-63, 2024-03]}
 * @param estimate null where the cell is protected
 */
public record ReleasedCell(
        String code,
        List<String> by,
        List<String> keys,
        @Nullable Estimate estimate) {
    private static final String SEPARATOR = ";";

    /** Names the table, as {@code region;month}. */
    String breakdown() {
        return String.join(SEPARATOR, by);
    }

    /** Names the cell in its table. */
    String cell() {
        return String.join(SEPARATOR, keys);
    }

    static List<String> split(String joined) {
        return List.of(joined.split(SEPARATOR, -1));
    }

    /** The same without its value. */
    ReleasedCell heldBack() {
        return new ReleasedCell(code, by, keys, null);
    }

    public boolean isProtected() {
        return estimate == null;
    }
}
