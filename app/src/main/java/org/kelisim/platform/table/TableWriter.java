package org.kelisim.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row in memory that doesn't grow with it; what it writes, {@link Tables} reads back the same.
 *
 * <p>Cells are texts, whole and decimal numbers, {@code Boolean}, {@code LocalDate}, {@code LocalTime}, {@code
 * OffsetDateTime}, lists of these (joined by {@code ;}), or null for "not given". CSV is UTF-8 without a byte order mark,
 * RFC 4180; texts that a spreadsheet would run as a formula are written with an apostrophe before them. XLSX has a bold
 * header that stays in sight, and dates that are dates.
 */
public sealed interface TableWriter extends AutoCloseable permits CsvTableWriter, XlsxTableWriter {
    /** Begins the table. An XLSX may go on with further sheets of the same header; a CSV keeps only the rows. */
    void sheet(String name, List<String> header) throws IOException;

    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Finishes the file; the stream stays open for whoever opened it. */
    @Override
    void close() throws IOException;

    static TableWriter to(OutputStream out, TableFormat format) {
        return switch (format) {
            case CSV -> new CsvTableWriter(out);
            case XLSX -> new XlsxTableWriter(out);
        };
    }
}
