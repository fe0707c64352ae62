package org.kelisim.publication;

import org.kelisim.figures.Figure;
import org.kelisim.figures.ReleasedFigure;
import org.kelisim.platform.Texts;
import org.kelisim.question.Estimate;
import org.kelisim.question.Question;

/**
 * A figure as its reader sees it.
 *
 * @param method how it is counted, in one sentence
 * @param value with the language's grouping; says that it isn't known, or is protected, where there is none
 * @param unit in the form that the value asks for; empty without a value, and for a share, whose sign is with the value
 * @param interval {@code 15 106–15 124}; empty where nothing is in doubt
 * @param path of the page that opens it, without the language
 */
public record ShownFigure(
        String code,
        String name,
        String method,
        boolean isKnown,
        String value,
        String unit,
        String interval,
        Estimate estimate,
        Question question,
        String path) {

    static ShownFigure of(Figure figure, int year) {
        return of(figure, figure.isKnown(), Texts.t("figures.notKnown"), "/figures/" + figure.code() + "?year=" + year);
    }

    static ShownFigure of(ReleasedFigure released, String release) {
        return of(
                released.figure(),
                released.known() != null,
                released.absence(),
                "/releases/" + release + "/figures/" + released.code());
    }

    private static ShownFigure of(Figure figure, boolean isKnown, String absence, String path) {
        return new ShownFigure(
                figure.code(),
                figure.name(),
                figure.method(),
                isKnown,
                isKnown ? figure.valueWithSign() : absence,
                isKnown && !figure.isPercent() ? figure.unitText() : "",
                isKnown && !figure.estimate().isExact() ? figure.intervalText() : "",
                figure.estimate(),
                figure.question(),
                path);
    }

    /** The first part of its code: whom it is about. */
    String subject() {
        var dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }
}
