package org.kelisim.demo.year;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the demonstration data as a folder of files in the exchange format: {@code organisations.csv}, {@code
 * places.csv}, {@code programmes.csv}, {@code reports/} and {@code decisions.csv}.
 *
 * <p>Two tables go beyond the published format. {@code programmes.csv}: {@code code}, {@code kind} ({@code plan}, {@code
 * campaign}, {@code project}, {@code plan_item}), {@code name_kk}, {@code name_ru}, {@code name_en}, {@code parent_code},
 * {@code responsible_code} (an organisation), {@code starts_on}, {@code due_on}, {@code target_participants}, {@code
 * cost_tenge} (whole tenge); all but code, kind and one name may be empty. {@code decisions.csv}: {@code left_report},
 * {@code right_report} (each {@code submitted_by/report_id}), {@code answer} ({@code same}, {@code not_the_same}), {@code
 * decided_on} (a moment), {@code reason}.
 */
public final class ReferenceYear {
    /** Regions whose secretariats send workbooks; the others send CSV. */
    private static final Set<String> WORKBOOKS = Set.of("KZ-10", "KZ-23", "KZ-43", "KZ-47", "KZ-62", "KZ-63");

    private final Path folder;
    private final Words words = Words.read();
    private final Landscape landscape;
    private final Anniversary anniversary;
    private final List<Happening> year2024;
    private final List<Said> reports2024;
    private final List<Said> reports2025;
    private final List<Answers.Answer> answers;

    private ReferenceYear(Path folder, long seed) {
        this.folder = folder;
        var dice = new Dice(seed);
        landscape = new Landscape(words, dice.split());
        anniversary = new Anniversary(words, landscape, dice.split());
        year2024 = new Calendar(words, landscape, dice.split()).fill();
        reports2024 = new Telling(dice.split()).tell(year2024, 2024);
        reports2025 = new Telling(dice.split()).tell(anniversary.happenings, 2025);
        answers = new Answers(dice.split()).give(landscape, reports2024);
    }

    /**
     * Makes the year and writes it into the folder, which is created if it isn't there; files of the same names are
     * replaced. The same seed gives the same bytes.
     *
     * @return what the files really tell of, for tests
     */
    public static Truth write(Path folder, long seed) throws IOException {
        var year = new ReferenceYear(folder, seed);
        Files.createDirectories(folder.resolve("reports"));
        year.writeOrganisations();
        year.writePlaces();
        year.writeProgrammes();
        year.writeReports();
        year.writeDecisions();
        return year.truth();
    }

    private void writeOrganisations() throws IOException {
        var rows = landscape.bodies.stream()
                .map(body -> row(
                        body.code(),
                        body.kind(),
                        body.name().kk(),
                        body.name().ru(),
                        body.name().en(),
                        body.parent(),
                        body.region(),
                        body.city() == null ? null : body.city().name().kk(),
                        body.community() == null ? null : body.community().en(),
                        body.foundedOn(),
                        body.closedOn()))
                .toList();
        Sheets.csv(
                folder.resolve("organisations.csv"),
                List.of(
                        "code",
                        "kind",
                        "name_kk",
                        "name_ru",
                        "name_en",
                        "parent_code",
                        "region",
                        "locality",
                        "community",
                        "founded_on",
                        "closed_on"),
                rows);
    }

    private void writePlaces() throws IOException {
        var rows = landscape.venues.stream()
                .map(place -> row(
                        place.code(),
                        place.house() == null ? null : place.house().code(),
                        place.name().kk(),
                        place.name().ru(),
                        place.name().en(),
                        place.city().region(),
                        place.city().name().kk(),
                        place.address(),
                        place.latitude(),
                        place.longitude(),
                        place.capacity()))
                .toList();
        Sheets.csv(
                folder.resolve("places.csv"),
                List.of(
                        "code",
                        "organisation_code",
                        "name_kk",
                        "name_ru",
                        "name_en",
                        "region",
                        "locality",
                        "address",
                        "latitude",
                        "longitude",
                        "capacity"),
                rows);
    }

    private void writeProgrammes() throws IOException {
        var columns =
                List.of("code", "kind", "kk", "ru", "en", "parent", "responsible", "starts", "due", "target", "cost");
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var programme : words.programmes()) {
            rows.add(row(columns.stream().map(programme::get).toArray()));
        }
        for (var item : anniversary.items) {
            rows.add(row(
                    item.code(),
                    "plan_item",
                    item.name().kk(),
                    item.name().ru(),
                    item.name().en(),
                    Anniversary.plan(),
                    item.responsible().code(),
                    item.starts(),
                    item.due(),
                    item.target(),
                    null));
        }
        Sheets.csv(
                folder.resolve("programmes.csv"),
                List.of(
                        "code",
                        "kind",
                        "name_kk",
                        "name_ru",
                        "name_en",
                        "parent_code",
                        "responsible_code",
                        "starts_on",
                        "due_on",
                        "target_participants",
                        "cost_tenge"),
                rows);
    }

    private void writeReports() throws IOException {
        var byRegion = new TreeMap<String, List<Said>>();
        for (var report : reports2024) {
            var region = report.sender().region();
            byRegion.computeIfAbsent(region == null ? "national" : region, _ -> new ArrayList<>())
                    .add(report);
        }
        for (var sent : byRegion.entrySet()) {
            // each secretariat keeps its own order of columns
            var columns = new ArrayList<>(Said.COLUMNS);
            Collections.rotate(columns.subList(3, columns.size()), sent.getKey().hashCode() % 5);
            var name = "reports/" + sent.getKey() + "-2024";
            if (WORKBOOKS.contains(sent.getKey())) {
                Sheets.xlsx(folder.resolve(name + ".xlsx"), "2024", columns, cells(sent.getValue(), columns));
            } else {
                Sheets.csv(folder.resolve(name + ".csv"), columns, cells(sent.getValue(), columns));
            }
        }
        Sheets.csv(folder.resolve("reports/2025.csv"), Said.COLUMNS, cells(reports2025, Said.COLUMNS));
    }

    private static List<List<@Nullable Object>> cells(List<Said> reports, List<String> columns) {
        return reports.stream()
                .map(report -> row(columns.stream().map(report::cell).toArray()))
                .toList();
    }

    private void writeDecisions() throws IOException {
        var rows = answers.stream()
                .map(answer -> row(
                        answer.left().key(),
                        answer.right().key(),
                        answer.same() ? "same" : "not_the_same",
                        Said.moment(answer.decidedAt()),
                        answer.reason()))
                .toList();
        Sheets.csv(
                folder.resolve("decisions.csv"),
                List.of("left_report", "right_report", "answer", "decided_on", "reason"),
                rows);
    }

    private Truth truth() {
        var activities = new ArrayList<Truth.Activity>();
        var activityOfReport = new HashMap<String, Integer>();
        year2024.forEach(happening -> activities.add(truth(happening, 0)));
        anniversary.happenings.forEach(happening -> activities.add(truth(happening, year2024.size())));
        reports2024.forEach(
                report -> activityOfReport.put(report.key(), report.of().number()));
        reports2025.forEach(report ->
                activityOfReport.put(report.key(), year2024.size() + report.of().number()));
        return new Truth(List.copyOf(activities), Map.copyOf(activityOfReport));
    }

    private static Truth.Activity truth(Happening h, int before) {
        return new Truth.Activity(
                before + h.number(),
                h.start(),
                h.format(),
                h.region(),
                h.heads(),
                h.inHouse(),
                h.byGroup(),
                h.programme());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
