package org.kelisim.figures;

import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Texts;
import org.kelisim.question.Estimate;
import org.kelisim.question.Question;

/**
 * A figure as a release froze it.
 *
 * @param figure with the estimate of the release; nothing counted where it wasn't known
 * @param facts how many there are behind it
 * @param digest of those facts
 * @param isHeldBack whether its value is protected
 */
public record ReleasedFigure(Figure figure, long facts, FactSet.Digest digest, boolean isHeldBack) {
    public String code() {
        return figure.code();
    }

    public Question question() {
        return figure.question();
    }

    /** Its value with the interval; null where nothing was known, or it is held back. */
    public @Nullable Estimate known() {
        return figure.isKnown() && !isHeldBack ? figure.estimate() : null;
    }

    /** The same without its value. */
    ReleasedFigure heldBack() {
        return new ReleasedFigure(
                new Figure(figure.definition(), figure.question(), Estimate.ZERO, figure.unit()), facts, digest, true);
    }

    /** What to say in place of a value that isn't there. */
    public String absence() {
        return Texts.t(isHeldBack ? "figures.protected" : "figures.notKnown");
    }
}
