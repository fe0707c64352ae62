package org.kelisim.demo.year;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** Writes tables as CSV or XLSX, the same bytes for the same rows. */
final class Sheets {
    /** DOS time of the entries: the earliest that a zip can say, in no zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Sheets() {}

    static void csv(Path file, List<String> header, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(header);
            for (var row : rows) {
                csv.writeRecord(row.stream()
                        .map(cell -> cell == null ? "" : cell.toString())
                        .toList());
            }
        }
    }

    static void xlsx(
            Path file, String sheetName, List<String> header, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Excel", "16.0")) {
            var sheet = workbook.newWorksheet(sheetName);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < header.size(); column++) {
                    var cell = rows.get(row).get(column);
                    switch (cell) {
                        case null -> {}
                        case LocalDate date -> {
                            sheet.value(row + 1, column, date);
                            sheet.style(row + 1, column).format("yyyy-mm-dd").set();
                        }
                        case Number number -> sheet.value(row + 1, column, number);
                        default -> sheet.value(row + 1, column, cell.toString());
                    }
                }
            }
        }
        Files.write(file, timeless(file));
    }

    /** The writer stamps the moment of writing into the archive; a repeatable file must not know it. */
    private static byte[] timeless(Path workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipFile(workbook.toFile());
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(zip.entries())) {
                var plain = new ZipEntry(entry.getName());
                plain.setTimeLocal(NO_TIME);
                out.putNextEntry(plain);
                try (var in = zip.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        out.write(text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2025-01-10T00:00:00Z")
                                .getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
