package org.kelisim.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kelisim.platform.Progress;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Entries;
import org.kelisim.platform.table.Entry;
import org.kelisim.platform.table.Message;
import org.kelisim.platform.table.Reading;
import org.kelisim.platform.table.Row;
import org.kelisim.platform.table.TableBroken;
import org.kelisim.platform.table.TableError;
import org.kelisim.platform.table.TableFormat;
import org.kelisim.platform.table.Tables;

/** One file of a known kind, read row by row; as often as need be, in memory that doesn't grow with it. */
final class Look {
    private static final int TOLD_EVERY = 500;
    /** Files of no more rows than this are read once, and their rows kept. */
    private static final int KEPT = 5_000;

    private final Path file;
    private final String name;
    private final Importable importable;
    private final Progress progress;
    private final Tally tally = new Tally();
    private final List<Entry.Good> kept = new ArrayList<>();
    private TableFormat format = TableFormat.CSV;

    Look(Path file, String name, Importable importable, Progress progress) {
        this.file = file;
        this.name = name;
        this.importable = importable;
        this.progress = progress;
    }

    /**
     * What a look through the whole file found.
     *
     * @param unreadable why it can't be read, or not to its end; empty if it can
     */
    record Looked(List<String> headings, Tally tally, Importable.Expected expected, List<TableError> unreadable) {
        boolean isSound() {
            return unreadable.isEmpty() && tally.refused() == 0;
        }
    }

    /** Checks every row, and then what only the whole file shows. */
    Looked through() throws IOException {
        return switch (Tables.read(file, name, importable.columns())) {
            case Reading.Unreadable(var errors) -> unreadable(List.of(), errors);
            case Reading.Rows rows -> through(rows);
        };
    }

    private Looked through(Reading.Rows rows) throws IOException {
        var checking = importable.checking();
        var headings = List.<String>of();
        try (rows;
                var entries = new Entries(rows, importable.columns())) {
            format = rows.format();
            for (var entry : entries) {
                headings = entry.row().header().names();
                tally.row(entry.row());
                if (tally.read() > importable.mostRows()) {
                    return unreadable(headings, List.of(tooLong()));
                }
                switch (checked(entry, checking)) {
                    case Entry.Refused refused -> tally.refuse(refused.errors());
                    case Entry.Good good -> keep(good);
                }
                tell("intake.checking", tally.read(), 0);
            }
        } catch (TableBroken broken) {
            return unreadable(headings, List.of(broken.error()));
        }
        tally.refuse(checking.end());
        return new Looked(headings, tally, checking.expected(), List.of());
    }

    TableFormat format() {
        return format;
    }

    /** What is done with a refused row. */
    interface Mending {
        void row(Entry.Refused refused) throws IOException;
    }

    /** The rows that {@link #through} refused, again; those that only the whole file showed to be wrong have the error found then. */
    void refused(Mending mending) throws IOException {
        var checking = importable.checking();
        try (var rows = rows()) {
            for (var row : rows) {
                if (!tally.isRefused(row.sheet(), row.number())) {
                    continue;
                }
                var entry = checked(importable.columns().read(row), checking);
                mending.row(entry instanceof Entry.Refused refused ? refused : new Entry.Refused(row, errorsOf(row)));
            }
        }
    }

    private void keep(Entry.Good good) {
        if (tally.read() <= KEPT) {
            kept.add(good);
        } else {
            kept.clear();
        }
    }

    /** Gives the rows that {@link #through} found good: those of a small file from memory, else by reading it once more. */
    void good(Consumer<Entry.Good> taking) throws IOException {
        if (tally.read() > KEPT) {
            again(taking);
            return;
        }
        var done = 0L;
        for (var good : kept) {
            if (!tally.isRefused(good.row().sheet(), good.row().number())) {
                taking.accept(good);
            }
            tell("intake.taking", ++done, tally.read());
        }
    }

    private void again(Consumer<Entry.Good> taking) throws IOException {
        var done = 0L;
        try (var rows = rows();
                var entries = new Entries(rows, importable.columns())) {
            for (var entry : entries) {
                if (entry instanceof Entry.Good good
                        && !tally.isRefused(entry.row().sheet(), entry.row().number())) {
                    taking.accept(good);
                }
                tell("intake.taking", ++done, tally.read());
            }
        }
    }

    private static Entry checked(Entry entry, Importable.Checking checking) {
        if (entry instanceof Entry.Good good) {
            var errors = checking.row(good);
            return errors.isEmpty() ? good : new Entry.Refused(good.row(), errors);
        }
        return entry;
    }

    private List<CellError> errorsOf(Row row) {
        return tally.errors().stream()
                .filter(error -> error.sheet().equals(row.sheet()) && error.row() == row.number())
                .toList();
    }

    private Looked unreadable(List<String> headings, List<TableError> errors) {
        errors.forEach(error -> tally.refuse(List.of(new CellError(error.sheet(), 0, "", "", error.message()))));
        return new Looked(headings, tally, Importable.Expected.NOTHING, errors);
    }

    private TableError tooLong() {
        return new TableError("", Message.of("intake.refused.rows", importable.mostRows()));
    }

    private Reading.Rows rows() throws IOException {
        return switch (Tables.read(file, name, importable.columns())) {
            case Reading.Rows rows -> rows;
            case Reading.Unreadable(var errors) ->
                throw new IllegalStateException(name + " could be read a moment ago");
        };
    }

    private void tell(String step, long done, long total) {
        if (done % TOLD_EVERY == 0) {
            progress.at(step, done, total);
        }
    }
}
