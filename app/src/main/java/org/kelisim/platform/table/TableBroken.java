package org.kelisim.platform.table;

/** A file that turned out to be damaged in the middle of reading: what was read so far must not be kept. */
public final class TableBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TableError error;

    TableBroken(TableError error) {
        super(error.message().key());
        this.error = error;
    }

    TableBroken(TableError error, Throwable cause) {
        super(error.message().key(), cause);
        this.error = error;
    }

    public TableError error() {
        return error;
    }
}
