package org.kelisim.platform.table;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** What came of opening a file. */
public sealed interface Reading {
    /** Nothing of the file is to be used; every reason that could be found. */
    record Unreadable(List<TableError> errors) implements Reading {
        public Unreadable {
            errors = List.copyOf(errors);
        }
    }

    /**
     * The rows, streamed once in the file's order, in memory that doesn't grow with their number. Rows whose cells are
     * all empty are passed over. The iterator throws {@link TableBroken} when the file proves damaged on the way.
     */
    final class Rows implements Reading, Iterable<Row>, AutoCloseable {
        private final TableFormat format;
        private final Iterator<Row> rows;
        private final AutoCloseable file;

        Rows(TableFormat format, Iterator<Row> rows, AutoCloseable file) {
            this.format = format;
            this.rows = rows;
            this.file = file;
        }

        public TableFormat format() {
            return format;
        }

        @Override
        public Iterator<Row> iterator() {
            return rows;
        }

        @Override
        public void close() throws IOException {
            try {
                file.close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
