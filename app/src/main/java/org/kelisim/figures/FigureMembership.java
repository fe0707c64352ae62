package org.kelisim.figures;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.kelisim.question.Answers;
import org.kelisim.question.FigureDefinition;
import org.springframework.stereotype.Service;

/** The way up: which figures count a fact. */
@Service
public class FigureMembership {
    private final DSLContext sql;
    private final Answers answers;
    private final Figures figures;

    FigureMembership(DSLContext sql, Answers answers, Figures figures) {
        this.sql = sql;
        this.answers = answers;
        this.figures = figures;
    }

    /** Codes of the figures of a year that count this fact, by what is known now. */
    public List<String> figuresOf(String kind, long fact, int year) {
        return figures.definitions().stream()
                .filter(definition -> definition.question().of().equals(kind) && counts(definition, fact, year))
                .map(FigureDefinition::code)
                .toList();
    }

    private boolean counts(FigureDefinition definition, long fact, int year) {
        var question = definition.in(year);
        var source = answers.source(question);
        return sql.fetchExists(
                source.versions(),
                answers.condition(question, OffsetDateTime.MAX)
                        .and(source.factId().eq(fact)));
    }
}
