package org.kelisim.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kelisim.figures.Release;
import org.kelisim.platform.Texts;
import org.kelisim.question.Answers;
import org.kelisim.question.Question;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Service;

/** A year's figures, its regions, months and formats; each number with the page that opens it. */
@Service
public class YearAtAGlance {
    private static final int SHADES = 5;

    private final Answers answers;
    private final Names names;

    YearAtAGlance(Answers answers, Names names) {
        this.answers = answers;
        this.names = names;
    }

    /** @param shade 0 to 4, by fifths of the largest value */
    public record Tile(
            String code, String name, String shortName, int column, int row, String value, int shade, String path) {}

    /** One shade of the map and the values that it stands for. */
    public record Step(int shade, String values) {}

    /** @param share of the longest bar, 0 to 100 */
    public record Bar(String label, String value, int share, String path) {}

    /**
     * All of it.
     *
     * @param release that it is; empty for what is known now
     * @param measure code of the figure that map, months and formats show
     * @param national what had no one region
     */
    public record Glance(
            int year,
            Optional<Release> release,
            List<ShownFigure> headline,
            List<FigureGroups.Group> groups,
            String measure,
            List<ShownFigure> measures,
            List<Tile> tiles,
            List<Step> legend,
            Bar national,
            List<Bar> months,
            List<Bar> formats) {}

    Glance of(Edition edition, String measure) {
        var figures = edition.figures();
        var headline = figures.stream()
                .filter(figure -> FigureGroups.HEADLINE.contains(figure.code()))
                .toList();
        var shown = headline.stream()
                .filter(figure -> figure.code().equals(measure))
                .findFirst()
                .orElse(headline.getFirst());
        var regions = edition.table(shown.code(), "region").stream()
                .collect(Collectors.toMap(cell -> cell.keys().getFirst(), Function.identity()));
        var largest = names.regions().stream()
                .mapToDouble(region -> value(regions, region.code()))
                .max()
                .orElse(0);
        return new Glance(
                edition.year(),
                edition.release(),
                headline,
                FigureGroups.of(figures),
                shown.code(),
                headline,
                tiles(edition, shown.question(), regions, largest),
                legend(largest),
                bar(edition, shown.question(), "region", Names.NATIONAL, value(regions, Names.NATIONAL), 1),
                bars(edition, shown, "month"),
                bars(edition, shown, "format"));
    }

    private List<Tile> tiles(Edition edition, Question question, Map<String, Edition.Cell> regions, double largest) {
        return names.regions().stream()
                .map(region -> {
                    var value = value(regions, region.code());
                    return new Tile(
                            region.code(),
                            region.name().text(),
                            region.shortName().text(),
                            region.column(),
                            region.row(),
                            Texts.number(Math.round(value)),
                            shade(value, largest),
                            edition.rows(question.where("region", region.code())));
                })
                .toList();
    }

    private static int shade(double value, double largest) {
        return largest == 0 ? 0 : (int) Math.min(SHADES - 1, SHADES * value / largest);
    }

    /** From the lightest; none where there is nothing to tell apart. */
    private static List<Step> legend(double largest) {
        var steps = new ArrayList<Step>();
        for (var shade = 0; largest >= SHADES && shade < SHADES; shade++) {
            var from = (long) Math.ceil(largest * shade / SHADES);
            var to = shade == SHADES - 1 ? Math.round(largest) : (long) Math.ceil(largest * (shade + 1) / SHADES) - 1;
            steps.add(new Step(shade, Texts.number(from) + "–" + Texts.number(to)));
        }
        return steps;
    }

    private List<Bar> bars(Edition edition, ShownFigure figure, String dimension) {
        var cells = edition.table(figure.code(), dimension);
        var largest = cells.stream().mapToDouble(Edition.Cell::value).max().orElse(1);
        var ordered = dimension.equals("month")
                ? cells
                : cells.stream()
                        .sorted(Comparator.comparingDouble(Edition.Cell::value).reversed())
                        .toList();
        return ordered.stream()
                .map(cell ->
                        bar(edition, figure.question(), dimension, cell.keys().getFirst(), cell.value(), largest))
                .toList();
    }

    private Bar bar(Edition edition, Question question, String dimension, String key, double value, double largest) {
        var labels = answers.source(question).dimension(dimension).labels().apply(List.of(key));
        return new Bar(
                labels.getOrDefault(key, key),
                Texts.number(Math.round(value)),
                (int) Math.round(100 * value / Math.max(1, largest)),
                edition.rows(question.where(dimension, key)));
    }

    private static double value(Map<String, Edition.Cell> cells, String key) {
        var cell = cells.get(key);
        return cell == null ? 0 : cell.value();
    }
}
