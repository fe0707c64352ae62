package org.kelisim.figures;

import org.jspecify.annotations.Nullable;
import org.kelisim.question.Estimate;
import org.kelisim.question.Question;

/**
 * A figure as a release froze it.
 *
 * @param figure with the estimate of the release; nothing counted where it wasn't known
 * @param facts how many there are behind it
 * @param digest of those facts
 */
public record ReleasedFigure(Figure figure, long facts, FactSet.Digest digest) {
    public String code() {
        return figure.code();
    }

    public Question question() {
        return figure.question();
    }

    /** Its value with the interval; null where nothing was known. */
    public @Nullable Estimate known() {
        return figure.isKnown() ? figure.estimate() : null;
    }
}
