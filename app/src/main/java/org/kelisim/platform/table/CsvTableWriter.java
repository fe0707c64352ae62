package org.kelisim.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class CsvTableWriter implements TableWriter {
    private final CsvWriter csv;
    private boolean begun;

    CsvTableWriter(OutputStream out) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    @Override
    public void sheet(String name, List<String> header) {
        if (!begun) csv.writeRecord(header);
        begun = true;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvTableWriter::text).toList());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }

    /** Numbers stay as they are: {@code -5} is no formula. */
    private static String text(@Nullable Object cell) {
        var text = ExchangeText.of(cell);
        return cell instanceof String || cell instanceof List<?> ? FormulaGuard.guard(text) : text;
    }
}
