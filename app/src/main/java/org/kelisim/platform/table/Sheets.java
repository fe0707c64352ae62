package org.kelisim.platform.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** A small workbook whose sheets have different columns, read whole. */
public sealed interface Sheets {

    /** @param rows of each sheet that holds anything, by its name; a row knows its cells by its sheet's own header */
    record Read(Map<String, List<Row>> rows) implements Sheets {
        /** The sheet's rows; none if there is no such sheet. */
        public List<Row> of(String sheet) {
            return rows.getOrDefault(sheet, List.of());
        }
    }

    /** Why it can't be read. */
    record Unreadable(List<TableError> errors) implements Sheets {}

    /**
     * @param fileName as the sender knows the file
     * @param most rows in all; a workbook of more can't be meant
     * @throws IOException when the disk fails; never because of what the file holds
     */
    static Sheets read(Path file, String fileName, int most) throws IOException {
        if (FileKind.of(file) != FileKind.ZIP) {
            return new Unreadable(List.of(TableError.of(Fault.NOT_A_TABLE, fileName)));
        }
        try (var zip = new ZipFile(file.toFile())) {
            var errors = XlsxInspection.of(zip).errors();
            if (!errors.isEmpty()) {
                return new Unreadable(errors);
            }
            var workbook = XlsxWorkbook.open(zip);
            return workbook.isEmpty() || workbook.get().isBinary()
                    ? new Unreadable(List.of(TableError.of(Fault.NOT_A_TABLE, fileName)))
                    : rows(workbook.get(), most);
        } catch (ZipException | XMLStreamException | XlsxDamage damaged) {
            return new Unreadable(List.of(TableError.of(Fault.DAMAGED_WORKBOOK)));
        } catch (TableBroken broken) {
            return new Unreadable(List.of(broken.error()));
        }
    }

    private static Sheets rows(XlsxWorkbook workbook, int most) throws IOException, XMLStreamException, XlsxDamage {
        var rows = new LinkedHashMap<String, List<Row>>();
        var left = most;
        for (var sheet : workbook.headers().keySet()) {
            var read = new ArrayList<Row>();
            try (var reading = workbook.read(sheet)) {
                for (var row = reading.next(); row != null; row = reading.next()) {
                    if (left-- == 0) {
                        return new Unreadable(List.of(TableError.of(Fault.PART_TOO_LARGE, sheet.name(), 1)));
                    }
                    read.add(row);
                }
            }
            rows.put(sheet.name(), List.copyOf(read));
        }
        return new Read(rows);
    }
}
