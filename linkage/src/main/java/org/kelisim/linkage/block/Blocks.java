package org.kelisim.linkage.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.kelisim.linkage.compare.Prepared;

/**
 * Which pairs of reports are worth comparing: those of one region on one day, on days near each other, or on days that are one another with
 * day and month swapped; and, across regions, those of one day or the next that are both of the whole country or of which one names the
 * other's sender. What is left out is taken to be different activities.
 */
public final class Blocks {
    private static final int NEAR_DAYS = 2;
    private static final int[] NONE = {};

    private final IntFunction<Prepared> reports;
    private final Map<String, Map<Integer, int[]>> cells = new HashMap<>();
    private final Map<Integer, int[]> national = new HashMap<>();
    private final Map<Long, int[]> sent = new HashMap<>();
    private final Map<Long, int[]> named = new HashMap<>();

    /** What one region reports of one day. */
    public record Cell(String region, int day, int[] reports) {}

    /** What is done with a pair. */
    public interface Visitor {
        void pair(int one, int other);
    }

    /** @param reports by their numbers */
    public Blocks(IntFunction<Prepared> reports) {
        this.reports = reports;
    }

    /** Takes a report in. */
    public void add(int number) {
        var report = reports.apply(number);
        var days = cells.computeIfAbsent(report.region(), ignored -> new HashMap<>());
        days.put(report.day(), with(days.get(report.day()), number));
        if (report.isNational()) {
            national.put(report.day(), with(national.get(report.day()), number));
        }
        var sending = onDay(report.sender(), report.day());
        sent.put(sending, with(sent.get(sending), number));
        for (var organiser : report.organisers()) {
            var naming = onDay(organiser, report.day());
            named.put(naming, with(named.get(naming), number));
        }
    }

    /** Takes a report out. */
    public void remove(int number) {
        var report = reports.apply(number);
        var days = cells.getOrDefault(report.region(), Map.of());
        days.computeIfPresent(report.day(), (day, list) -> without(list, number));
        national.computeIfPresent(report.day(), (day, list) -> without(list, number));
        sent.computeIfPresent(onDay(report.sender(), report.day()), (key, list) -> without(list, number));
        for (var organiser : report.organisers()) {
            named.computeIfPresent(onDay(organiser, report.day()), (key, list) -> without(list, number));
        }
    }

    /** All cells, by region and day. */
    public List<Cell> cells() {
        var inOrder = new ArrayList<Cell>();
        cells.keySet().stream().sorted().forEach(region -> {
            var days = cells.getOrDefault(region, Map.of());
            days.keySet().stream().sorted().forEach(day -> inOrder.add(new Cell(region, day, cell(region, day))));
        });
        return inOrder;
    }

    /** The reports of the region on the day. */
    public int[] cell(String region, int day) {
        return cells.getOrDefault(region, Map.of()).getOrDefault(day, NONE);
    }

    /** The reports of the day that are of the whole country. */
    public int[] national(int day) {
        return national.getOrDefault(day, NONE);
    }

    /**
     * How many reports the two are among: the mean of those of their regions and days; if both are of the whole country and of different
     * senders' regions, those of the whole country on the first day.
     *
     * @return at least 1
     */
    public int crowd(Prepared one, Prepared other) {
        var crowd = one.isNational() && other.isNational() && !one.region().equals(other.region())
                ? national(Math.min(one.day(), other.day())).length
                : (cell(one.region(), one.day()).length + cell(other.region(), other.day()).length + 1) / 2;
        return Math.max(1, crowd);
    }

    /** How many pairs {@link #pairsFrom} visits over all cells, but for swapped dates. */
    public long size() {
        var size = 0L;
        for (var cell : cells()) {
            size += cell.reports.length * (cell.reports.length - 1L) / 2;
            for (var apart = 1; apart <= NEAR_DAYS; apart++) {
                size += (long) cell.reports.length * cell(cell.region, cell.day + apart).length;
            }
        }
        return size;
    }

    /** The pairs within the cell, and those between it and later ones of its region; over all cells each pair comes once. */
    public void pairsFrom(Cell cell, Visitor visitor) {
        for (var i = 0; i < cell.reports.length; i++) {
            for (var j = i + 1; j < cell.reports.length; j++) {
                visitor.pair(cell.reports[i], cell.reports[j]);
            }
        }
        for (var apart = 1; apart <= NEAR_DAYS; apart++) {
            pairsApart(cell, apart, visitor);
        }
        for (var one : cell.reports) {
            var swapped = reports.apply(one).swappedDay();
            if (swapped > cell.day + NEAR_DAYS) {
                for (var other : cell(cell.region, swapped)) {
                    visitor.pair(one, other);
                }
            }
        }
    }

    /** The pairs between the cell and the one so many days later. */
    public void pairsApart(Cell cell, int days, Visitor visitor) {
        var others = cell(cell.region, cell.day + days);
        for (var one : cell.reports) {
            for (var other : others) {
                visitor.pair(one, other);
            }
        }
    }

    /** The pairs of different regions that come with the cell's reports; over all cells each pair comes once. */
    public void pairsAcross(Cell cell, Visitor visitor) {
        for (var one : cell.reports) {
            across(one, other -> {
                if (one < other) {
                    visitor.pair(one, other);
                }
            });
        }
    }

    /** All pairs of the report with others. */
    public void pairsOf(int number, Visitor visitor) {
        var report = reports.apply(number);
        for (var day = report.day() - NEAR_DAYS; day <= report.day() + NEAR_DAYS; day++) {
            pairs(number, cell(report.region(), day), visitor);
        }
        if (Math.abs(report.swappedDay() - report.day()) > NEAR_DAYS) {
            pairs(number, cell(report.region(), report.swappedDay()), visitor);
        }
        across(number, other -> visitor.pair(number, other));
    }

    private static void pairs(int number, int[] others, Visitor visitor) {
        for (var other : others) {
            if (other != number) {
                visitor.pair(number, other);
            }
        }
    }

    private interface Other {
        void met(int other);
    }

    /** Each other report of another region once. */
    private void across(int number, Other other) {
        var report = reports.apply(number);
        for (var day = report.day() - 1; day <= report.day() + 1; day++) {
            if (report.isNational()) {
                for (var candidate : national(day)) {
                    if (isElsewhere(report, candidate)) {
                        other.met(candidate);
                    }
                }
            }
            for (var organiser : report.organisers()) {
                for (var candidate : sent.getOrDefault(onDay(organiser, day), NONE)) {
                    if (isElsewhere(report, candidate) && !areNational(report, candidate)) {
                        other.met(candidate);
                    }
                }
            }
            for (var candidate : named.getOrDefault(onDay(report.sender(), day), NONE)) {
                var names = Arrays.binarySearch(
                                report.organisers(), reports.apply(candidate).sender())
                        >= 0;
                if (!names && isElsewhere(report, candidate) && !areNational(report, candidate)) {
                    other.met(candidate);
                }
            }
        }
    }

    private boolean isElsewhere(Prepared report, int other) {
        return !report.region().equals(reports.apply(other).region());
    }

    private boolean areNational(Prepared report, int other) {
        return report.isNational() && reports.apply(other).isNational();
    }

    private static long onDay(int body, int day) {
        return ((long) body << 32) | (day & 0xffffffffL);
    }

    private static int[] with(int @org.jspecify.annotations.Nullable [] list, int number) {
        if (list == null) {
            return new int[] {number};
        }
        var longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = number;
        return longer;
    }

    private static int[] without(int[] list, int number) {
        return Arrays.stream(list).filter(one -> one != number).toArray();
    }
}
