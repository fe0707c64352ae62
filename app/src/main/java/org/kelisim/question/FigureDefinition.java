package org.kelisim.question;

import java.util.List;
import org.kelisim.platform.Period;

/**
 * A figure that is asked again each year, offered by the module whose facts answer it.
 *
 * @param code as published, for instance {@code houses.participations}
 * @param question over any year; the year asked for is put in its place, and for {@code {year}} in the values of its filters
 * @param rank place among the figures, smallest first
 * @param module whose texts {@code <module>.figure.<code>} (name) and {@code <module>.figure.<code>.method} (how it is counted, one sentence) tell of it
 */
public record FigureDefinition(String code, Question question, int rank, String module) {
    private static final String YEAR = "{year}";

    /** The figures of one module. */
    public interface Catalogue {
        List<FigureDefinition> figures();
    }

    /** The question for one year. */
    public Question in(int year) {
        var asked = question.in(Period.year(year));
        for (var filter : question.filters().entrySet()) {
            asked = asked.where(
                    filter.getKey(),
                    filter.getValue().stream()
                            .map(value -> value.replace(YEAR, String.valueOf(year)))
                            .toArray(String[]::new));
        }
        return asked;
    }

    public String nameKey() {
        return module + ".figure." + code;
    }

    public String methodKey() {
        return nameKey() + ".method";
    }
}
