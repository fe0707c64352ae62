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
    /** The innermost dimensions, and the tables over them. */
    static final List<String> DIMENSIONS = List.of("region", "month", "format");

    static final List<List<String>> SHAPES = List.of(
            List.of("region"),
            List.of("month"),
            List.of("format"),
            List.of("region", "month"),
            List.of("region", "format"));

    private final Answers answers;
    private final ProtectedTables protectedTables;

    PublishedTables(Answers answers, ProtectedTables protectedTables) {
        this.answers = answers;
        this.protectedTables = protectedTables;
    }

    /** The cells of all its tables by what was known at the moment, as counted. */
    List<ReleasedCell> counted(Figure figure, OffsetDateTime asOf) {
        var cells = new ArrayList<ReleasedCell>();
        for (var by : shapes(answers.source(figure.question()), figure.question())) {
            var answer = answers.answer(figure.question().by(by.toArray(String[]::new)), asOf);
            answer.cells()
                    .forEach(cell -> cells.add(new ReleasedCell(figure.code(), by, cell.keys(), cell.estimate())));
        }
        return cells;
    }

    /** What of a figure may be published in the release: the cells, those that could point at a person without their value. */
    Published published(Figure figure, Release release) {
        var cells = counted(figure, release.asOf());
        var measure =
                answers.source(figure.question()).measure(figure.question().measure());
        return measure.isOfPeople() ? protectedTables.protect(figure, release, cells) : new Published(false, cells);
    }

    /** @param isHeldBack whether the figure itself is, so that a cell can't be worked back from it */
    record Published(boolean isHeldBack, List<ReleasedCell> cells) {}

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
