package org.kelisim.activity;

import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;
import static org.kelisim.activity.schema.Tables.SEARCH_WORD;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.platform.SearchText;
import org.springframework.stereotype.Component;

/**
 * Finds activities by words as a reader types them: each has to be in the folded text. A word that stands in no activity at all is taken for mistyped,
 * and those that are most like it are looked for instead.
 */
@Component
class SearchWords {
    /** Trigram similarity from which a word may be meant. */
    private static final double MEANT = 0.35;

    private static final int MOST_MEANT = 6;

    private final DSLContext sql;

    SearchWords(DSLContext sql) {
        this.sql = sql;
    }

    Condition condition(Collection<String> typed) {
        var condition = DSL.noCondition();
        for (var word : SearchText.words(String.join(" ", typed))) {
            var meant = stands(word) ? List.of(word) : like(word);
            condition = condition.and(
                    meant.isEmpty()
                            ? DSL.falseCondition()
                            : DSL.or(meant.stream()
                                    .map(one -> ACTIVITY_VERSION.SEARCH.like("%" + one + "%"))
                                    .toList()));
        }
        return condition;
    }

    private boolean stands(String word) {
        return word.length() <= 2 || sql.fetchExists(SEARCH_WORD, SEARCH_WORD.WORD.like("%" + word + "%"));
    }

    private List<String> like(String word) {
        // the index finds by % what is at least a little like the word
        var similarity = DSL.field("similarity({0}, {1})", Double.class, SEARCH_WORD.WORD, DSL.val(word));
        return sql.select(SEARCH_WORD.WORD)
                .from(SEARCH_WORD)
                .where(DSL.condition("{0} % {1}", SEARCH_WORD.WORD, DSL.val(word)))
                .and(similarity.ge(MEANT))
                .orderBy(similarity.desc(), SEARCH_WORD.WORD)
                .limit(MOST_MEANT)
                .fetch(SEARCH_WORD.WORD);
    }
}
