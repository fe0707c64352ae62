package org.kelisim.demo.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** A kind of activity: how its title is worded (in two ways), how many people come, on what occasion it is held. */
    record Kind(String occasion, String format, int heads, String project, Name title, Name otherTitle) {}

    static Words read() {
        return new Words(
                rows("regions"),
                rows("cities").stream().map(Words::city).toList(),
                rows("communities"),
                rows("structures"),
                rows("venues"),
                rows("holidays"),
                rows("themes"),
                rows("kinds").stream().map(Words::kind).toList(),
                rows("programmes"),
                rows("named"),
                rows("anniversary"));
    }

    List<Kind> kindsFor(String occasion) {
        return kinds.stream().filter(kind -> kind.occasion.equals(occasion)).toList();
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

    private static Kind kind(Row row) {
        return new Kind(
                row.get("occasion"),
                row.get("format"),
                row.number("heads"),
                row.get("project"),
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
