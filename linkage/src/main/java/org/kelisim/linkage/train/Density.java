package org.kelisim.linkage.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kelisim.linkage.Agreement;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.compare.Pattern;

/** How likely a pattern is within one kind of pairs: the product of its factors. */
final class Density {
    private static final Set<Field> WHAT = EnumSet.of(Field.TITLE, Field.COMMONNESS, Field.NUMBERS, Field.FORMAT);

    private final List<Factor> factors;
    private final List<double[]> tables;
    private final Factor[] flatFactors;
    private final double[][] flatTables;

    Density(List<Factor> factors, List<double[]> tables) {
        this.factors = List.copyOf(factors);
        this.tables = List.copyOf(tables);
        this.flatFactors = factors.toArray(Factor[]::new);
        this.flatTables = tables.toArray(double[][]::new);
    }

    static Density learn(
            List<Factor> factors, Histogram pairs, double[] weights, Expectations expected, double trustInWhole) {
        var tables = new ConcurrentHashMap<Factor, double[]>();
        parts(factors).parallelStream().forEach(some -> {
            var margin = pairs.margin(reads(some));
            var sums = margin.sums(weights);
            some.forEach(factor -> tables.put(
                    factor, factor.learn(margin, sums, expected.of(factor.field()), Expectations.TRUST, trustInWhole)));
        });
        return new Density(
                factors,
                factors.stream()
                        .map(factor -> Objects.requireNonNull(tables.get(factor)))
                        .toList());
    }

    /** Those of what was done and those of who, where and when: each part depends on few fields, and so has few cases. */
    private static List<List<Factor>> parts(List<Factor> factors) {
        var parts = factors.stream().collect(Collectors.groupingBy(factor -> WHAT.contains(factor.field())));
        return List.copyOf(parts.values());
    }

    /** The bits of a pattern that these depend on. */
    private static int reads(List<Factor> factors) {
        return factors.stream().mapToInt(Factor::reads).reduce(0, (some, more) -> some | more);
    }

    /** Nothing but what is expected. */
    static Density expected(List<Factor> factors, Expectations expected) {
        return learn(factors, new Histogram().close(), new double[0], expected, 1);
    }

    /** The two together, of different fields. */
    Density and(Density other) {
        var all = new ArrayList<>(factors);
        all.addAll(other.factors);
        var allTables = new ArrayList<>(tables);
        allTables.addAll(other.tables);
        return new Density(all, allTables);
    }

    /** The same distributions, read by other factors of the same fields. */
    Density withFactors(List<Factor> others) {
        return new Density(others, tables);
    }

    /** The same, but that the agreement is no likelier than this, whatever is given. */
    Density atMost(Agreement agreement, double probability) {
        var others = new ArrayList<double[]>();
        for (var i = 0; i < factors.size(); i++) {
            var table = tables.get(i).clone();
            if (factors.get(i).field() == agreement.field()) {
                for (var cell = agreement.level(); cell < table.length; cell += Pattern.levels(agreement.field())) {
                    table[cell] = Math.min(Math.log(probability), table[cell]);
                }
            }
            others.add(table);
        }
        return new Density(factors, others);
    }

    /**
     * The same, but that what falls to the first levels of a field is divided among them as another density does. Both know the field by
     * itself, given nothing.
     */
    Density dividedAs(Density other, Field field, int first) {
        var others = new ArrayList<>(tables);
        for (var i = 0; i < factors.size(); i++) {
            if (factors.get(i).field() == field) {
                var table = tables.get(i).clone();
                var model = other.tables.get(other.place(field));
                var shift = logSum(table, first) - logSum(model, first);
                for (var level = 0; level < first; level++) {
                    table[level] = model[level] + shift;
                }
                others.set(i, table);
            }
        }
        return new Density(factors, others);
    }

    private int place(Field field) {
        for (var i = 0; i < factors.size(); i++) {
            if (factors.get(i).field() == field) {
                return i;
            }
        }
        throw new IllegalArgumentException(field + " has no part");
    }

    private static double logSum(double[] logs, int first) {
        var sum = 0.0;
        for (var level = 0; level < first; level++) {
            sum += Math.exp(logs[level]);
        }
        return Math.log(sum);
    }

    /** Only the factors of these fields. */
    Density of(List<Field> fields) {
        var some = new ArrayList<Factor>();
        var someTables = new ArrayList<double[]>();
        for (var i = 0; i < factors.size(); i++) {
            if (fields.contains(factors.get(i).field())) {
                some.add(factors.get(i));
                someTables.add(tables.get(i));
            }
        }
        return new Density(some, someTables);
    }

    /** Natural logarithm. */
    double log(int pattern) {
        var sum = 0.0;
        for (var i = 0; i < flatFactors.length; i++) {
            sum += flatTables[i][flatFactors[i].cell(pattern)];
        }
        return sum;
    }

    /** What the field adds to {@link #log(int)}; 0 if it has no part. */
    double log(Field field, int pattern) {
        var sum = 0.0;
        for (var i = 0; i < factors.size(); i++) {
            if (factors.get(i).field() == field) {
                sum += tables.get(i)[factors.get(i).cell(pattern)];
            }
        }
        return sum;
    }

    /** The logarithms for all patterns. */
    double[] logs(Histogram pairs) {
        var logs = new double[pairs.size()];
        for (var some : parts(factors)) {
            var part = of(some.stream().map(Factor::field).toList());
            var margin = pairs.margin(reads(some));
            var ofGroups = new double[margin.size()];
            Arrays.setAll(ofGroups, group -> part.log(margin.pattern(group)));
            margin.spread(ofGroups, logs);
        }
        return logs;
    }
}
