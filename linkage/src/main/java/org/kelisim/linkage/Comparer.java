package org.kelisim.linkage;

import org.kelisim.linkage.Comparison.Field;
import org.kelisim.linkage.Comparison.Level;

/** Compares two reports field by field. */
final class Comparer {
    private final Titles titles;

    Comparer(Titles titles) {
        this.titles = titles;
    }

    /** The levels of all fields, as a {@link Pattern}. */
    int compare(Prepared left, Prepared right) {
        var pattern = Pattern.with(0, Field.TITLE, titles.compare(left, right));
        pattern = Pattern.with(pattern, Field.ORGANISERS, organisers(left, right));
        pattern = Pattern.with(pattern, Field.PLACE, place(left, right));
        pattern = Pattern.with(pattern, Field.DATE, date(left, right));
        pattern = Pattern.with(pattern, Field.TIME, time(left, right));
        pattern = Pattern.with(pattern, Field.NUMBERS, numbers(left, right));
        pattern = Pattern.with(pattern, Field.PARTICIPANTS, participants(left, right));
        var format = left.report().format().equals(right.report().format()) ? Level.SAME : Level.DIFFERENT;
        return Pattern.with(pattern, Field.FORMAT, format);
    }

    /** Each names the other's sender; one does; they share an organiser; a name in one is unknown; none shared. */
    private static Level organisers(Prepared left, Prepared right) {
        if (left.report().submittedBy().equals(right.report().submittedBy())) {
            return Level.LITTLE;
        }
        var there = left.names(right);
        var back = right.names(left);
        if (there && back) {
            return Level.SAME;
        }
        if (there || back) {
            return Level.CLOSE;
        }
        if (left.sharesOrganiserWith(right)) {
            return Level.PARTLY;
        }
        return left.strangers().isEmpty() && right.strangers().isEmpty() ? Level.DIFFERENT : Level.UNKNOWN;
    }

    private static Level place(Prepared left, Prepared right) {
        if (!left.places().isEmpty() && !right.places().isEmpty()) {
            return left.sharesPlaceWith(right) ? Level.SAME : Level.DIFFERENT;
        }
        var mine = left.report().venue();
        var theirs = right.report().venue();
        if (mine != null && theirs != null) {
            return left.venue().equals(right.venue()) ? Level.CLOSE : Level.LITTLE;
        }
        return Level.UNKNOWN;
    }

    private static Level date(Prepared left, Prepared right) {
        var apart = Math.abs(left.day() - right.day());
        return apart == 0
                ? Level.SAME
                : apart == 1 ? Level.CLOSE : left.swappedDay() == right.day() ? Level.PARTLY : Level.DIFFERENT;
    }

    private static Level time(Prepared left, Prepared right) {
        var mine = left.report().startTime();
        var theirs = right.report().startTime();
        return mine == null || theirs == null ? Level.UNKNOWN : mine.equals(theirs) ? Level.SAME : Level.DIFFERENT;
    }

    private static Level numbers(Prepared left, Prepared right) {
        if (left.numbers().isEmpty() || right.numbers().isEmpty()) {
            return Level.UNKNOWN;
        }
        return left.numbers().equals(right.numbers()) ? Level.SAME : Level.DIFFERENT;
    }

    private static Level participants(Prepared left, Prepared right) {
        var ratio = Math.abs(
                Math.log((left.report().participants() + 1.0) / (right.report().participants() + 1.0)));
        return ratio < 0.01 ? Level.SAME : ratio < 0.15 ? Level.CLOSE : ratio < 0.6 ? Level.PARTLY : Level.DIFFERENT;
    }
}
