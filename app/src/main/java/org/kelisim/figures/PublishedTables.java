package org.kelisim.figures;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.kelisim.question.Answers;
import org.kelisim.question.FactSource;
import org.kelisim.question.Question;
import org.springframework.stereotype.Component;

/** The breakdowns of a figure that a release publishes: always the same few, so that none can be subtracted from another to get at a third. */
@Component
class PublishedTables {
    private static final List<List<String>> SHAPES =
            List.of(List.of("region"), List.of("month"), List.of("format"), List.of("region", "month"));

    private final Answers answers;

    PublishedTables(Answers answers) {
        this.answers = answers;
    }

    /** The cells of all its tables by what was known at the moment. */
    List<ReleasedCell> cells(Figure figure, OffsetDateTime asOf) {
        var cells = new ArrayList<ReleasedCell>();
        for (var by : shapes(answers.source(figure.question()), figure.question())) {
            var answer = answers.answer(figure.question().by(by.toArray(String[]::new)), asOf);
            answer.cells()
                    .forEach(cell -> cells.add(new ReleasedCell(figure.code(), by, cell.keys(), cell.estimate())));
        }
        return cells;
    }

    /** The breakdowns whose dimensions the facts have and the question leaves open; none for what can't be added up. */
    private static List<List<String>> shapes(FactSource source, Question question) {
        if (!source.measure(question.measure()).addsUp()) {
            return List.of();
        }
        return SHAPES.stream()
                .filter(shape -> shape.stream().allMatch(dimension -> isOpen(source, question, dimension)))
                .toList();
    }

    private static boolean isOpen(FactSource source, Question question, String dimension) {
        return !question.filters().containsKey(dimension)
                && source.dimensions().stream()
                        .anyMatch(candidate -> candidate.name().equals(dimension));
    }
}
