package org.kelisim.platform.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Rows of a workbook: of every sheet that holds the table, one after another. */
final class XlsxTable implements RowIterator.Source {
    private final XlsxWorkbook workbook;
    private final Queue<XlsxWorkbook.Sheet> ahead;
    private @Nullable XlsxSheet current;

    private XlsxTable(XlsxWorkbook workbook, List<XlsxWorkbook.Sheet> sheets) {
        this.workbook = workbook;
        this.ahead = new ArrayDeque<>(sheets);
    }

    static Reading read(Path file, String fileName, Columns expected) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            return Tables.unreadable(Fault.DAMAGED_WORKBOOK);
        }
        Reading answer = null;
        try {
            answer = open(zip, fileName, expected);
        } catch (ZipException | XMLStreamException | XlsxDamage damaged) {
            answer = Tables.unreadable(Fault.DAMAGED_WORKBOOK);
        } catch (TableBroken broken) {
            answer = new Reading.Unreadable(List.of(broken.error()));
        } finally {
            if (!(answer instanceof Reading.Rows)) zip.close();
        }
        return answer;
    }

    /** The names in the first row of the first sheet that has any. */
    static List<String> glance(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (!XlsxInspection.of(zip).errors().isEmpty()) return List.of();
            var workbook = XlsxWorkbook.open(zip);
            return workbook.isEmpty() || workbook.get().isBinary()
                    ? List.of()
                    : workbook.get().headers().values().stream()
                            .map(Header::names)
                            .findFirst()
                            .orElse(List.of());
        } catch (ZipException | XMLStreamException | XlsxDamage | TableBroken damaged) {
            return List.of();
        }
    }

    private static Reading open(ZipFile zip, String fileName, Columns expected)
            throws IOException, XMLStreamException, XlsxDamage {
        if (zip.getEntry("mimetype") != null) return Tables.unreadable(Fault.OPEN_DOCUMENT);
        var inspection = XlsxInspection.of(zip);
        if (!inspection.errors().isEmpty()) return new Reading.Unreadable(inspection.errors());
        var workbook = XlsxWorkbook.open(zip);
        if (workbook.isEmpty()) return Tables.unreadable(Fault.NOT_A_TABLE, fileName);
        if (workbook.get().isBinary()) return Tables.unreadable(Fault.OLD_EXCEL);
        return rows(workbook.get(), inspection, expected);
    }

    private static Reading rows(XlsxWorkbook workbook, XlsxInspection inspection, Columns expected)
            throws IOException, XMLStreamException, XlsxDamage {
        var errors = new ArrayList<TableError>();
        var tables = new ArrayList<XlsxWorkbook.Sheet>();
        var headers = workbook.headers();
        boolean anyTable = headers.values().stream().anyMatch(header -> concerns(header, expected));
        headers.forEach((sheet, header) -> {
            // lists for drop-downs are kept on hidden sheets; anything in sight must be the table
            if (anyTable && !concerns(header, expected)) {
                if (!sheet.hidden()) errors.add(new TableError(sheet.name(), Message.of(Fault.SHEET_WITHOUT_TABLE)));
                return;
            }
            tables.add(sheet);
            expected.objections(header.names()).forEach(each -> errors.add(new TableError(sheet.name(), each)));
            var merged = inspection.mergedIn(sheet.part());
            if (!merged.isEmpty()) errors.add(new TableError(sheet.name(), Message.of(Fault.MERGED_CELLS, merged)));
        });
        if (!errors.isEmpty()) return new Reading.Unreadable(errors);
        if (tables.isEmpty()) return Tables.unreadable(Fault.EMPTY_FILE);
        var rows = new RowIterator(new XlsxTable(workbook, tables));
        return rows.hasNext()
                ? new Reading.Rows(TableFormat.XLSX, rows, workbook)
                : Tables.unreadable(Fault.HEADER_ONLY);
    }

    private static boolean concerns(Header header, Columns expected) {
        return !Collections.disjoint(header.names(), expected.names());
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (true) {
                if (current == null) {
                    var sheet = ahead.poll();
                    if (sheet == null) return null;
                    current = workbook.read(sheet);
                }
                var row = current.next();
                if (row != null) return row;
                current.close();
                current = null;
            }
        } catch (ZipException | XMLStreamException | XlsxDamage damaged) {
            throw new TableBroken(TableError.of(Fault.DAMAGED_WORKBOOK), damaged);
        }
    }
}
