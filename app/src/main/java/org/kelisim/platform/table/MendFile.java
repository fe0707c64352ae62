package org.kelisim.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Language;

/**
 * The refused rows of a file as a file of the same shape with one more column, {@code error}, in the sender's language: to
 * be mended and sent again as it is. Rows keep their sheets; written in memory that doesn't grow with them.
 */
public final class MendFile implements AutoCloseable {
    private static final String BETWEEN_ERRORS = " | ";
    /** What CSV rows are called if they are to become a sheet. */
    private static final String ONLY_SHEET = "error";

    private final TableWriter writer;
    private final Wording wording;
    private @Nullable Row before;

    private MendFile(TableWriter writer, Wording wording) {
        this.writer = writer;
        this.wording = wording;
    }

    public static MendFile to(OutputStream out, TableFormat format, Language language) {
        return new MendFile(TableWriter.to(out, format), Wording.in(language));
    }

    public void add(Entry.Refused refused) throws IOException {
        var row = refused.row();
        if (before == null || !before.sheet().equals(row.sheet())) begin(row);
        before = row;
        var cells = withoutError(row, row.cells());
        cells.add(refused.errors().stream().map(wording::say).collect(Collectors.joining(BETWEEN_ERRORS)));
        writer.row(cells);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private void begin(Row row) throws IOException {
        var names = withoutError(row, row.header().names());
        names.add(Columns.ERROR);
        writer.sheet(row.sheet().isEmpty() ? ONLY_SHEET : row.sheet(), names);
    }

    /** A file that was mended once brings its old errors along. */
    private static List<String> withoutError(Row row, List<String> cells) {
        var kept = new ArrayList<>(cells);
        int old = row.header().positionOf(Columns.ERROR);
        if (old >= 0) kept.remove(old);
        return kept;
    }
}
