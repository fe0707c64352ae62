package org.kelisim.activity;

import static org.kelisim.activity.schema.Tables.DOUBTFUL_PAIR;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.Linkage.DoubtfulPair;
import org.kelisim.platform.ManyRows;
import org.springframework.stereotype.Component;

/** The pairs that the machine would rather ask about. One that a person put off stays put off. */
@Component
class DoubtfulPairs {
    private static final List<ManyRows.Column> COLUMNS = List.of(
            new ManyRows.Column("left_id", "bigint"),
            new ManyRows.Column("right_id", "bigint"),
            new ManyRows.Column("probability", "double precision"),
            new ManyRows.Column("telling", "double precision"),
            new ManyRows.Column("joined", "boolean"),
            new ManyRows.Column("region", "text"),
            new ManyRows.Column("organiser_ids", "bigint[]"),
            new ManyRows.Column("skipped_at", "timestamptz"),
            new ManyRows.Column("skipped_by", "bigint"));

    private final DSLContext sql;

    DoubtfulPairs(DSLContext sql) {
        this.sql = sql;
    }

    /** After a run over all reports. */
    void keepAll(List<DoubtfulPair> pairs, Map<String, StandingReport> reports) {
        replace(DSL.noCondition(), pairs, reports);
    }

    /** After a run over some: pairs with one of these are as the run says now, the others as they were. */
    void keepSome(List<DoubtfulPair> pairs, Collection<StandingReport> touched) {
        var reports = touched.stream().collect(Collectors.toMap(StandingReport::key, report -> report));
        var ids = DSL.val(touched.stream().map(StandingReport::id).toArray(Long[]::new));
        replace(
                DSL.condition(
                        "({0} = any ({2}) or {1} = any ({2}))", DOUBTFUL_PAIR.LEFT_ID, DOUBTFUL_PAIR.RIGHT_ID, ids),
                pairs.stream()
                        .filter(pair -> reports.containsKey(pair.leftKey()) && reports.containsKey(pair.rightKey()))
                        .toList(),
                reports);
    }

    private record PutOff(
            @Nullable OffsetDateTime at, @Nullable Long by) {
        static final PutOff NOT = new PutOff(null, null);
    }

    private void replace(Condition which, List<DoubtfulPair> pairs, Map<String, StandingReport> reports) {
        var skipped = sql.select(
                        DOUBTFUL_PAIR.LEFT_ID,
                        DOUBTFUL_PAIR.RIGHT_ID,
                        DOUBTFUL_PAIR.SKIPPED_AT,
                        DOUBTFUL_PAIR.SKIPPED_BY)
                .from(DOUBTFUL_PAIR)
                .where(DOUBTFUL_PAIR.SKIPPED_AT.isNotNull())
                .and(which)
                .fetchMap(row -> List.of(row.value1(), row.value2()), row -> new PutOff(row.value3(), row.value4()));
        sql.deleteFrom(DOUBTFUL_PAIR).where(which).execute();
        var rows = ManyRows.into("activity.doubtful_pair", COLUMNS);
        for (var pair : pairs) {
            var one = LinkReports.report(reports, pair.leftKey());
            var other = LinkReports.report(reports, pair.rightKey());
            var left = Math.min(one.id(), other.id());
            var right = Math.max(one.id(), other.id());
            rows.add(
                    left,
                    right,
                    pair.probability(),
                    pair.telling(),
                    pair.joined(),
                    one.region(),
                    Stream.concat(one.organiserIds().stream(), other.organiserIds().stream())
                            .distinct()
                            .toArray(Long[]::new),
                    skipped.getOrDefault(List.of(left, right), PutOff.NOT).at(),
                    skipped.getOrDefault(List.of(left, right), PutOff.NOT).by());
        }
        rows.insert(sql);
    }
}
