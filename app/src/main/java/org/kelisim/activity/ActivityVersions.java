package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.activity.schema.Tables.ACTIVITY_;
import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.ManyRows;
import org.kelisim.platform.Versions;
import org.springframework.stereotype.Component;

/** The versions of activities: read as they stand, closed, and written many at a time. */
@Component
class ActivityVersions {
    private static final int BATCH = 2_500;

    private final DSLContext sql;

    ActivityVersions(DSLContext sql) {
        this.sql = sql;
    }

    /** The present versions by activity. */
    Map<Long, Reconciled> standing() {
        return standing(DSL.noCondition());
    }

    /** The present versions of these activities. */
    Map<Long, Reconciled> standing(Collection<Long> activities) {
        return standing(among(activities));
    }

    private Map<Long, Reconciled> standing(Condition condition) {
        var v = ACTIVITY_VERSION;
        return sql.select(
                        v.ACTIVITY_ID,
                        row(
                                        v.STATE,
                                        v.START_DATE,
                                        v.END_DATE,
                                        v.START_TIME,
                                        v.REGION,
                                        v.LOCALITY,
                                        v.PLACE_ID,
                                        v.HOUSE_ID,
                                        v.FORMAT)
                                .mapping(When::new),
                        row(v.TITLE_KK, v.TITLE_RU, v.TITLE_EN, v.SEARCH).mapping(Titles::new),
                        v.ORGANISER_IDS,
                        v.BY_GROUP,
                        v.PROGRAMME_ID,
                        row(
                                        v.PARTICIPANTS,
                                        v.PARTICIPANTS_LOW,
                                        v.PARTICIPANTS_HIGH,
                                        v.PARTICIPANTS_RULE.convertFrom(ActivityVersions::rule),
                                        v.PARTICIPANTS_YOUTH,
                                        v.PARTICIPANTS_WOMEN)
                                .mapping(Reconciled.HeadCount::new),
                        row(
                                        v.ACTIVITIES_EXPECTED,
                                        v.ACTIVITIES_VARIANCE,
                                        v.ACTIVITIES_SHIFT,
                                        v.PARTICIPANTS_EXPECTED,
                                        v.PARTICIPANTS_VARIANCE,
                                        v.PARTICIPANTS_SHIFT)
                                .mapping(Reconciled.Doubt::new),
                        v.REPORT_IDS,
                        v.REVISION_IDS)
                .from(v)
                .where(Versions.standing(v.RECORDED_TO))
                .and(condition)
                .fetchMap(
                        row -> row.value1(),
                        mapping(
                                (id,
                                        when,
                                        titles,
                                        organisers,
                                        byGroup,
                                        programme,
                                        headCount,
                                        doubt,
                                        reports,
                                        revisions) -> new Reconciled(
                                        when.state(),
                                        when.start(),
                                        when.end(),
                                        when.time(),
                                        when.region(),
                                        when.locality(),
                                        when.place(),
                                        when.house(),
                                        when.format(),
                                        titles.kk(),
                                        titles.ru(),
                                        titles.en(),
                                        Arrays.asList(organisers),
                                        byGroup,
                                        programme,
                                        headCount,
                                        doubt,
                                        Arrays.asList(reports),
                                        Arrays.asList(revisions),
                                        titles.search())));
    }

    private record When(
            String state,
            LocalDate start,
            LocalDate end,
            @Nullable LocalTime time,
            String region,
            @Nullable String locality,
            @Nullable Long place,
            @Nullable Long house,
            String format) {}

    private record Titles(
            @Nullable String kk,
            @Nullable String ru,
            @Nullable String en,
            String search) {}

    /** New identities, in order. */
    List<Long> identities(int count) {
        return count == 0
                ? List.of()
                : sql.insertInto(ACTIVITY_, ACTIVITY_.ID)
                        .select(DSL.select(DSL.field(
                                        "nextval(pg_get_serial_sequence('activity.activity', 'id'))", Long.class))
                                .from(DSL.generateSeries(1, count)))
                        .returningResult(ACTIVITY_.ID)
                        .fetch(ACTIVITY_.ID);
    }

    /** Ends the present versions of these activities at the moment. */
    void close(Collection<Long> activities, OffsetDateTime at) {
        sql.update(ACTIVITY_VERSION)
                .set(ACTIVITY_VERSION.RECORDED_TO, at)
                .where(among(activities))
                .and(Versions.standing(ACTIVITY_VERSION.RECORDED_TO))
                .execute();
    }

    private static Condition among(Collection<Long> activities) {
        return DSL.condition("{0} = any ({1})", ACTIVITY_VERSION.ACTIVITY_ID, DSL.val(activities.toArray(Long[]::new)));
    }

    /** Notes with each verification which version it was of, once that version is there. */
    void noteVerified() {
        sql.execute("""
                update activity.verification n
                set version_id = v.version_id
                from activity.activity_version v
                where v.activity_id = n.activity_id and v.recorded_to = 'infinity' and v.state = 'verified'
                  and n.version_id is null and n.withdrawn_at is null
                """);
    }

    /** Begins versions at the moment. The rows of one statement are put together while the database writes those before. */
    void open(Map<Long, Reconciled> activities, OffsetDateTime at) {
        var batches = activities.entrySet().stream()
                .gather(Gatherers.windowFixed(BATCH))
                .iterator();
        var ahead = ahead(batches, at);
        while (ahead != null) {
            var rows = ahead.join();
            ahead = ahead(batches, at);
            rows.insert(sql);
        }
    }

    private static @Nullable CompletableFuture<ManyRows> ahead(
            Iterator<List<Map.Entry<Long, Reconciled>>> batches, OffsetDateTime at) {
        if (!batches.hasNext()) {
            return null;
        }
        var batch = batches.next();
        return CompletableFuture.supplyAsync(() -> rows(batch, at));
    }

    private static ManyRows rows(List<Map.Entry<Long, Reconciled>> batch, OffsetDateTime at) {
        var rows = ManyRows.into("activity.activity_version", COLUMNS);
        batch.forEach(entry -> rows.add(values(entry.getKey(), entry.getValue(), at)));
        return rows;
    }

    private static final List<ManyRows.Column> COLUMNS = List.of(
            new ManyRows.Column("activity_id", "bigint"),
            new ManyRows.Column("recorded_from", "timestamptz"),
            new ManyRows.Column("state", "text"),
            new ManyRows.Column("start_date", "date"),
            new ManyRows.Column("end_date", "date"),
            new ManyRows.Column("start_time", "time"),
            new ManyRows.Column("region", "text"),
            new ManyRows.Column("locality", "text"),
            new ManyRows.Column("place_id", "bigint"),
            new ManyRows.Column("house_id", "bigint"),
            new ManyRows.Column("format", "text"),
            new ManyRows.Column("title_kk", "text"),
            new ManyRows.Column("title_ru", "text"),
            new ManyRows.Column("title_en", "text"),
            new ManyRows.Column("organiser_ids", "bigint[]"),
            new ManyRows.Column("in_house", "boolean"),
            new ManyRows.Column("by_group", "boolean"),
            new ManyRows.Column("programme_id", "bigint"),
            new ManyRows.Column("participants", "int"),
            new ManyRows.Column("participants_low", "int"),
            new ManyRows.Column("participants_high", "int"),
            new ManyRows.Column("participants_rule", "text"),
            new ManyRows.Column("participants_youth", "int"),
            new ManyRows.Column("participants_women", "int"),
            new ManyRows.Column("activities_expected", "double precision"),
            new ManyRows.Column("activities_variance", "double precision"),
            new ManyRows.Column("activities_shift", "double precision"),
            new ManyRows.Column("participants_expected", "double precision"),
            new ManyRows.Column("participants_variance", "double precision"),
            new ManyRows.Column("participants_shift", "double precision"),
            new ManyRows.Column("report_ids", "bigint[]"),
            new ManyRows.Column("revision_ids", "bigint[]"),
            new ManyRows.Column("search", "text"));

    private static @Nullable Object[] values(long activity, Reconciled one, OffsetDateTime at) {
        var count = one.headCount();
        var doubt = one.doubt();
        return new @Nullable Object[] {
            activity,
            at,
            one.state(),
            one.startDate(),
            one.endDate(),
            one.startTime(),
            one.region(),
            one.locality(),
            one.placeId(),
            one.houseId(),
            one.format(),
            one.titleKk(),
            one.titleRu(),
            one.titleEn(),
            one.organiserIds().toArray(Long[]::new),
            one.houseId() != null,
            one.byGroup(),
            one.programmeId(),
            count.count(),
            count.low(),
            count.high(),
            count.rule().name().toLowerCase(Locale.ROOT),
            count.youth(),
            count.women(),
            doubt.activities(),
            doubt.activitiesVariance(),
            doubt.activitiesShift(),
            doubt.participants(),
            doubt.participantsVariance(),
            doubt.participantsShift(),
            one.reportIds().toArray(Long[]::new),
            one.revisionIds().toArray(Long[]::new),
            one.search()
        };
    }

    private static Reconciled.Rule rule(String code) {
        return Reconciled.Rule.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
