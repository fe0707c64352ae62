package org.kelisim.linkage;

import java.util.EnumMap;
import java.util.Map;
import org.kelisim.linkage.Comparison.Field;
import org.kelisim.linkage.Comparison.Level;

/** Compares two reports field by field. */
final class Comparer {
    private final Titles titles;

    Comparer(Titles titles) {
        this.titles = titles;
    }

    Map<Field, Level> compare(Prepared left, Prepared right) {
        var levels = new EnumMap<Field, Level>(Field.class);
        levels.put(Field.TITLE, titles.compare(left, right));
        levels.put(Field.ORGANISERS, organisers(left, right));
        levels.put(Field.PLACE, place(left, right));
        levels.put(Field.DATE, date(left, right));
        levels.put(Field.TIME, time(left, right));
        levels.put(Field.NUMBERS, numbers(left, right));
        levels.put(Field.PARTICIPANTS, participants(left, right));
        levels.put(Field.FORMAT, left.report().format().equals(right.report().format()) ? Level.SAME : Level.DIFFERENT);
        return levels;
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
            return Letters.folded(mine).equals(Letters.folded(theirs)) ? Level.CLOSE : Level.LITTLE;
        }
        return Level.UNKNOWN;
    }

    private static Level date(Prepared left, Prepared right) {
        var apart = Math.abs(left.day() - right.day());
        return apart == 0 ? Level.SAME : apart == 1 ? Level.CLOSE : Level.DIFFERENT;
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
