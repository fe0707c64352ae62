package org.kelisim.figures;

import org.kelisim.platform.Texts;
import org.kelisim.question.Estimate;
import org.kelisim.question.FigureDefinition;
import org.kelisim.question.Question;

/**
 * A question answered over a period.
 *
 * @param unit key of the unit, an ICU message whose argument is the value
 */
public record Figure(FigureDefinition definition, Question question, Estimate estimate, String unit) {
    private static final String PERCENT = "%";

    /** Whether anything is known of it; what nobody reported of isn't 0. */
    public boolean isKnown() {
        return estimate.isKnown();
    }

    public String code() {
        return definition.code();
    }

    /** The figure's name for the reader. */
    public String name() {
        return Texts.t(definition.nameKey());
    }

    /** How it is counted, in one sentence. */
    public String method() {
        return Texts.t(definition.methodKey());
    }

    /** The unit in the form that the value asks for. */
    public String unitText() {
        return Texts.t(unit, estimate.value());
    }

    /** Whether it is a share of a population, in percent. */
    public boolean isPercent() {
        return unitText().equals(PERCENT);
    }

    /** The value with the sign for percent where it is a share, for where units have no place of their own. */
    public String valueWithSign() {
        return isPercent() ? valueText() + "\u00a0" + PERCENT : valueText();
    }

    /** The interval in a sentence that says what it takes account of. */
    public String intervalSentence() {
        return Texts.t(isPercent() ? "figures.interval.share" : "figures.interval", intervalText());
    }

    public String valueText() {
        return Texts.amount(estimate.value());
    }

    /** {@code 15 032–15 214}. */
    public String intervalText() {
        return interval(estimate);
    }

    static String interval(Estimate estimate) {
        return Texts.amount(estimate.low()) + "–" + Texts.amount(estimate.high());
    }
}
