package org.kelisim.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows all that is published, every sum, that counts are whole and not negative, and what each cell can be at most; tries every table that fits. It
 * shares no code with the library but the tables themselves: where it finds two values of a cell, both are possible.
 */
final class Attacker {
    private final Table table;
    private final BitSet unknown = new BitSet();
    private final double[] guess;
    private final List<Integer> order;
    private final Map<Integer, double[]> found = new HashMap<>();
    private long tables;

    Attacker(Table table, BitSet heldBack) {
        this.table = table;
        this.guess = new double[table.cells().size()];
        for (var i = 0; i < guess.length; i++) {
            guess[i] = table.cell(i).value();
            var openness = table.cell(i).openness();
            unknown.set(i, openness == Cell.Openness.HIDDEN || (openness == Cell.Openness.OPEN && heldBack.get(i)));
        }
        // parts before their totals: a total whose parts are all guessed has one value left
        this.order = unknown.stream().boxed().toList();
        attack(0);
    }

    /** The smallest and the largest value that fits. */
    Interval of(int place) {
        var both = found.getOrDefault(
                place,
                new double[] {table.cell(place).value(), table.cell(place).value()});
        return new Interval(both[0], both[1]);
    }

    long tables() {
        return tables;
    }

    private void attack(int step) {
        if (step == order.size()) {
            tables++;
            order.forEach(place -> found.merge(place, new double[] {guess[place], guess[place]}, (old, now) ->
                    new double[] {Math.min(old[0], now[0]), Math.max(old[1], now[1])}));
            return;
        }
        var place = order.get(step);
        var cell = table.cell(place);
        var open = new BitSet();
        for (var i = step; i < order.size(); i++) {
            open.set(order.get(i));
        }
        var range = range(place, open);
        for (var value = range[0]; value <= range[1]; value++) {
            guess[place] = value;
            attack(step + 1);
        }
        guess[place] = cell.value();
    }

    /** What the sums leave of a cell, with what is guessed so far and the ends of what isn't; the first end lies behind the second if nothing. */
    private double[] range(int place, BitSet open) {
        var range = new double[] {table.cell(place).least(), table.cell(place).most()};
        for (var sum : table.sums()) {
            var sign = sum.total() == place ? 0 : -1;
            var least = sign * most(sum.total(), open);
            var most = sign * least(sum.total(), open);
            var isIn = sum.total() == place;
            for (var part : sum.parts()) {
                if (part == place) {
                    isIn = true;
                } else {
                    least += least(part, open);
                    most += most(part, open);
                }
            }
            if (isIn) {
                // a total is what its parts come to; a part is what the others leave of the total
                range[0] = Math.max(range[0], sum.total() == place ? least : -most);
                range[1] = Math.min(range[1], sum.total() == place ? most : -least);
            }
        }
        return range;
    }

    private double least(int place, BitSet open) {
        return open.get(place) ? table.cell(place).least() : guess[place];
    }

    private double most(int place, BitSet open) {
        return open.get(place) ? table.cell(place).most() : guess[place];
    }
}
