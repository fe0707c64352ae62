package org.kelisim.figures;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.kelisim.question.Answers;
import org.kelisim.question.FactSource;
import org.kelisim.question.Measure;
import org.kelisim.question.Question;
import org.roaringbitmap.longlong.Roaring64NavigableMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads which versions of facts are behind a question, and digests what they say. */
@Component
class FactSets {
    private static final int FETCH = 5_000;

    private final DSLContext sql;
    private final Answers answers;

    FactSets(DSLContext sql, Answers answers) {
        this.sql = sql;
        this.answers = answers;
    }

    /** The facts behind the question, by what was known at the moment. */
    @Transactional(readOnly = true)
    public FactSet of(Question question, OffsetDateTime asOf) {
        var source = answers.source(question);
        return read(source, source.measure(question.measure()), answers.condition(question, asOf));
    }

    /** Just these versions again, as the records have them today: for proving that they were not altered. */
    @Transactional(readOnly = true)
    public FactSet again(Question question, Roaring64NavigableMap versions) {
        var source = answers.source(question);
        return read(source, source.measure(question.measure()), among(source, versions));
    }

    /** Just these versions of facts. */
    static Condition among(FactSource source, Roaring64NavigableMap versions) {
        return DSL.condition(
                "{0} = any ({1})",
                source.versionId(),
                DSL.val(Arrays.stream(versions.toArray()).boxed().toArray(Long[]::new)));
    }

    /** Canonical text of a fact: {@code version|fact|value} and a line feed, in the order of the versions. */
    private FactSet read(FactSource source, Measure measure, Condition condition) {
        var digest = FactSet.Digest.begin();
        var versions = new Roaring64NavigableMap();
        Field<? extends Number> perFact = measure.perFact();
        try (var facts = sql.select(source.versionId(), source.factId(), perFact)
                .from(source.versions())
                .where(condition)
                .orderBy(source.versionId())
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (var fact : facts) {
                versions.addLong(fact.value1());
                var text = fact.value1() + "|" + fact.value2() + "|" + fact.value3() + "\n";
                digest.update(text.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return new FactSet(versions, FactSet.Digest.of(digest.digest()));
    }
}
