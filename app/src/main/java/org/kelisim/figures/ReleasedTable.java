package org.kelisim.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Language;
import org.kelisim.platform.Texts;
import org.kelisim.question.Dimension;
import org.kelisim.question.Estimate;
import org.kelisim.question.FactSource;
import org.kelisim.question.Question;

/**
 * A published table for the reader.
 *
 * @param title what it is broken down by
 * @param headings of the columns after the first; one for a table of one dimension
 * @param rows in the order of their keys
 */
public record ReleasedTable(
        List<String> by,
        String title,
        String firstHeading,
        List<String> headings,
        List<Row> rows,
        boolean isProtected) {

    /** @param cells in the order of the headings */
    public record Row(String label, List<Cell> cells) {}

    /**
     * @param value with its interval where it has one; empty if the cell is protected
     * @param question that opens it
     */
    public record Cell(String value, String interval, Question question, boolean isProtected) {}

    static ReleasedTable of(Question question, FactSource source, List<String> by, List<ReleasedCell> cells) {
        var first = source.dimension(by.getFirst());
        var second = by.size() < 2 ? null : source.dimension(by.get(1));
        var columns = second == null ? Map.of("", "") : labels(second, keys(cells, 1));
        var byKeys = cells.stream().collect(Collectors.toMap(ReleasedCell::keys, cell -> cell));
        var rows = labels(first, keys(cells, 0)).entrySet().stream()
                .map(row -> new Row(
                        row.getValue(),
                        columns.keySet().stream()
                                .map(column -> second == null ? List.of(row.getKey()) : List.of(row.getKey(), column))
                                .map(keys -> cell(question, by, keys, byKeys.get(keys)))
                                .toList()))
                .toList();
        return new ReleasedTable(
                by,
                Texts.t("figures.table.of", title(first, second)),
                Texts.t(first.heading()),
                second == null ? List.of(Texts.t("figures.value")) : List.copyOf(columns.values()),
                rows,
                cells.stream().anyMatch(ReleasedCell::isProtected));
    }

    private static String title(Dimension first, @Nullable Dimension second) {
        var heading = Texts.t(first.heading()).toLowerCase(Language.current().locale());
        return second == null
                ? heading
                : heading + " × "
                        + Texts.t(second.heading())
                                .toLowerCase(Language.current().locale());
    }

    /** What has no cell was not there to be counted. */
    private static Cell cell(Question question, List<String> by, List<String> keys, @Nullable ReleasedCell cell) {
        var opened = question;
        for (var i = 0; i < by.size(); i++) {
            opened = opened.where(by.get(i), keys.get(i));
        }
        if (cell != null && cell.isProtected()) {
            return new Cell("", "", opened, true);
        }
        var estimate = cell == null || cell.estimate() == null ? Estimate.ZERO : cell.estimate();
        return new Cell(
                Texts.amount(estimate.value()), estimate.isExact() ? "" : Figure.interval(estimate), opened, false);
    }

    private static Collection<String> keys(List<ReleasedCell> cells, int dimension) {
        return cells.stream()
                .map(cell -> cell.keys().get(dimension))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, String> labels(Dimension dimension, Collection<String> keys) {
        var known = dimension.labels().apply(keys);
        var labels = new LinkedHashMap<String, String>();
        keys.forEach(key -> labels.put(key, known.getOrDefault(key, key)));
        return labels;
    }
}
