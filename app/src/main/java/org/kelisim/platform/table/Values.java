package org.kelisim.platform.table;

import java.util.IdentityHashMap;
import java.util.Optional;

/** The typed values of one row. */
public final class Values {
    private final IdentityHashMap<Column<?>, Object> values = new IdentityHashMap<>();

    <T> void put(Column<T> column, T value) {
        values.put(column, value);
    }

    /** The value of a required column. */
    public <T> T get(Column<T> column) {
        return find(column).orElseThrow(() -> new IllegalArgumentException("no value in column " + column));
    }

    /** The value, if one was given. */
    @SuppressWarnings("unchecked") // put() pairs every column with a value of its type
    public <T> Optional<T> find(Column<T> column) {
        return Optional.ofNullable((T) values.get(column));
    }
}
