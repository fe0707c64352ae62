package org.kelisim.linkage.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.compare.Prepared;

/**
 * Which pairs of reports are worth comparing: those of one region on one day, on days near each other, or on days that are one another with
 * day and month swapped; and, across regions, those of one day or the next that are both of the whole country or of which one names the
 * other's sender. What is left out is taken to be different activities.
 */
public final class Blocks {
    private static final int NEAR_DAYS = 2;

    private final List<Prepared> reports;
    private final Map<Long, Cell> cells = new HashMap<>();
    private final Map<Integer, Cell> national = new HashMap<>();
    private final Meetings sent = new Meetings();
    private final Meetings named = new Meetings();
    private @Nullable Cell[] cellOf = new @Nullable Cell[64];

    /** What is done with a pair. */
    public interface Visitor {
        void pair(int one, int other);
    }

    /** @param reports by their numbers; more may come */
    public Blocks(List<Prepared> reports) {
        this.reports = reports;
    }

    /** Takes a report in. */
    public void add(int number) {
        var report = reports.get(number);
        var cell = cells.computeIfAbsent(
                Meetings.key(report.region(), report.day()), ignored -> new Cell(report.region(), report.day()));
        cell.add(number);
        if (number >= cellOf.length) {
            cellOf = Arrays.copyOf(cellOf, 2 * number);
        }
        cellOf[number] = cell;
        if (report.isNational()) {
            national.computeIfAbsent(report.day(), day -> new Cell(NO_REGION, day))
                    .add(number);
        }
        sent.add(report.sender(), report.day(), report.region(), number);
        for (var organiser : report.organisers()) {
            named.add(organiser, report.day(), report.region(), number);
        }
    }

    private static final int NO_REGION = -1;

    /** Takes a report out. */
    public void remove(int number) {
        var report = reports.get(number);
        cell(number).remove(number);
        if (report.isNational()) {
            national(report.day()).remove(number);
        }
        sent.remove(report.sender(), report.day(), number);
        for (var organiser : report.organisers()) {
            named.remove(organiser, report.day(), number);
        }
    }

    /** All cells, by region and day. */
    public List<Cell> cells() {
        var inOrder = new ArrayList<>(cells.values());
        inOrder.sort(Comparator.comparingInt(Cell::region).thenComparingInt(Cell::day));
        return inOrder;
    }

    /** What the region reports of the day. */
    public Cell cell(int region, int day) {
        var found = cells.get(Meetings.key(region, day));
        return found == null ? new Cell(region, day) : found;
    }

    /** Where the report stands. */
    public Cell cell(int number) {
        var found = cellOf[number];
        if (found == null) {
            throw new IllegalArgumentException("no report " + number);
        }
        return found;
    }

    /** The reports of the day that are of the whole country. */
    public Cell national(int day) {
        var found = national.get(day);
        return found == null ? new Cell(NO_REGION, day) : found;
    }

    /**
     * How many reports the two are among: the mean of those of their regions and days; if both are of the whole country and of different
     * senders' regions, those of the whole country on the first day.
     *
     * @return at least 1
     */
    public int crowd(int one, int other) {
        var mine = cell(one);
        var theirs = cell(other);
        var crowd = mine.region() != theirs.region() && areNational(reports.get(one), reports.get(other))
                ? national(Math.min(mine.day(), theirs.day())).size()
                : (mine.size() + theirs.size() + 1) / 2;
        return Math.max(1, crowd);
    }

    /** Whether the two are of one region, or something connects their regions. */
    public boolean mayMeet(Prepared one, Prepared other) {
        return one.region() == other.region() || areNational(one, other) || names(one, other) || names(other, one);
    }

    private static boolean names(Prepared one, Prepared other) {
        return Arrays.binarySearch(one.organisers(), other.sender()) >= 0;
    }

    /** How many pairs {@link #pairsFrom} visits over all cells, but for swapped dates. */
    public long size() {
        var size = 0L;
        for (var cell : cells.values()) {
            size += cell.size() * (cell.size() - 1L) / 2;
            for (var apart = 1; apart <= NEAR_DAYS; apart++) {
                size += (long) cell.size()
                        * cell(cell.region(), cell.day() + apart).size();
            }
        }
        return size;
    }

    /** The pairs within the cell, and those between it and later ones of its region; over all cells each pair comes once. */
    public void pairsFrom(Cell cell, Visitor visitor) {
        for (var i = 0; i < cell.size(); i++) {
            for (var j = i + 1; j < cell.size(); j++) {
                visitor.pair(cell.at(i), cell.at(j));
            }
        }
        for (var apart = 1; apart <= NEAR_DAYS; apart++) {
            pairsApart(cell, apart, visitor);
        }
        for (var i = 0; i < cell.size(); i++) {
            var swapped = reports.get(cell.at(i)).swappedDay();
            if (swapped > cell.day() + NEAR_DAYS) {
                pairs(cell.at(i), cell(cell.region(), swapped), visitor);
            }
        }
    }

    /** The pairs between the cell and the one so many days later. */
    public void pairsApart(Cell cell, int days, Visitor visitor) {
        var others = cell(cell.region(), cell.day() + days);
        for (var i = 0; i < cell.size(); i++) {
            pairs(cell.at(i), others, visitor);
        }
    }

    /** The pairs of different regions that come with the cell's reports; over all cells each pair comes once. */
    public void pairsAcross(Cell cell, Visitor visitor) {
        for (var i = 0; i < cell.size(); i++) {
            var one = cell.at(i);
            across(one, other -> {
                if (one < other) {
                    visitor.pair(one, other);
                }
            });
        }
    }

    /** All pairs of the report with others. */
    public void pairsOf(int number, Visitor visitor) {
        var report = reports.get(number);
        for (var day = report.day() - NEAR_DAYS; day <= report.day() + NEAR_DAYS; day++) {
            pairs(number, cell(report.region(), day), visitor);
        }
        if (Math.abs(report.swappedDay() - report.day()) > NEAR_DAYS) {
            pairs(number, cell(report.region(), report.swappedDay()), visitor);
        }
        across(number, other -> visitor.pair(number, other));
    }

    private static void pairs(int number, Cell others, Visitor visitor) {
        for (var i = 0; i < others.size(); i++) {
            if (others.at(i) != number) {
                visitor.pair(number, others.at(i));
            }
        }
    }

    /** Each other report of another region once. */
    private void across(int number, IntConsumer other) {
        var report = reports.get(number);
        if (report.isNational()) {
            for (var day = report.day() - 1; day <= report.day() + 1; day++) {
                var candidates = national(day);
                for (var i = 0; i < candidates.size(); i++) {
                    if (isElsewhere(report, candidates.at(i))) {
                        other.accept(candidates.at(i));
                    }
                }
            }
        }
        for (var organiser : report.organisers()) {
            if (sent.isElsewhere(organiser, report.region())) {
                senders(report, organiser, other);
            }
        }
        if (named.isElsewhere(report.sender(), report.region())) {
            naming(report, other);
        }
    }

    /** Reports of other regions that the organiser sent. */
    private void senders(Prepared report, int organiser, IntConsumer other) {
        for (var day = report.day() - 1; day <= report.day() + 1; day++) {
            for (var candidate : sent.of(organiser, day)) {
                if (isElsewhere(report, candidate) && !areNational(report, reports.get(candidate))) {
                    other.accept(candidate);
                }
            }
        }
    }

    /** Reports of other regions that name the sender and are not among those whose senders this one names. */
    private void naming(Prepared report, IntConsumer other) {
        for (var day = report.day() - 1; day <= report.day() + 1; day++) {
            for (var candidate : named.of(report.sender(), day)) {
                if (!names(report, reports.get(candidate))
                        && isElsewhere(report, candidate)
                        && !areNational(report, reports.get(candidate))) {
                    other.accept(candidate);
                }
            }
        }
    }

    private boolean isElsewhere(Prepared report, int other) {
        return report.region() != reports.get(other).region();
    }

    private static boolean areNational(Prepared one, Prepared other) {
        return one.isNational() && other.isNational();
    }
}
