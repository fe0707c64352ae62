package org.kelisim.question;

import static org.jooq.impl.DSL.row;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A sorted list read a page at a time: the next page begins behind the last row seen, by its key and, among equal keys, by its
 * identifier. Unlike an offset it costs the same on the thousandth page, and misses no row that others add meanwhile.
 *
 * @param key what is sorted by; never null in any row
 * @param id tells rows of one key apart
 */
public record Keyset(Field<?> key, Field<Long> id, boolean isDescending) {

    /** To sort by. */
    public List<SortField<?>> order() {
        return isDescending ? List.of(key.desc(), id.desc()) : List.of(key.asc(), id.asc());
    }

    /** Where a row stands, as {@link FactRow#position()}: select it with the row. */
    public Field<String> position() {
        return DSL.concat(key.cast(SQLDataType.VARCHAR), DSL.inline(","), id.cast(SQLDataType.VARCHAR));
    }

    /**
     * Rows behind a position.
     *
     * @param after a position; empty for the beginning
     * @throws QuestionRefused if it is no position
     */
    public Condition behind(String after) {
        if (after.isEmpty()) {
            return DSL.noCondition();
        }
        var comma = after.lastIndexOf(',');
        if (comma < 0 || !after.substring(comma + 1).matches("[0-9]{1,18}")) {
            throw new QuestionRefused("question.refused.after", after);
        }
        return behind(key, after.substring(0, comma), Long.valueOf(after.substring(comma + 1)));
    }

    /** Rows before this one, which is known by its key and identifier, and itself. */
    Condition upTo(Record last) {
        return upTo(key, last);
    }

    private <T> Condition upTo(Field<T> typed, Record last) {
        var there = row(last.get(typed), last.get(id));
        return isDescending ? row(typed, id).ge(there) : row(typed, id).le(there);
    }

    private <T> Condition behind(Field<T> typed, String text, Long last) {
        T value;
        try {
            value = typed.getDataType().convert(text);
        } catch (org.jooq.exception.DataTypeException e) {
            throw new QuestionRefused("question.refused.after", text);
        }
        if (value == null) {
            throw new QuestionRefused("question.refused.after", text);
        }
        var there = row(DSL.val(value, typed), DSL.val(last));
        return isDescending ? row(typed, id).lt(there) : row(typed, id).gt(there);
    }
}
