package org.kelisim.disclosure;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * The cheapest way in which a table could have been another one: one cell further up or down, others with it so that every sum still holds. The cells
 * that move have to be held back together, and then nobody can tell which of the two tables it was [4].
 */
final class Deviation {
    /** What moves anyway is nearly free, so that the fewest others move; not quite, so that it doesn't move for nothing. */
    private static final double FREE = 1e-4;

    private static final double MOVED = 1e-6;

    private final Table table;
    private final Neighbours neighbours;

    private record Moves(Variable up, Variable down) {}

    Deviation(Table table, Neighbours neighbours) {
        this.table = table;
        this.neighbours = neighbours;
    }

    /**
     * The cells that move when the cell moves by this much.
     *
     * @param heldBack cells that are held back already
     * @return empty if the table can't have been another one in that way
     */
    BitSet of(int place, double by, BitSet heldBack) {
        var model = new ExpressionsBasedModel();
        var moves = new LinkedHashMap<Integer, Moves>();
        var movable = new BitSet();
        for (var i = 0; i < table.cells().size(); i++) {
            movable.set(i, table.cell(i).openness() != Cell.Openness.PUBLISHED);
        }
        neighbours.reach(place, movable).stream().forEach(i -> moves.put(i, moves(model, i, heldBack)));
        neighbours.sumsOf(moves.keySet()).forEach(number -> bind(model, number, moves));
        var asked = moves.get(place);
        if (asked == null) {
            throw new IllegalStateException("a cell reaches itself");
        }
        (by > 0 ? asked.up() : asked.down()).level(Math.abs(by));
        (by > 0 ? asked.down() : asked.up()).level(0);
        var moved = new BitSet();
        var result = model.minimise();
        if (result.getState().isFeasible()) {
            moves.forEach((i, both) -> {
                var way = result.doubleValue(model.indexOf(both.up())) + result.doubleValue(model.indexOf(both.down()));
                moved.set(i, way > MOVED);
            });
        }
        return moved;
    }

    private Moves moves(ExpressionsBasedModel model, int place, BitSet heldBack) {
        var cell = table.cell(place);
        var cost = cell.openness() == Cell.Openness.HIDDEN || heldBack.get(place) ? FREE : cell.weight();
        var limit = neighbours.limit();
        return new Moves(
                model.newVariable("u" + place)
                        .lower(0)
                        .upper(Math.min(limit, cell.most() - cell.value()))
                        .weight(cost),
                model.newVariable("d" + place)
                        .lower(0)
                        .upper(Math.min(limit, cell.value() - cell.least()))
                        .weight(cost));
    }

    private void bind(ExpressionsBasedModel model, int number, Map<Integer, Moves> moves) {
        var sum = table.sums().get(number);
        var equation = model.newExpression("s" + number).level(0);
        add(equation, moves.get(sum.total()), -1);
        for (var part : sum.parts()) {
            add(equation, moves.get(part), 1);
        }
    }

    private static void add(Expression equation, @Nullable Moves moves, int sign) {
        if (moves != null) {
            equation.add(moves.up(), sign);
            equation.add(moves.down(), -sign);
        }
    }
}
