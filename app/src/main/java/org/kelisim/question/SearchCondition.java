package org.kelisim.question;

import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.kelisim.platform.SearchText;

/**
 * Finds folded text ({@link SearchText}) by words as a reader types them: each word has to be in it, or one like it. Short words have to be
 * there as typed, since anything is like them.
 */
public final class SearchCondition {
    /** Letters from which a word is forgiven a slip. */
    private static final int FORGIVEN = 5;

    private SearchCondition() {}

    /** @param folded a column with a trigram index */
    public static Condition of(Field<String> folded, Collection<String> words) {
        var condition = DSL.noCondition();
        for (var word : SearchText.words(String.join(" ", words))) {
            Condition found = folded.like("%" + word + "%");
            condition = condition.and(
                    word.length() < FORGIVEN ? found : found.or(DSL.condition("{0} <% {1}", DSL.val(word), folded)));
        }
        return condition;
    }
}
