package org.kelisim.activity;

import java.util.List;
import org.kelisim.platform.Texts;

/** What the figures of a year say just now. Declared here and answered by figures, which stands above. */
public interface FigureEffects {
    /**
     * One figure as the present transaction sees it.
     *
     * @param name key of its name
     * @param unit key of its unit, an ICU message whose argument is the value
     */
    record Value(String code, String name, String unit, double value, double low, double high) {
        boolean saysTheSameAs(Value other) {
            return Math.round(value) == Math.round(other.value)
                    && Math.round(low) == Math.round(other.low)
                    && Math.round(high) == Math.round(other.high);
        }
    }

    /** A figure that would say something else. */
    record Change(int year, Value before, Value after) {
        public String name() {
            return Texts.t(after.name());
        }

        public String code() {
            return after.code();
        }

        public String beforeText() {
            return text(before);
        }

        public String afterText() {
            return text(after);
        }

        /** {@code +1}, {@code −240}, or {@code 0} where only the interval moves. */
        public String differenceText() {
            var difference = Math.round(after.value()) - Math.round(before.value());
            var number = Texts.number(Math.abs(difference));
            return difference > 0 ? "+" + number : difference < 0 ? "−" + number : number;
        }

        private static String text(Value value) {
            var number = Texts.number(Math.round(value.value()));
            return value.low() == value.high()
                    ? number
                    : number + " (" + Texts.number(Math.round(value.low())) + "–"
                            + Texts.number(Math.round(value.high())) + ")";
        }
    }

    /** All figures of the year. */
    List<Value> of(int year);
}
