package org.kelisim.question;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * One way to tell facts apart.
 *
 * @param name in questions, as {@code region}; its heading is the text {@code <module>.dimension.<name>}
 * @param heading key of the heading
 * @param column what to group by; its text form is the value
 * @param matching which facts have one of these values
 * @param labels names of values for the reader, in the reader's language
 */
public record Dimension(
        String name,
        String heading,
        Field<String> column,
        Function<Collection<String>, Condition> matching,
        Function<Collection<String>, Map<String, String>> labels) {

    /** A dimension whose values are just those of its column. */
    public static Dimension of(
            String name,
            String heading,
            Field<String> column,
            Function<Collection<String>, Map<String, String>> labels) {
        return new Dimension(name, heading, column, column::in, labels);
    }
}
