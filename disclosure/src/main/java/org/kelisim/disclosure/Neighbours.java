package org.kelisim.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Which cells meet in a sum, so that a question about one need not look at the whole table. */
final class Neighbours {
    private final Table table;
    private final List<List<Integer>> sumsByCell = new ArrayList<>();
    private final double limit;

    Neighbours(Table table) {
        this.table = table;
        table.cells().forEach(cell -> sumsByCell.add(new ArrayList<>()));
        for (var i = 0; i < table.sums().size(); i++) {
            var sum = table.sums().get(i);
            sumsByCell.get(sum.total()).add(i);
            for (var part : sum.parts()) {
                sumsByCell.get(part).add(i);
            }
        }
        var largest = table.cells().stream()
                .mapToDouble(cell -> Math.abs(cell.value()))
                .max()
                .orElse(0);
        limit = 4 * largest + 1_000;
    }

    /** Stands for infinity: far above all counts of the table, and not so far that a solver in floating point loses them. */
    double limit() {
        return limit;
    }

    /** The sums in which these cells stand. */
    Collection<Integer> sumsOf(Collection<Integer> places) {
        var sums = new TreeSet<Integer>();
        places.forEach(place -> sums.addAll(sumsByCell.get(place)));
        return sums;
    }

    /** All of the unknown cells that a change of one can pass on to, sum by sum; itself among them. */
    BitSet reach(int place, BitSet unknown) {
        var reached = new BitSet();
        var next = new ArrayDeque<Integer>();
        reached.set(place);
        next.add(place);
        while (!next.isEmpty()) {
            for (var number : sumsByCell.get(next.remove())) {
                var sum = table.sums().get(number);
                visit(sum.total(), unknown, reached, next);
                for (var part : sum.parts()) {
                    visit(part, unknown, reached, next);
                }
            }
        }
        return reached;
    }

    private static void visit(int place, BitSet unknown, BitSet reached, ArrayDeque<Integer> next) {
        if (unknown.get(place) && !reached.get(place)) {
            reached.set(place);
            next.add(place);
        }
    }
}
