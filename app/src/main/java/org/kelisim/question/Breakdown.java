package org.kelisim.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kelisim.platform.Texts;

/**
 * The answer to a question by one dimension, ready to be drawn: as bars, as a table, on the map. Each value opens the question of which it is the
 * answer.
 *
 * @param heading of the dimension
 * @param lines in the order of the values; on the map, in the map's order
 * @param tiles the same lines with their place, where the dimension is one of places
 */
public record Breakdown(String dimension, String heading, List<Line> lines, List<Placed> tiles) {

    /**
     * @param interval empty when nothing is doubted
     * @param share of the largest value, 0 to 100
     * @param shade 0 to 4, by fifths of the largest value on the map
     */
    public record Line(
            String key, String label, String value, String interval, int share, int shade, Question opened) {}

    /** A line on the map. */
    public record Placed(Dimension.Tile tile, Line line) {}

    public boolean isOnMap() {
        return !tiles.isEmpty();
    }

    /** @param answer by just this dimension */
    static Breakdown of(Question question, Dimension dimension, Answer answer) {
        var keys = answer.cells().stream().map(cell -> cell.keys().getFirst()).toList();
        var labels = dimension.names(keys);
        var places = dimension.tiles().get();
        var onMap = places.stream().map(Dimension.Tile::value).toList();
        var largest = answer.largest();
        var largestOnMap = places.stream()
                .mapToDouble(place -> answer.at(place.value()).value())
                .max()
                .orElse(0);
        var lines = new ArrayList<Line>();
        for (var cell : answer.cells()) {
            var key = cell.keys().getFirst();
            lines.add(line(
                    question.whole().where(dimension.name(), key),
                    key,
                    labels,
                    cell.estimate(),
                    largest,
                    onMap.contains(key) ? largestOnMap : 0));
        }
        var tiles = places.stream()
                .map(place -> new Placed(
                        place,
                        line(
                                question.whole().where(dimension.name(), place.value()),
                                place.value(),
                                dimension.names(onMap),
                                answer.at(place.value()),
                                largest,
                                largestOnMap)))
                .toList();
        return new Breakdown(dimension.name(), Texts.t(dimension.heading()), List.copyOf(lines), tiles);
    }

    private static Line line(
            Question opened,
            String key,
            Map<String, String> labels,
            Estimate estimate,
            double largest,
            double largestOnMap) {
        return new Line(
                key,
                labels.getOrDefault(key, key),
                estimate.valueText(),
                estimate.intervalText(),
                largest == 0 ? 0 : (int) Math.round(100 * estimate.value() / largest),
                largestOnMap == 0 ? 0 : (int) Math.min(4, 5 * estimate.value() / largestOnMap),
                opened);
    }
}
