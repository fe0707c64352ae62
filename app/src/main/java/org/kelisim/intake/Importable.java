package org.kelisim.intake;

import java.util.List;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Columns;
import org.kelisim.platform.table.Entry;

/** One kind of table that can be received, offered by the module that keeps its rows. */
public interface Importable {
    /** The word for it, as {@code reports}: in the database, on pages, and the usual name of the file. */
    String kind();

    /** Its place in a folder: what others refer to comes first. */
    int rank();

    Columns columns();

    /** A check of one file against the records as they stand. */
    Checking checking();

    /** Takes one checked file, within the transaction of the import. */
    Taking taking(long importId);

    /**
     * Undoes an import as a whole, so that what stood before stands again.
     *
     * @return whether this kind can be undone; if not, nothing was changed
     */
    boolean undo(long importId);

    /** Finds what a column alone can't know. */
    interface Checking {
        /** Errors of one row. */
        List<CellError> row(Entry.Good row);

        /** Errors that only the whole file shows, each with its row. */
        List<CellError> end();
    }

    /** Writes rows, many at a time. */
    interface Taking {
        void row(Entry.Good row);

        Counts end();
    }

    /**
     * @param written rows that were new or said something new
     * @param unchanged rows that said what was known
     */
    record Counts(long written, long unchanged) {}
}
