package org.kelisim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Columns;
import org.kelisim.platform.table.Entry;

/** One kind of table that can be received, offered by the module that keeps its rows. */
public interface Importable {
    /** Rows that a module may hold in memory at once, while everything else goes on beside it. */
    long ROWS_IN_MEMORY = 50_000;

    /** The word for it, as {@code reports}: in the database, on pages, and the usual name of the file. */
    String kind();

    /** Its place in a folder: what others refer to comes first. */
    int rank();

    /** Who may send it. */
    default Actor.Role role() {
        return Actor.Role.EDITOR;
    }

    /** How many rows a file may hold; those that are taken row by row may hold any number. */
    default long mostRows() {
        return ROWS_IN_MEMORY;
    }

    /**
     * Whether its rows are sound or not whatever else of this kind has been taken, so that one file can be looked through while another is being
     * taken.
     */
    default boolean standsAlone() {
        return false;
    }

    Columns columns();

    /** A check of one file against the records as they stand. */
    Checking checking();

    /** Takes one checked file, within the transaction of the import. */
    Taking taking(long importId);

    /** Whether an import of this kind can be undone; if others build on its rows at once, it can't. */
    default boolean canBeUndone() {
        return false;
    }

    /** Undoes an import as a whole, so that what stood before stands again; asked only of what can be undone. */
    default void undo(long importId) {
        throw new UnsupportedOperationException(kind() + " can't be undone");
    }

    /** Finds what a column alone can't know. */
    interface Checking {
        /** Errors of one row. */
        List<CellError> row(Entry.Good row);

        /** Errors that only the whole file shows, each with its row. */
        List<CellError> end();

        /** What taking the good rows would do; asked after the end. */
        Expected expected();
    }

    /** Writes rows, many at a time. */
    interface Taking {
        void row(Entry.Good row);

        Counts end();

        /** One that keeps the rows and writes them at the end, since they depend on one another; for what has few. */
        static Taking asAWhole(Function<List<Entry.Good>, Counts> write) {
            var rows = new ArrayList<Entry.Good>();
            return new Taking() {
                @Override
                public void row(Entry.Good row) {
                    rows.add(row);
                }

                @Override
                public Counts end() {
                    return rows.isEmpty() ? new Counts(0, 0) : write.apply(rows);
                }
            };
        }
    }

    /**
     * What taking a file would do.
     *
     * @param added rows that tell of something unknown
     * @param changed rows that say something else than what is known
     * @param same rows that say what is known
     */
    record Expected(long added, long changed, long same) {
        public static final Expected NOTHING = new Expected(0, 0, 0);
    }

    /**
     * What taking rows would do that are compared by their cells.
     *
     * @param standing the cells that were taken last for what a row is about; null if it isn't known
     */
    default Expected expect(List<Entry.Good> rows, Standing standing) {
        var added = 0L;
        var same = 0L;
        for (var row : rows) {
            var known = standing.of(row);
            if (known == null) {
                added++;
            } else if (known.equals(row.row().cells())) {
                same++;
            }
        }
        return new Expected(added, rows.size() - added - same, same);
    }

    /** What stands of what a row is about. */
    interface Standing {
        @Nullable
        List<String> of(Entry.Good row);
    }

    /**
     * @param written rows that were new or said something new
     * @param unchanged rows that said what was known
     */
    record Counts(long written, long unchanged) {}
}
