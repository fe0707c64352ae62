package org.kelisim.study;

import java.math.BigDecimal;
import java.math.MathContext;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Texts;

/**
 * How many people one answer stands for, as a reader may know it. After raking the exact weight tells sex, age and whatever else was raked to; the
 * public gets its first digit.
 */
final class ShownWeight {
    private static final MathContext FIRST_DIGIT = new MathContext(1);

    private ShownWeight() {}

    static String text(double weight) {
        return Actor.current().holdsAny()
                ? Texts.number(weight, 1)
                : "≈ "
                        + Texts.number(
                                BigDecimal.valueOf(weight).round(FIRST_DIGIT).doubleValue(), 1);
    }
}
