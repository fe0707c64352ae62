package org.kelisim.question;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Period;

/**
 * What one module offers to be counted: rows that are versions of facts, each valid from one recorded moment to another, so that any
 * past moment can be counted again.
 *
 * @param name of the facts in questions, as {@code activity}
 * @param heading key of their name for the reader
 * @param versions table or view of the versions
 * @param versionId identifies a version for ever
 * @param factId identifies the fact through its versions
 * @param recordedFrom moment from which the version was what was known
 * @param recordedTo moment at which it ceased to be; infinity for the present one
 * @param counted which versions count at all
 * @param within which facts fall into a period
 * @param summary sums that answer without reading the facts; null when there are none
 * @param rows the facts as rows of a list
 * @param content all that a version says, and what it was made of: what a release proves unaltered. Columns whose text is the same in every
 *     session (no moments), in an order that never changes, since older releases were digested by it
 */
public record FactSource(
        String name,
        String heading,
        Table<?> versions,
        Field<Long> versionId,
        Field<Long> factId,
        Field<OffsetDateTime> recordedFrom,
        Field<OffsetDateTime> recordedTo,
        Condition counted,
        Function<Period, Condition> within,
        List<Dimension> dimensions,
        List<Measure> measures,
        @Nullable Summary summary,
        Rows rows,
        List<Field<?>> content) {

    /** The dimension that searches: its values are words as a reader types them. */
    public static final String WORDS = "words";

    /**
     * Sums by some of the dimensions and by month, kept up by the database.
     *
     * @param within which months make up a period of whole months
     * @param dimensions those of the source's dimensions that it knows, over its own columns
     * @param measures those of the source's measures that it knows, over its own columns
     */
    public record Summary(
            Table<?> table, Function<Period, Condition> within, List<Dimension> dimensions, List<Measure> measures) {}

    /**
     * A column of the list.
     *
     * @param name in addresses, for sorting
     * @param key of its text
     * @param sort what it sorts by; null if it doesn't sort
     */
    public record Heading(String name, String key, @Nullable Field<?> sort) {
        public boolean sorts() {
            return sort != null;
        }
    }

    /** How the facts are shown as rows. */
    public interface Rows {
        List<Heading> headings();

        /** The order of a list for which none is asked. */
        Order usual();

        /**
         * Some rows.
         *
         * @param condition over {@link FactSource#versions()}
         * @param keyset the order, over {@link FactSource#versions()}
         * @param after {@link FactRow#position()} of the last row seen; empty for the first page
         */
        List<FactRow> list(Condition condition, Keyset keyset, String after, int limit);
    }

    /** @throws QuestionRefused if no column of this name sorts */
    Keyset keyset(Order order) {
        return rows.headings().stream()
                .filter(heading -> heading.name().equals(order.column()))
                .map(Heading::sort)
                .filter(Objects::nonNull)
                .findFirst()
                .map(sort -> new Keyset(sort, factId, order.isDescending()))
                .orElseThrow(() -> new QuestionRefused("question.refused.order", order.toString()));
    }

    /** @throws QuestionRefused if there is no such dimension */
    public Dimension dimension(String name) {
        return find(dimensions, name);
    }

    /** @throws QuestionRefused if there is no such measure */
    public Measure measure(String name) {
        return measures.stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new QuestionRefused("question.refused.measure", name));
    }

    static Dimension find(List<Dimension> dimensions, String name) {
        return dimensions.stream()
                .filter(dimension -> dimension.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new QuestionRefused("question.refused.dimension", name));
    }
}
