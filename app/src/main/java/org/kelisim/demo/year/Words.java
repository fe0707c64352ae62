package org.kelisim.demo.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The vocabulary, read from the tab-separated files beside this class. */
record Words(
        List<Row> regions,
        List<City> cities,
        List<Row> communities,
        List<Row> structures,
        List<Row> venues,
        List<Row> holidays,
        List<Row> themes,
        List<Kind> kinds,
        List<Row> programmes,
        List<Row> named,
        List<Row> anniversary) {

    /** One line of a file, by the names in its header. */
    record Row(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }

        Name name() {
            return new Name(get("kk"), get("ru"), get("en"));
        }

        Name otherName() {
            return new Name(get("kk_other"), get("ru_other"), get("en_other"));
        }
    }

    record City(String region, Name name, double latitude, double longitude) {}

    /**
     * A kind of activity: how its title is worded (in two ways), how many people come, on what occasion it is held, and
     * from when until when: the time of the project or campaign that it belongs to.
     */
    record Kind(
            String occasion,
            String format,
            int heads,
            String project,
            LocalDate from,
            LocalDate until,
            Name title,
            Name otherTitle) {

        boolean heldOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    static Words read() {
        var programmes = rows("programmes");
        return new Words(
                rows("regions"),
                rows("cities").stream().map(Words::city).toList(),
                rows("communities"),
                rows("structures"),
                rows("venues"),
                rows("holidays"),
                rows("themes"),
                rows("kinds").stream().map(row -> kind(row, programmes)).toList(),
                programmes,
                rows("named"),
                rows("anniversary"));
    }

    List<Kind> kindsFor(String occasion) {
        return kinds.stream().filter(kind -> kind.occasion.equals(occasion)).toList();
    }

    /** Those kinds alone that may be held on the day. */
    List<Kind> kindsFor(String occasion, LocalDate day) {
        return kindsFor(occasion).stream().filter(kind -> kind.heldOn(day)).toList();
    }

    List<City> citiesOf(String region) {
        return cities.stream().filter(city -> city.region.equals(region)).toList();
    }

    private static City city(Row row) {
        return new City(
                row.get("region"),
                row.name(),
                Double.parseDouble(row.get("latitude")),
                Double.parseDouble(row.get("longitude")));
    }

    private static Kind kind(Row row, List<Row> programmes) {
        var project = programmes.stream()
                .filter(programme -> programme.get("code").equals(row.get("project")))
                .findFirst();
        return new Kind(
                row.get("occasion"),
                row.get("format"),
                row.number("heads"),
                row.get("project"),
                project.map(its -> LocalDate.parse(its.get("starts"))).orElse(LocalDate.MIN),
                project.map(its -> LocalDate.parse(its.get("due"))).orElse(LocalDate.MAX),
                row.name(),
                row.otherName());
    }

    private static List<Row> rows(String file) {
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file + ".tsv"), file)) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var header = lines.getFirst().split("\t", -1);
            var rows = new ArrayList<Row>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split("\t", -1);
                var byName = new HashMap<String, String>();
                for (int i = 0; i < header.length; i++) {
                    byName.put(header[i], cells[i]);
                }
                rows.add(new Row(byName));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
