package org.kelisim.programme;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.kelisim.platform.Texts;
import org.kelisim.programme.ProgrammeLine.State;

/**
 * All items of a plan on one screen: how many are done, month by month each item as a tile, and who has how much behind and ahead.
 *
 * @param states how many items are in each state, in the order of {@link State}; those of none are left out
 * @param months by due date; items without one come last, under an empty name
 */
public record PlanAtAGlance(
        int items, int done, List<InState> states, List<Month> months, List<Responsible> responsible) {

    public record InState(State state, int count) {}

    public record Month(String name, List<ProgrammeLine> items) {}

    public record Responsible(String name, int items, int done, int overdue) {}

    static PlanAtAGlance of(List<ProgrammeLine> items) {
        return new PlanAtAGlance(
                items.size(),
                (int) items.stream().filter(item -> item.state().isDone()).count(),
                states(items),
                months(items),
                responsible(items));
    }

    /** Share done in percent, 0 to 100. */
    public int percent() {
        return items == 0 ? 0 : 100 * done / items;
    }

    private static List<InState> states(List<ProgrammeLine> items) {
        var states = new ArrayList<InState>();
        for (var state : State.values()) {
            var count =
                    (int) items.stream().filter(item -> item.state() == state).count();
            if (count > 0) {
                states.add(new InState(state, count));
            }
        }
        return states;
    }

    private static List<Month> months(List<ProgrammeLine> items) {
        var byMonth = new TreeMap<YearMonth, List<ProgrammeLine>>();
        var undated = new ArrayList<ProgrammeLine>();
        for (var item : items) {
            var due = item.programme().dueOn();
            if (due == null) {
                undated.add(item);
            } else {
                byMonth.computeIfAbsent(YearMonth.from(due), ignored -> new ArrayList<>())
                        .add(item);
            }
        }
        var months = new ArrayList<Month>();
        byMonth.forEach(
                (month, due) -> months.add(new Month(Texts.month(month.getMonthValue()) + " " + month.getYear(), due)));
        if (!undated.isEmpty()) {
            months.add(new Month("", undated));
        }
        return months;
    }

    private static List<Responsible> responsible(List<ProgrammeLine> items) {
        var byName = new LinkedHashMap<String, List<ProgrammeLine>>();
        items.forEach(item -> byName.computeIfAbsent(item.responsible(), ignored -> new ArrayList<>())
                .add(item));
        var lines = new ArrayList<Responsible>();
        byName.forEach((name, theirs) -> lines.add(new Responsible(
                name,
                theirs.size(),
                (int) theirs.stream().filter(item -> item.state().isDone()).count(),
                (int) theirs.stream()
                        .filter(item -> item.state() == State.OVERDUE)
                        .count())));
        lines.sort(Comparator.comparingInt(Responsible::overdue)
                .reversed()
                .thenComparing(Responsible::items, Comparator.reverseOrder())
                .thenComparing(Responsible::name));
        return lines;
    }
}
