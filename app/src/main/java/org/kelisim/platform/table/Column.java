package org.kelisim.platform.table;

import org.jspecify.annotations.Nullable;

/** One column of a table: its name in the header and what its cells hold. Compared by identity; declare each once as a constant. */
public final class Column<T> {
    private final String name;
    private final boolean required;
    private final Cell<T> cell;

    private Column(String name, boolean required, Cell<T> cell) {
        this.name = name;
        this.required = required;
        this.cell = cell;
    }

    public static <T> Column<T> required(String name, Cell<T> cell) {
        return new Column<>(name, true, cell);
    }

    public static <T> Column<T> optional(String name, Cell<T> cell) {
        return new Column<>(name, false, cell);
    }

    public String name() {
        return name;
    }

    boolean isRequired() {
        return required;
    }

    /** Nothing given gives null; a required column doesn't allow that. */
    Cell.@Nullable Parsed<T> parse(String given) {
        if (!given.isBlank()) return cell.parse(given.strip());
        return required ? new Cell.Refused<>(Message.of(Fault.REQUIRED)) : null;
    }

    @Override
    public String toString() {
        return name;
    }
}
