package org.kelisim.linkage.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kelisim.linkage.compare.Prepared;

/**
 * Which pairs of reports are worth comparing: those of one region on one day, on neighbouring days, or on days that are one another with day
 * and month swapped; and, across regions, those of one day that are of the whole country or of which one names the other's sender.
 * What is left out is taken to be different activities.
 */
public final class Blocks {
    private static final int NEAR_DAYS = 2;

    private final List<Prepared> reports;
    private final Map<String, Map<Integer, Cell>> cells = new HashMap<>();
    private final List<Cell> inOrder = new ArrayList<>();
    private final Map<Integer, List<Integer>> national = new HashMap<>();

    /** What one region reports of one day. */
    public record Cell(String region, int day, int[] reports) {}

    /** What is done with a pair; each comes once, in either order. */
    public interface Visitor {
        void pair(int one, int other);
    }

    public Blocks(List<Prepared> reports) {
        this.reports = reports;
        var lists = new HashMap<String, Map<Integer, List<Integer>>>();
        for (var i = 0; i < reports.size(); i++) {
            var report = reports.get(i);
            lists.computeIfAbsent(report.region(), ignored -> new HashMap<>())
                    .computeIfAbsent(report.day(), ignored -> new ArrayList<>())
                    .add(i);
            if (report.isNational()) {
                national.computeIfAbsent(report.day(), ignored -> new ArrayList<>())
                        .add(i);
            }
        }
        lists.forEach((region, days) -> days.forEach((day, list) -> {
            var cell = new Cell(region, day, list.stream().mapToInt(i -> i).toArray());
            cells.computeIfAbsent(region, ignored -> new HashMap<>()).put(day, cell);
            inOrder.add(cell);
        }));
        inOrder.sort((one, other) -> one.region.equals(other.region)
                ? Integer.compare(one.day, other.day)
                : one.region.compareTo(other.region));
    }

    /** All cells, by region and day. */
    public List<Cell> cells() {
        return Collections.unmodifiableList(inOrder);
    }

    /**
     * How many reports the two are among: the mean of those of their regions and days; of two regions, those of the whole country on the
     * first day.
     *
     * @return at least 1
     */
    public int crowd(Prepared one, Prepared other) {
        return one.region().equals(other.region())
                ? (crowd(one) + crowd(other) + 1) / 2
                : Math.max(1, national.getOrDefault(Math.min(one.day(), other.day()), List.of()).size());
    }

    private int crowd(Prepared report) {
        return cell(report.region(), report.day()).length;
    }

    /** How many pairs {@link #pairsFrom} visits over all cells, but for swapped dates. */
    public long size() {
        var size = 0L;
        for (var cell : inOrder) {
            size += cell.reports.length * (cell.reports.length - 1L) / 2;
            for (var apart = 1; apart <= NEAR_DAYS; apart++) {
                size += (long) cell.reports.length * cell(cell.region, cell.day + apart).length;
            }
        }
        return size;
    }

    /** The pairs within the cell, and those between it and later ones of its region. */
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
            var swapped = reports.get(one).swappedDay();
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

    /** The pairs of different regions, of one day or neighbouring days. */
    public void pairsAcross(Visitor visitor) {
        national.forEach((day, list) -> {
            for (var i = 0; i < list.size(); i++) {
                for (var j = i + 1; j < list.size(); j++) {
                    across(list.get(i), list.get(j), visitor);
                }
                for (var other : national.getOrDefault(day + 1, List.of())) {
                    across(list.get(i), other, visitor);
                }
            }
        });
        var sent = new HashMap<Long, List<Integer>>();
        for (var i = 0; i < reports.size(); i++) {
            sent.computeIfAbsent(sending(reports.get(i).sender(), reports.get(i).day()), ignored -> new ArrayList<>(1))
                    .add(i);
        }
        for (var i = 0; i < reports.size(); i++) {
            var report = reports.get(i);
            for (var organiser : report.organisers()) {
                for (var day = report.day() - 1; day <= report.day() + 1; day++) {
                    for (var other : sent.getOrDefault(sending(organiser, day), List.of())) {
                        if (isNamedAcross(i, other)) {
                            visitor.pair(i, other);
                        }
                    }
                }
            }
        }
    }

    private void across(int one, int other, Visitor visitor) {
        if (!isOneRegion(one, other)) {
            visitor.pair(one, other);
        }
    }

    /** Whether the first names the second's sender, and the pair isn't met otherwise. */
    private boolean isNamedAcross(int one, int other) {
        var left = reports.get(one);
        var right = reports.get(other);
        if (one == other || isOneRegion(one, other) || (left.isNational() && right.isNational())) {
            return false;
        }
        var namesBack = Arrays.binarySearch(right.organisers(), left.sender()) >= 0;
        return !namesBack || one < other;
    }

    private boolean isOneRegion(int one, int other) {
        return reports.get(one).region().equals(reports.get(other).region());
    }

    private static long sending(int sender, int day) {
        return ((long) sender << 32) | (day & 0xffffffffL);
    }

    private int[] cell(String region, int day) {
        var cell = cells.getOrDefault(region, Map.of()).get(day);
        return cell == null ? new int[0] : cell.reports;
    }
}
