package org.kelisim.demo.year;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads a folder of the exchange format by its published rules, with none of the product's own code. */
final class ExchangeFormatCheck {
    private static final Set<String> FORMATS = Set.of(
            "conference",
            "forum",
            "meeting",
            "seminar",
            "training",
            "lecture",
            "discussion",
            "round_table",
            "concert",
            "festival",
            "exhibition",
            "competition",
            "sport",
            "charity",
            "volunteering",
            "club",
            "language_course",
            "commemoration",
            "telebridge",
            "session",
            "other");

    final List<String> broken = new ArrayList<>();
    final List<Line> reports = new ArrayList<>();
    final Map<String, Line> organisations;
    final Map<String, Line> places;
    final Map<String, Line> programmes;
    final List<Line> decisions;

    ExchangeFormatCheck(Path folder) throws IOException {
        organisations = byCode(csv(folder.resolve("organisations.csv")));
        places = byCode(csv(folder.resolve("places.csv")));
        programmes = byCode(csv(folder.resolve("programmes.csv")));
        decisions = csv(folder.resolve("decisions.csv"));
        try (var files = Files.list(folder.resolve("reports"))) {
            for (var file : files.sorted().toList()) {
                reports.addAll(file.toString().endsWith(".xlsx") ? xlsx(file) : csv(file));
            }
        }
        organisations.values().forEach(this::organisation);
        places.values().forEach(this::place);
        programmes.values().forEach(this::programme);
        var keys = new HashSet<String>();
        for (var report : reports) {
            expect(keys.add(key(report)), report, "number given twice");
            report(report);
        }
        decisions.forEach(decision -> expect(
                keys.contains(decision.get("left_report"))
                        && keys.contains(decision.get("right_report"))
                        && Set.of("same", "not_the_same").contains(decision.get("answer"))
                        && OffsetDateTime.parse(decision.get("decided_on")).getYear() >= 2024,
                decision,
                "decision"));
    }

    static String key(Line report) {
        return report.get("submitted_by") + "/" + report.get("report_id");
    }

    private void organisation(Line row) {
        expect(row.get("code").matches("[A-Z0-9-]{2,40}"), row, "code");
        expect(row.get("parent_code").isEmpty() || organisations.containsKey(row.get("parent_code")), row, "parent");
        var closed = row.get("closed_on");
        expect(
                closed.isEmpty() || !LocalDate.parse(closed).isBefore(LocalDate.parse(row.get("founded_on"))),
                row,
                "closed");
    }

    private void place(Line row) {
        var runner = row.get("organisation_code");
        expect(runner.isEmpty() || organisations.containsKey(runner), row, "organisation");
        expect(row.get("region").matches("KZ-\\d\\d"), row, "region");
        double latitude = Double.parseDouble(row.get("latitude"));
        double longitude = Double.parseDouble(row.get("longitude"));
        expect(latitude > 40 && latitude < 56 && longitude > 46 && longitude < 88, row, "in the country");
    }

    private void programme(Line row) {
        expect(row.get("code").matches("[A-Z0-9-]{2,40}"), row, "code");
        expect(row.get("parent_code").isEmpty() || programmes.containsKey(row.get("parent_code")), row, "parent");
        expect(organisations.containsKey(row.get("responsible_code")), row, "responsible");
        expect(!LocalDate.parse(row.get("due_on")).isBefore(LocalDate.parse(row.get("starts_on"))), row, "due");
    }

    private void report(Line row) {
        expect(organisations.containsKey(row.get("submitted_by")), row, "sender");
        expect(FORMATS.contains(row.get("format")), row, "format");
        expect(row.get("region").matches("KZ(-\\d\\d)?"), row, "region");
        expect(!(row.get("title_kk") + row.get("title_ru") + row.get("title_en")).isBlank(), row, "title");
        var start = LocalDate.parse(row.get("start_date"));
        var end = row.get("end_date").isEmpty() ? start : LocalDate.parse(row.get("end_date"));
        expect(!end.isBefore(start), row, "end");
        var sent = OffsetDateTime.parse(row.get("submitted_at")).toLocalDate();
        expect(!sent.isBefore(end), row, "sent before it was over");
        expect(row.get("start_time").isEmpty() || LocalTime.parse(row.get("start_time")) != null, row, "time");
        expect(row.get("place_code").isEmpty() || places.containsKey(row.get("place_code")), row, "place");
        expect(
                row.get("programme_code").isEmpty() || programmes.containsKey(row.get("programme_code")),
                row,
                "programme");
        expect(List.of(row.get("organisers").split(";")).contains(row.get("submitted_by")), row, "sender organises");
        int people = Integer.parseInt(row.get("participants"));
        for (var part : List.of("participants_youth", "participants_women")) {
            expect(row.get(part).isEmpty() || Integer.parseInt(row.get(part)) <= people, row, part);
        }
    }

    private void expect(boolean holds, Line row, String what) {
        if (!holds) {
            broken.add(what + ": " + row);
        }
    }

    private static Map<String, Line> byCode(List<Line> rows) {
        var byCode = new HashMap<String, Line>();
        for (var row : rows) {
            if (byCode.put(row.get("code"), row) != null) {
                throw new IllegalStateException("code given twice: " + row);
            }
        }
        return byCode;
    }

    private static List<Line> csv(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(row -> new Line(row.getFieldsAsMap())).toList();
        }
    }

    private static List<Line> xlsx(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            var rows = workbook.getFirstSheet().read();
            var header = rows.getFirst().stream().map(cell -> cell.getText()).toList();
            return rows.subList(1, rows.size()).stream()
                    .map(row -> cells(row, header))
                    .toList();
        }
    }

    private static Line cells(Row row, List<String> header) {
        var cells = new HashMap<String, String>();
        for (int column = 0; column < header.size(); column++) {
            var isDate = header.get(column).endsWith("_date");
            int at = column;
            cells.put(
                    header.get(column),
                    row.getOptionalCell(at)
                            .filter(cell -> !cell.getText().isEmpty())
                            .map(cell -> isDate ? cell.asDate().toLocalDate().toString() : cell.getText())
                            .orElse(""));
        }
        return new Line(cells);
    }
}
