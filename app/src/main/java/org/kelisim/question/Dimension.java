package org.kelisim.question;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.kelisim.platform.Texts;

/**
 * One way to tell facts apart.
 *
 * @param name in questions, as {@code region}
 * @param heading key of its name for the reader
 * @param column what to group by; its text form is the value
 * @param matching which facts have one of these values, by what was known at a moment
 * @param labels names of values for the reader, in the reader's language
 * @param choices values to choose from, in their order; empty when there are too many to offer
 * @param tiles where each value stands on the map; empty for what is no place
 */
public record Dimension(
        String name,
        String heading,
        Field<String> column,
        BiFunction<Collection<String>, OffsetDateTime, Condition> matching,
        Function<Collection<String>, Map<String, String>> labels,
        Supplier<List<String>> choices,
        Supplier<List<Tile>> tiles) {

    /** The value of facts of which the dimension isn't known. */
    public static final String NOT_GIVEN = "-";

    private static final Field<String> UNGROUPED = DSL.inline((String) null, SQLDataType.VARCHAR);

    /** Place of a value on the tile map; column 0, row 0 is in the north-west. */
    public record Tile(String value, String shortName, int column, int row) {}

    public Dimension(
            String name,
            String heading,
            Field<String> column,
            Function<Collection<String>, Condition> matching,
            Function<Collection<String>, Map<String, String>> labels) {
        this(name, heading, column, (values, asOf) -> matching.apply(values), labels, List::of, List::of);
    }

    /** A dimension whose values mean other facts at other moments, as a plan means all that stands under it. */
    public static Dimension changing(
            String name,
            String heading,
            Field<String> column,
            BiFunction<Collection<String>, OffsetDateTime, Condition> matching,
            Function<Collection<String>, Map<String, String>> labels) {
        return new Dimension(name, heading, column, matching, labels, List::of, List::of);
    }

    /** A dimension that facts can be asked for by, but have too many values of at once to be broken down by. */
    public static Dimension onlyAsked(
            String name,
            String heading,
            Function<Collection<String>, Condition> matching,
            Function<Collection<String>, Map<String, String>> labels) {
        return new Dimension(name, heading, UNGROUPED, matching, labels);
    }

    /** Whether answers can be broken down by it. */
    public boolean isBreakable() {
        return column != UNGROUPED;
    }

    /** A dimension whose values are just those of its column. */
    public static Dimension of(
            String name,
            String heading,
            Field<String> column,
            Function<Collection<String>, Map<String, String>> labels) {
        return new Dimension(name, heading, column, column::in, labels);
    }

    /** The same, with values to choose from. */
    public Dimension choosing(Supplier<List<String>> offered) {
        return new Dimension(name, heading, column, matching, labels, offered, tiles);
    }

    /** The same, with its values on the map. */
    public Dimension on(Supplier<List<Tile>> map) {
        return new Dimension(name, heading, column, matching, labels, choices, map);
    }

    /** What to group by, the unknown among it. @throws QuestionRefused if it isn't breakable */
    Field<String> grouping() {
        if (!isBreakable()) {
            throw new QuestionRefused("question.refused.breaking", name);
        }
        return DSL.coalesce(column, DSL.inline(NOT_GIVEN));
    }

    /** Which facts have one of the values, the unknown among them, by what was known at the moment. */
    Condition matches(Collection<String> values, OffsetDateTime asOf) {
        if (!values.contains(NOT_GIVEN)) {
            return matching.apply(values, asOf);
        }
        var known = values.stream().filter(value -> !value.equals(NOT_GIVEN)).toList();
        return known.isEmpty() ? column.isNull() : column.isNull().or(matching.apply(known, asOf));
    }

    /** Names of values for the reader; a value without a name stands for itself. */
    Map<String, String> names(Collection<String> values) {
        var known = values.stream().filter(value -> !value.equals(NOT_GIVEN)).toList();
        var names = new HashMap<String, String>();
        values.forEach(value -> names.put(value, value));
        names.putAll(labels.apply(known));
        names.put(NOT_GIVEN, Texts.t("question.notGiven"));
        return names;
    }
}
