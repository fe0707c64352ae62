package org.kelisim.figures;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Texts;

/** What changed from one release to another, figure by figure, and why. */
public record Comparison(Release before, Release after, List<Change> changes) {

    /** The figures that changed. */
    public List<Change> changed() {
        return changes.stream().filter(Change::isChange).toList();
    }

    /** @throws java.util.NoSuchElementException if neither release has it */
    public Change of(String code) {
        return changes.stream()
                .filter(change -> change.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /**
     * One figure in both. The parts' contributions add up to the difference, to the last digit.
     *
     * @param before null where the first release has no such figure
     * @param after null where the second has none
     */
    public record Change(
            String code,
            @Nullable ReleasedFigure before,
            @Nullable ReleasedFigure after,
            List<Part> parts) {

        public double difference() {
            return value(after) - value(before);
        }

        public boolean isChange() {
            return !parts.isEmpty() || difference() != 0;
        }

        public String name() {
            var figure = after != null ? after : before;
            return figure == null ? code : figure.figure().name();
        }

        public String beforeText() {
            return text(before);
        }

        public String afterText() {
            return text(after);
        }

        public String differenceText() {
            return isHeldBack() ? Texts.t("figures.protected") : signed(difference());
        }

        /** Whether either of the two is protected, and with it their difference. */
        public boolean isHeldBack() {
            return isHeldBack(before) || isHeldBack(after);
        }

        private static boolean isHeldBack(@Nullable ReleasedFigure figure) {
            return figure != null && figure.isHeldBack();
        }

        private static String text(@Nullable ReleasedFigure figure) {
            return figure == null
                    ? Texts.t("figures.notKnown")
                    : figure.known() == null
                            ? figure.absence()
                            : figure.figure().valueText();
        }

        private static double value(@Nullable ReleasedFigure figure) {
            return figure == null ? 0 : figure.figure().estimate().value();
        }
    }

    /** All steps of one kind. */
    public record Part(Cause cause, By by, double contribution, List<Step> steps) {
        public String text() {
            return Texts.t("figures.cause." + cause.name().toLowerCase(Locale.ROOT), steps.size())
                    + (by == By.NOBODY
                            ? ""
                            : ", " + Texts.t("figures.by." + by.name().toLowerCase(Locale.ROOT)));
        }

        /** {@code +12}, {@code −3}, {@code 0}. */
        public String contributionText() {
            return signed(contribution);
        }
    }

    /**
     * Facts that belong together, before and after.
     *
     * @param before versions of facts that the figure counted and counts no more
     * @param after versions that it didn't count before
     * @param contribution what that adds to the figure
     */
    public record Step(List<Long> before, List<Long> after, double contribution) {}

    /** Why a figure is another one. */
    public enum Cause {
        CAME,
        LEFT,
        REVISED,
        JOINED,
        SPLIT,
        REARRANGED,
        RECKONED,
        /** The question was put in other words. */
        ASKED,
        /** What several facts share is counted once. */
        SHARED
    }

    /** Who did it. */
    public enum By {
        PERSON,
        MACHINE,
        NOBODY
    }

    static String signed(double difference) {
        var size = Texts.amount(Math.abs(difference));
        return difference == 0 ? "0" : (difference > 0 ? "+" : "−") + size;
    }
}
