package org.kelisim.disclosure;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** What anyone who knows the sums and what is published can work out of one cell: a linear program over the cells that aren't. */
final class Program {
    private final Table table;
    private final BitSet unknown;
    private final Neighbours neighbours;

    /** @param unknown places of the cells that aren't published */
    Program(Table table, BitSet unknown, Neighbours neighbours) {
        this.table = table;
        this.unknown = unknown;
        this.neighbours = neighbours;
    }

    /** The least and the most that the cell can be; the value itself if it is published. */
    Interval bounds(int place) {
        var value = table.cell(place).value();
        if (!unknown.get(place)) {
            return new Interval(value, value);
        }
        var model = new ExpressionsBasedModel();
        var variables = new LinkedHashMap<Integer, Variable>();
        var limit = neighbours.limit();
        neighbours.reach(place, unknown).stream().forEach(reached -> {
            var cell = table.cell(reached);
            variables.put(
                    reached,
                    model.newVariable("c" + reached)
                            .lower(Math.max(-limit, cell.least()))
                            .upper(Math.min(limit, cell.most())));
        });
        neighbours.sumsOf(variables.keySet()).forEach(number -> bind(model, number, variables));
        var asked = variables.get(place);
        if (asked == null) {
            throw new IllegalStateException("a cell reaches itself");
        }
        asked.weight(1);
        var index = model.indexOf(asked);
        var least = solved(model.minimise(), place).doubleValue(index);
        var most = solved(model.maximise(), place).doubleValue(index);
        return new Interval(Math.min(least, value), Math.max(most, value));
    }

    /** What is known of a sum goes to its right side. */
    private void bind(ExpressionsBasedModel model, int number, Map<Integer, Variable> variables) {
        var sum = table.sums().get(number);
        var equation = model.newExpression("s" + number);
        var known = add(equation, variables, sum.total(), -1);
        for (var part : sum.parts()) {
            known += add(equation, variables, part, 1);
        }
        equation.level(-known);
    }

    private double add(Expression equation, Map<Integer, Variable> variables, int place, int sign) {
        var variable = variables.get(place);
        if (variable == null) {
            return sign * table.cell(place).value();
        }
        equation.add(variable, sign);
        return 0;
    }

    private Optimisation.Result solved(Optimisation.Result result, int place) {
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("the true values satisfy every sum, and yet the program for "
                    + table.cell(place).name() + " is " + result.getState());
        }
        return result;
    }
}
