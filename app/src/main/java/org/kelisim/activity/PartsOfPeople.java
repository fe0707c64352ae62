package org.kelisim.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Texts;

/**
 * How many of the people at one activity were young, or women. Whoever holds a role may know it; the public is told of sums, where small counts are
 * protected: what stood in a row could be taken from any sum.
 */
final class PartsOfPeople {
    private static final Set<String> COLUMNS = Set.of("participants_youth", "participants_women");

    private PartsOfPeople() {}

    static boolean mayBeKnown() {
        return Actor.current().holdsAny();
    }

    /** The cells of a row as the reader may see them. */
    static List<String> shown(List<String> headings, List<String> cells) {
        if (mayBeKnown()) {
            return cells;
        }
        var shown = new ArrayList<>(cells);
        for (var i = 0; i < Math.min(headings.size(), cells.size()); i++) {
            if (COLUMNS.contains(headings.get(i)) && !cells.get(i).isEmpty()) {
                shown.set(i, Texts.t("activity.protected"));
            }
        }
        return shown;
    }
}
