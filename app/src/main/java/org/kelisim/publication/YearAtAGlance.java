package org.kelisim.publication;

import java.util.ArrayList;
import java.util.List;
import org.kelisim.figures.Figure;
import org.kelisim.figures.Figures;
import org.kelisim.platform.Period;
import org.kelisim.platform.Texts;
import org.kelisim.question.Answer;
import org.kelisim.question.Answers;
import org.kelisim.question.Question;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Service;

/** A year's figures, its regions, months and formats; each number with the question that opens it. */
@Service
public class YearAtAGlance {
    private final Figures figures;
    private final Answers answers;
    private final Names names;

    YearAtAGlance(Figures figures, Answers answers, Names names) {
        this.figures = figures;
        this.answers = answers;
        this.names = names;
    }

    /** @param shade 0 to 4, by fifths of the largest value */
    public record Tile(
            String code,
            String name,
            String shortName,
            int column,
            int row,
            String value,
            int shade,
            Question question) {}

    /** @param share of the longest bar, 0 to 100 */
    public record Bar(String label, String value, int share, Question question) {}

    /** All of it; {@code national} is what had no one region. */
    public record Glance(
            int year, List<Figure> figures, List<Tile> tiles, List<Bar> months, List<Bar> formats, String national) {}

    Glance of(int year) {
        var question = Question.of("activity", "activities", Period.year(year));
        var regions = answers.answer(question.by("region"));
        return new Glance(
                year,
                figures.of(year),
                tiles(question, regions),
                bars(question, answers.answer(question.by("month")), "month"),
                bars(question, answers.answer(question.by("format")), "format"),
                Texts.number(Math.round(regions.at(Names.NATIONAL).value())));
    }

    private List<Tile> tiles(Question question, Answer regions) {
        var largest = names.regions().stream()
                .mapToDouble(region -> regions.at(region.code()).value())
                .max()
                .orElse(1);
        return names.regions().stream()
                .map(region -> {
                    var value = regions.at(region.code()).value();
                    return new Tile(
                            region.code(),
                            region.name().text(),
                            region.shortName().text(),
                            region.column(),
                            region.row(),
                            Texts.number(Math.round(value)),
                            largest == 0 ? 0 : (int) Math.min(4, 5 * value / largest),
                            question.where("region", region.code()));
                })
                .toList();
    }

    private List<Bar> bars(Question question, Answer answer, String dimension) {
        var source = answers.source(question);
        var keys = answer.cells().stream().map(cell -> cell.keys().getFirst()).toList();
        var labels = source.dimension(dimension).labels().apply(keys);
        var bars = new ArrayList<Bar>();
        var largest = Math.max(1, answer.largest());
        for (var cell : answer.cells()) {
            var key = cell.keys().getFirst();
            bars.add(new Bar(
                    labels.getOrDefault(key, key),
                    Texts.number(Math.round(cell.estimate().value())),
                    (int) Math.round(100 * cell.estimate().value() / largest),
                    question.where(dimension, key)));
        }
        if (!dimension.equals("month")) {
            bars.sort((a, b) -> Integer.compare(b.share(), a.share()));
        }
        return bars;
    }
}
