package org.kelisim.platform.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file. */
final class CsvTable implements RowIterator.Source {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int GLANCE = 1 << 16;

    private final Iterator<CsvRecord> records;
    private final Header header;
    private long number;

    private CsvTable(Iterator<CsvRecord> records) {
        this.records = records;
        this.header = readHeader();
    }

    static Reading read(Path file, Columns expected) throws IOException {
        var errors = CsvInspection.inspect(file, expected);
        if (!errors.isEmpty()) return new Reading.Unreadable(errors);

        var csv = CsvReader.builder()
                .skipEmptyLines(false) // they count as rows
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text(file));
        var answer = open(csv, expected);
        if (answer instanceof Reading.Unreadable) csv.close();
        return answer;
    }

    /** Column names are ASCII, so that they show in any encoding, between whatever stands between them. */
    static List<String> glance(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(GLANCE);
        }
        var text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
        var line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        return Arrays.stream(line.split("[^A-Za-z0-9_]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Reader text(Path file) throws IOException {
        var text = Files.newBufferedReader(file);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) text.reset();
        return text;
    }

    private static Reading open(CsvReader<CsvRecord> csv, Columns expected) throws IOException {
        var table = new CsvTable(csv.iterator());
        if (table.header.width() == 0) return Tables.unreadable(Fault.EMPTY_FILE);
        var objections = expected.objections(table.header.names());
        if (!objections.isEmpty())
            return new Reading.Unreadable(
                    objections.stream().map(each -> new TableError("", each)).toList());
        var rows = new RowIterator(table);
        return rows.hasNext() ? new Reading.Rows(TableFormat.CSV, rows, csv) : Tables.unreadable(Fault.HEADER_ONLY);
    }

    private Header readHeader() {
        while (records.hasNext()) {
            number++;
            var header = Header.from(records.next().getFields());
            if (header.width() > 0) return header;
        }
        return Header.from(List.of());
    }

    @Override
    public @Nullable Row next() {
        while (records.hasNext()) {
            number++;
            var cells = records.next().getFields();
            if (cells.stream().allMatch(String::isBlank)) continue;
            return rowOf(cells);
        }
        return null;
    }

    private Row rowOf(List<String> given) {
        var shape = new RowShape(header, "", number);
        for (int i = 0; i < given.size(); i++) shape.put(i, FormulaGuard.lift(given.get(i)));
        if (given.size() < header.width()) shape.fault(Fault.TOO_FEW_CELLS, given.size(), header.width());
        return shape.row();
    }
}
