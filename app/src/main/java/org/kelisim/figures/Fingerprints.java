package org.kelisim.figures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.question.Answers;
import org.roaringbitmap.longlong.Roaring64NavigableMap;
import org.springframework.stereotype.Component;

/** Reads what versions of facts say, down to the rows that they came in, as one hash for each and one over all. */
@Component
class Fingerprints {
    private static final int FETCH = 5_000;

    private final DSLContext sql;
    private final Answers answers;

    Fingerprints(DSLContext sql, Answers answers) {
        this.sql = sql;
        this.answers = answers;
    }

    /** The versions of a source as the records have them today; a version that is gone has no place in it. */
    ReleasedRecords of(String sourceName, Roaring64NavigableMap versions) {
        var source = answers.source(sourceName);
        var digest = FactSet.Digest.begin();
        var found = new Roaring64NavigableMap();
        var fingerprints = new ByteArrayOutputStream();
        var hash = DSL.field(
                "sha256(convert_to(({0})::text, 'UTF8'))",
                byte[].class, DSL.row(source.content().toArray()));
        try (var facts = sql.select(source.versionId(), hash)
                .from(source.versions())
                .where(FactSets.among(source, versions))
                .orderBy(source.versionId())
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (var fact : facts) {
                found.addLong(fact.value1());
                digest.update(
                        ByteBuffer.allocate(Long.BYTES).putLong(fact.value1()).array());
                digest.update(fact.value2());
                fingerprints.write(fact.value2(), 0, ReleasedRecords.FINGERPRINT);
            }
        }
        return new ReleasedRecords(sourceName, found, fingerprints.toByteArray(), FactSet.Digest.of(digest.digest()));
    }
}
