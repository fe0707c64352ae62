package org.kelisim.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds back as little of a table as it can so that each cell that needs it stays uncertain enough (complementary suppression).
 *
 * <p>Need by need, the largest first: if what is published pins the cell down too closely, the cheapest deviation of the table up and the cheapest
 * one down show which others have to be held back with it. That is the heuristic of Kelly, Golden and Assad [4] with a linear program over any
 * sums in place of a network, so that hierarchies, linked tables and earlier editions are treated alike. At the end what proves needless is
 * given back. The result is safe always, least not always: to find the least is NP-hard [3].
 *
 * <p>Safe means: the interval that anyone can work out, by the exact bounds of a linear program over all that is published, over the sums, and over
 * what is known of each cell anyway, holds the interval that the cell needs. Counts are whole, and in tables of more than two directions that can
 * narrow the interval further; the deviations are found for real numbers. {@link #bounds} rounds inwards, which is all that whole numbers give
 * in tables of two directions (their matrices are totally unimodular).
 *
 * <p>Cost: for each need two linear programs for its bounds and up to two for deviations; a table of some hundreds of cells takes a second.
 */
public final class Suppressor {
    /** Programs that may be spent on giving back what proves needless. */
    private static final int TRIALS = 1_500;

    private final int trials;

    private Suppressor(int trials) {
        this.trials = trials;
    }

    public static Suppressor withDefaults() {
        return new Suppressor(TRIALS);
    }

    /** The same, which spends so many linear programs on giving back what proves needless; 0 for none. */
    public Suppressor withTrials(int most) {
        return new Suppressor(most);
    }

    /** What anyone can work out of a cell when just these are held back, in whole numbers. */
    public static Interval bounds(Table table, BitSet heldBack, int place) {
        return new Program(table, unknown(table, heldBack), new Neighbours(table))
                .bounds(place)
                .ofCounts();
    }

    /**
     * Protects a table.
     *
     * @param needs cells that could point at somebody; several of one cell are met together
     * @param before cells that are held back already and stay so, as in an earlier edition
     */
    public Suppression protect(Table table, List<Need> needs, BitSet before) {
        return new Run(table, needs, before).run();
    }

    private static BitSet unknown(Table table, BitSet heldBack) {
        var unknown = new BitSet();
        for (var i = 0; i < table.cells().size(); i++) {
            unknown.set(
                    i,
                    switch (table.cell(i).openness()) {
                        case OPEN -> heldBack.get(i);
                        case HIDDEN -> true;
                        case PUBLISHED -> false;
                    });
        }
        return unknown;
    }

    private final class Run {
        private final Table table;
        private final Neighbours neighbours;
        private final Map<Integer, Interval> needs = new LinkedHashMap<>();
        private final List<Need> shortcomings = new ArrayList<>();
        private final BitSet fixed = new BitSet();
        private final BitSet heldBack = new BitSet();
        private final Map<Integer, BitSet> reasons = new LinkedHashMap<>();
        private int left = trials;

        Run(Table table, List<Need> needs, BitSet before) {
            this.table = table;
            this.neighbours = new Neighbours(table);
            before.stream().filter(this::isOpen).forEach(fixed::set);
            needs.stream().map(Need::place).filter(this::isOpen).forEach(fixed::set);
            heldBack.or(fixed);
            var everything = new BitSet();
            everything.set(0, table.cells().size());
            var most = new Program(table, unknown(table, everything), neighbours);
            needs.stream()
                    .sorted(Comparator.comparingDouble(Run::width).reversed().thenComparingInt(Need::place))
                    .forEach(need -> attainable(need, most));
        }

        private static double width(Need need) {
            return need.interval().high() - need.interval().low();
        }

        private boolean isOpen(int place) {
            return table.cell(place).openness() == Cell.Openness.OPEN;
        }

        /** More than holding everything back gives can't be given. */
        private void attainable(Need need, Program most) {
            var limits = most.bounds(need.place());
            if (!limits.holds(need.interval())) {
                shortcomings.add(need);
            }
            needs.merge(need.place(), need.interval().within(limits.low(), limits.high()), Interval::and);
        }

        Suppression run() {
            needs.forEach(this::meet);
            giveBack();
            var bounds = new LinkedHashMap<Integer, Interval>();
            var program = program();
            needs.keySet()
                    .forEach(place -> bounds.put(place, program.bounds(place).ofCounts()));
            var added = (BitSet) heldBack.clone();
            added.andNot(fixed);
            return new Suppression(table, heldBack, added, needs, bounds, List.copyOf(shortcomings));
        }

        private Program program() {
            return new Program(table, unknown(table, heldBack), neighbours);
        }

        private void meet(int place, Interval need) {
            var bounds = program().bounds(place);
            var value = table.cell(place).value();
            var deviation = new Deviation(table, neighbours);
            if (!new Interval(bounds.low(), Double.MAX_VALUE).holds(need)) {
                hold(place, deviation.of(place, need.low() - value, heldBack));
            }
            if (!new Interval(-Double.MAX_VALUE, bounds.high()).holds(need)) {
                hold(place, deviation.of(place, need.high() - value, heldBack));
            }
        }

        private void hold(int place, BitSet moved) {
            moved.stream().filter(this::isOpen).filter(i -> !heldBack.get(i)).forEach(i -> {
                heldBack.set(i);
                reasons.computeIfAbsent(i, ignored -> new BitSet()).set(place);
            });
        }

        /** The dearest first; the need that a cell was added for is asked first, since it says no the soonest. */
        private void giveBack() {
            var dearest = reasons.keySet().stream()
                    .sorted(Comparator.comparingDouble(
                                    (Integer place) -> table.cell(place).weight())
                            .reversed()
                            .thenComparingInt(place -> place))
                    .toList();
            for (var place : dearest) {
                heldBack.clear(place);
                if (!isSafeWithout(place)) {
                    heldBack.set(place);
                }
            }
        }

        private boolean isSafeWithout(int place) {
            var program = program();
            var reason = reasons.getOrDefault(place, new BitSet());
            return reason.stream().allMatch(need -> isMet(need, program))
                    && needs.keySet().stream().filter(need -> !reason.get(need)).allMatch(need -> isMet(need, program));
        }

        private boolean isMet(int place, Program program) {
            if (left <= 0) {
                return false;
            }
            left -= 2;
            var need = needs.get(place);
            return need == null || program.bounds(place).holds(need);
        }
    }
}
