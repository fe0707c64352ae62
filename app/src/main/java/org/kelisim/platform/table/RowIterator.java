package org.kelisim.platform.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows drawn one by one from a file. */
final class RowIterator implements Iterator<Row> {
    /** Gives the next row that holds anything, null at the end. */
    interface Source {
        @Nullable
        Row next() throws IOException;
    }

    private final Source source;
    private @Nullable Row upcoming;

    RowIterator(Source source) throws IOException {
        this.source = source;
        this.upcoming = source.next();
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public Row next() {
        var row = upcoming;
        if (row == null) throw new NoSuchElementException();
        try {
            upcoming = source.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row;
    }
}
