package org.kelisim.question;

import java.util.List;

/**
 * A figure that is asked again each year, offered by the module whose facts answer it.
 *
 * @param code as published, for instance {@code houses.participations}
 * @param question over any year; the year asked for is put in its place
 * @param rank place among the figures, smallest first
 * @param module whose texts {@code <module>.figure.<code>} (name) and {@code <module>.figure.<code>.method} (how it is counted, one sentence) tell of it
 */
public record FigureDefinition(String code, Question question, int rank, String module) {

    /** The figures of one module. */
    public interface Catalogue {
        List<FigureDefinition> figures();
    }

    public String nameKey() {
        return module + ".figure." + code;
    }

    public String methodKey() {
        return nameKey() + ".method";
    }
}
