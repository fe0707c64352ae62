package org.kelisim.survey;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kelisim.survey.Refused.Reason;

/**
 * The answers of a sample: columns of numbers or words, one row per unit of the last stage. Immutable; the arrays given are copied once, and
 * threads may share it.
 */
public final class Table {
    private sealed interface Column {}

    private record Numbers(double[] values) implements Column {}

    private record Coded(Words words) implements Column {}

    private final int rows;
    private final Map<String, Column> columns;
    private final Comparator<String> order;

    private Table(int rows, Map<String, Column> columns, Comparator<String> order) {
        this.rows = rows;
        this.columns = columns;
        this.order = order;
    }

    /** An empty table for so many rows; its labels will stand in the order of their characters. */
    public static Table withRows(int rows) {
        return new Table(rows, Map.of(), Comparator.naturalOrder());
    }

    /** @param values one per row; {@link Double#NaN} is a missing answer */
    public Table numbers(String name, double[] values) {
        return with(name, new Numbers(values.clone()), values.length);
    }

    /** @param values one per row; null is a missing answer */
    public Table words(String name, @Nullable String[] values) {
        return with(name, new Coded(Words.of(values)), values.length);
    }

    /**
     * Words by their codes, for those who have them coded.
     *
     * @param codes one per row, an index into the labels, or -1 for a missing answer
     * @param labels all different
     */
    public Table words(String name, int[] codes, List<String> labels) {
        for (var code : codes) {
            if (code < -1 || code >= labels.size()) {
                throw Refused.because(
                        Reason.BAD_ARGUMENT, "code %d of %s isn't in [-1, %d)", code, name, labels.size());
            }
        }
        return with(name, new Coded(new Words(codes.clone(), labels.toArray(String[]::new))), codes.length);
    }

    /** The order in which groups and categories are answered. */
    public Table ordered(Comparator<String> order) {
        return new Table(rows, columns, order);
    }

    /** The word that stands for a number where a column of numbers makes groups: 15 significant digits at most, as R writes it. */
    public static String word(double number) {
        return Words.number(number);
    }

    public int rows() {
        return rows;
    }

    private Table with(String name, Column column, int length) {
        if (length != rows) {
            throw Refused.because(Reason.BAD_ARGUMENT, "%s has %d rows, the table has %d", name, length, rows);
        }
        var more = new LinkedHashMap<>(columns);
        more.put(name, column);
        return new Table(rows, more, order);
    }

    /** @throws Refused if there is no such column or it holds words; the array must not be written to */
    double[] numbers(String name) {
        return switch (column(name)) {
            case Numbers numbers -> numbers.values();
            case Coded ignored -> throw Refused.because(Reason.NOT_NUMERIC, "column %s holds words, not numbers", name);
        };
    }

    /** @throws Refused if there is no such column; numbers are written out as words */
    Words words(String name) {
        return switch (column(name)) {
            case Numbers numbers -> Words.of(numbers.values());
            case Coded coded -> coded.words();
        };
    }

    Comparator<String> order() {
        return order;
    }

    private Column column(String name) {
        var column = columns.get(name);
        if (column == null) {
            throw Refused.because(
                    Reason.UNKNOWN_COLUMN,
                    "there is no column %s; there are %s",
                    name,
                    String.join(", ", columns.keySet()));
        }
        return column;
    }
}
