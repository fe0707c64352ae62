package org.kelisim.study;

import java.util.List;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Texts;

/**
 * The answers to one question as everyone may see them.
 *
 * @param answered interviews in which it was answered
 * @param groups what the table is broken down by; a single one, nameless, for the whole
 */
public record Shown(Item item, int answered, List<Group> groups) {
    /** An interval that rounds to nothing isn't shown. */
    private static final double LEAST_WIDTH = 0.05;

    /**
     * @param name null for the whole
     * @param mean of numbers and scales; null for others, and where too few answered
     */
    public record Group(
            @org.jspecify.annotations.Nullable Multilingual name,
            int answered,
            List<Line> lines,
            @org.jspecify.annotations.Nullable Value mean) {}

    /** One answer's share. */
    public record Line(Multilingual label, Value value) {}

    /** A number with its interval, or that it is held back. */
    public sealed interface Value {
        /** Too few gave it, or it would tell of others who are too few. */
        record HeldBack() implements Value {}

        /** @param percent whether it is a share in percent */
        record Known(double value, double low, double high, boolean percent) implements Value {
            /** What weights were raked to is known, so that nothing is left to be doubted. */
            boolean hasInterval() {
                return high - low > LEAST_WIDTH;
            }
        }

        default String text() {
            return switch (this) {
                case HeldBack ignored -> "·";
                case Known known -> Texts.number(known.value, 1) + (known.percent ? " %" : "");
            };
        }

        default String interval() {
            return switch (this) {
                case HeldBack ignored -> "";
                case Known known ->
                    known.hasInterval() ? Texts.number(known.low, 1) + "–" + Texts.number(known.high, 1) : "";
            };
        }

        /** Length of its bar, 0 to 100. */
        default String bar() {
            return switch (this) {
                case HeldBack ignored -> "0";
                case Known known -> String.valueOf(Math.clamp(known.value, 0, 100));
            };
        }

        /** Where its interval begins, 0 to 100. */
        default String from() {
            return switch (this) {
                case HeldBack ignored -> "0";
                case Known known -> String.valueOf(known.hasInterval() ? Math.max(0, known.low) : 0);
            };
        }

        /** How long its interval is. */
        default String width() {
            return switch (this) {
                case HeldBack ignored -> "0";
                case Known known -> String.valueOf(Double.isNaN(known.low) ? 0 : Math.max(0.4, known.high - known.low));
            };
        }
    }
}
