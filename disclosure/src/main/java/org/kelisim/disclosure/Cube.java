package org.kelisim.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts by several dimensions, of which some tables are published, each with all of its totals. Tables that share a dimension share the totals by it,
 * and so are linked.
 *
 * <p>A cell's name is the values of all dimensions, joined by {@code |}, with {@code *} for those that it is summed over.
 */
public final class Cube {
    /** Totals serve more readers than what they are made of: each dimension summed over makes a cell so many times dearer. */
    private static final double DEARER = 6;

    private final List<Hierarchy> dimensions;
    private final List<Set<String>> shapes;
    private final Map<List<String>, Amount> inner = new TreeMap<>(Comparator.comparing(Cube::name));

    private record Amount(double value, double most) {
        Amount and(Amount other) {
            return new Amount(value + other.value, most + other.most);
        }
    }

    /** A total in one of the directions in which it is summed. */
    private record Whole(List<String> values, int dimension) {}

    /** @param shapes the published tables, each as the names of its dimensions */
    public Cube(List<Hierarchy> dimensions, List<Set<String>> shapes) {
        this.dimensions = List.copyOf(dimensions);
        this.shapes = List.copyOf(shapes);
    }

    /**
     * Adds to an innermost cell.
     *
     * @param values one of each dimension, innermost
     * @param most what anyone knows it to add at most
     */
    public Cube add(List<String> values, double value, double most) {
        if (values.size() != dimensions.size()) {
            throw new IllegalArgumentException(values + " is not one value of each of " + dimensions.size());
        }
        inner.merge(List.copyOf(values), new Amount(value, most), Amount::and);
        return this;
    }

    /** {@code KZ-63|2024-03|*}. */
    public static String name(List<String> values) {
        return String.join("|", values);
    }

    /** The published tables, their totals and the sums that bind them. */
    public Table table() {
        var builder = Table.builder();
        put(builder, "");
        return builder.build();
    }

    /** The same with the innermost cells, which aren't published but which anyone knows to be there, and what they can hold. */
    public Table tableWithInner() {
        var builder = Table.builder();
        put(builder, "");
        inner.forEach((values, amount) -> {
            if (!builder.has(name(values))) {
                builder.cell(Cell.open(name(values), amount.value())
                        .between(0, amount.most())
                        .that(Cell.Openness.HIDDEN));
            }
        });
        for (var shape : shapes) {
            var parts = new TreeMap<String, List<String>>();
            inner.keySet().forEach(values -> parts.computeIfAbsent(
                            name(projected(values, shape)), ignored -> new ArrayList<>())
                    .add(name(values)));
            parts.forEach((total, made) -> {
                if (!made.equals(List.of(total))) {
                    builder.sum(total, made);
                }
            });
        }
        return builder.build();
    }

    /** Adds the cells, named with the prefix, and their sums. */
    void put(Table.Builder builder, String prefix) {
        var cells = cells();
        cells.forEach((values, amount) -> builder.cell(new Cell(
                prefix + name(values),
                amount.value(),
                0,
                amount.most(),
                Cell.Openness.OPEN,
                Cell.weightOf(amount.value()) * Math.pow(DEARER, Collections.frequency(values, Hierarchy.ALL)))));
        var parts = new LinkedHashMap<Whole, List<String>>();
        cells.keySet().forEach(values -> {
            for (var i = 0; i < dimensions.size(); i++) {
                var parent = dimensions.get(i).parent(values.get(i));
                if (!parent.isEmpty()) {
                    var total = new ArrayList<>(values);
                    total.set(i, parent);
                    parts.computeIfAbsent(new Whole(total, i), ignored -> new ArrayList<>())
                            .add(prefix + name(values));
                }
            }
        });
        parts.forEach((whole, made) -> builder.sum(prefix + name(whole.values()), made));
    }

    /** Innermost cells of the published tables that aren't within another one: what the others are sums of. */
    Set<String> leaves() {
        var leaves = new HashSet<String>();
        shapes.stream()
                .filter(shape ->
                        shapes.stream().noneMatch(other -> other.size() > shape.size() && other.containsAll(shape)))
                .forEach(shape -> inner.keySet().forEach(values -> leaves.add(name(projected(values, shape)))));
        return leaves;
    }

    private List<String> projected(List<String> values, Set<String> shape) {
        var projected = new ArrayList<String>();
        for (var i = 0; i < dimensions.size(); i++) {
            projected.add(shape.contains(dimensions.get(i).name()) ? values.get(i) : Hierarchy.ALL);
        }
        return projected;
    }

    private Map<List<String>, Amount> cells() {
        var cells = new LinkedHashMap<List<String>, Amount>();
        for (var shape : shapes) {
            var own = new HashMap<List<String>, Amount>();
            inner.forEach(
                    (values, amount) -> nodes(values, shape).forEach(node -> own.merge(node, amount, Amount::and)));
            own.keySet().stream()
                    .sorted(Comparator.comparing(Cube::name))
                    .forEach(node -> cells.putIfAbsent(node, own.get(node)));
        }
        return cells;
    }

    /** All cells of the shape that an innermost cell is a part of. */
    private List<List<String>> nodes(List<String> values, Set<String> shape) {
        var nodes = List.of(List.<String>of());
        for (var i = 0; i < dimensions.size(); i++) {
            var dimension = dimensions.get(i);
            var steps = shape.contains(dimension.name()) ? dimension.path(values.get(i)) : List.of(Hierarchy.ALL);
            var longer = new ArrayList<List<String>>();
            for (var node : nodes) {
                for (var step : steps) {
                    var next = new ArrayList<>(node);
                    next.add(step);
                    longer.add(next);
                }
            }
            nodes = longer;
        }
        return nodes;
    }
}
