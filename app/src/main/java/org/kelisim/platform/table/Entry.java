package org.kelisim.platform.table;

import java.util.List;

/** What a row turned out to be. */
public sealed interface Entry {
    Row row();

    record Good(Row row, Values values) implements Entry {}

    /** Every error of the row, in the order of the columns. */
    record Refused(Row row, List<CellError> errors) implements Entry {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
