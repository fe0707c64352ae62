package org.kelisim.publication;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kelisim.figures.Release;
import org.kelisim.question.Estimate;
import org.kelisim.question.Question;

/** One state of a year: as it is known now, or as a release froze it. Pages and reports are drawn from either alike. */
sealed interface Edition permits LiveEdition, ReleasedEdition {
    int year();

    /** The release that it is; empty for what is known now. */
    Optional<Release> release();

    /** All figures, in their order. */
    List<ShownFigure> figures();

    /** A table of a figure; empty if there is none. */
    List<Cell> table(String code, String... by);

    /** Where the rows behind an answer are shown, as they stood in this edition. */
    String rows(Question question);

    /**
     * @param keys values of the dimensions
     * @param estimate null where it is protected
     */
    record Cell(List<String> keys, @Nullable Estimate estimate) {
        double value() {
            return estimate == null ? 0 : estimate.value();
        }
    }

    /** @throws java.util.NoSuchElementException if there is no such figure */
    default ShownFigure figure(String code) {
        return find(code).orElseThrow();
    }

    default Optional<ShownFigure> find(String code) {
        return figures().stream().filter(figure -> figure.code().equals(code)).findFirst();
    }
}
