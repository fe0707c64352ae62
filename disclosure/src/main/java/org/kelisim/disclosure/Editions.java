package org.kelisim.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The same tables, published again later: what changed in between is the difference of the two, and a small difference points at those who came or
 * left. All editions are one table, in which what is out already is fixed, and each difference is a cell that nobody may work out too closely.
 */
public final class Editions {
    private static final String NOW = "now:";

    private final List<Edition> earlier;
    private final Cube now;
    private final int least;

    /**
     * One that was published.
     *
     * @param heldBack names of the cells that it held back
     * @param changed what anyone knows the difference to now to be at least and at most, of each innermost published cell of which anything
     *     came, left or was corrected since; what isn't named is known not to have changed
     */
    public record Edition(Cube cube, Set<String> heldBack, Map<String, Interval> changed) {}

    /**
     * All editions as one table.
     *
     * @param needs of the differences
     * @param before cells of the new edition that were held back in an earlier one, and stay so
     */
    public record Joined(Table table, List<Need> needs, BitSet before) {
        /** Place of a cell of the new edition. */
        public int place(String name) {
            return table.place(NOW + name);
        }

        public boolean has(String name) {
            return table.has(NOW + name);
        }
    }

    /** @param least the smallest number of people by whom a cell may be known to have changed */
    public Editions(List<Edition> earlier, Cube now, int least) {
        this.earlier = List.copyOf(earlier);
        this.now = now;
        this.least = least;
    }

    public Joined join() {
        var builder = Table.builder();
        now.put(builder, NOW);
        for (var i = 0; i < earlier.size(); i++) {
            put(builder, earlier.get(i), "then" + i + ":");
        }
        var differences = new ArrayList<String>();
        for (var i = 0; i < earlier.size(); i++) {
            differences.addAll(differ(builder, earlier.get(i), "then" + i + ":", i));
        }
        var table = builder.build();
        var needs = new ArrayList<Need>();
        for (var difference : differences) {
            need(table, table.place(difference), needs);
        }
        return new Joined(table, needs, before(table));
    }

    private static void put(Table.Builder builder, Edition edition, String prefix) {
        var own = Table.builder();
        edition.cube().put(own, prefix);
        var table = own.build();
        for (var cell : table.cells()) {
            var name = cell.name().substring(prefix.length());
            builder.cell(cell.that(edition.heldBack().contains(name) ? Cell.Openness.HIDDEN : Cell.Openness.PUBLISHED));
        }
        for (var sum : table.sums()) {
            var parts = new ArrayList<String>();
            for (var part : sum.parts()) {
                parts.add(table.cell(part).name());
            }
            builder.sum(table.cell(sum.total()).name(), parts);
        }
    }

    /** What is in one edition alone is a change from or to nothing. */
    private List<String> differ(Table.Builder builder, Edition edition, String prefix, int number) {
        var differences = new ArrayList<String>();
        var leaves = new TreeSet<>(now.leaves());
        leaves.addAll(edition.cube().leaves());
        for (var leaf : leaves) {
            var then = prefix + leaf;
            var later = NOW + leaf;
            if (!builder.has(then) || !builder.has(later)) {
                continue;
            }
            var change = edition.changed().get(leaf);
            if (change == null) {
                builder.sum(later, List.of(then));
            } else {
                var difference = "difference" + number + ":" + leaf;
                var value = builder.value(later) - builder.value(then);
                builder.cell(new Cell(difference, value, change.low(), change.high(), Cell.Openness.HIDDEN, 1));
                builder.sum(later, List.of(then, difference));
                differences.add(difference);
            }
        }
        return differences;
    }

    private void need(Table table, int place, List<Need> needs) {
        var cell = table.cell(place);
        if (cell.value() != 0 && Math.abs(cell.value()) < least) {
            needs.add(new Need(
                    place,
                    new Interval(Math.min(0, cell.value() - least), Math.max(0, cell.value() + least))
                            .within(cell.least(), cell.most())));
        }
    }

    private BitSet before(Table table) {
        var before = new BitSet();
        for (var edition : earlier) {
            for (var name : edition.heldBack()) {
                if (table.has(NOW + name)) {
                    before.set(table.place(NOW + name));
                }
            }
        }
        return before;
    }
}
