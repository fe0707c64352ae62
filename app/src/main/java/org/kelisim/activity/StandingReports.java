package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.kelisim.activity.schema.Tables.REPORT;
import static org.kelisim.activity.schema.Tables.REPORT_REVISION;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.kelisim.platform.JobProblem.NotEnoughMemory;
import org.kelisim.platform.Multilingual;
import org.kelisim.structure.Directory;
import org.springframework.stereotype.Component;

/** The reports that stand, whole. */
@Component
class StandingReports {
    /** What linkage holds of one report at its peak, measured with 29,201 reports: 180 MB in all. */
    private static final long BYTES_A_REPORT = 6_000;

    private final DSLContext sql;

    StandingReports(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Refuses before it begins what would not fit in memory, so that nothing else in the program suffers from it.
     *
     * @throws NotEnoughMemory if there are too many reports for this machine's heap
     */
    void refuseMoreThanFit() {
        var most = Runtime.getRuntime().maxMemory() / BYTES_A_REPORT;
        var reports = sql.fetchCount(REPORT_STANDING, REPORT_STANDING.STATE.ne("withdrawn"));
        if (reports > most) {
            throw new NotEnoughMemory(
                    "linking " + reports + " reports takes about " + ((reports * BYTES_A_REPORT) >> 20) + " MB");
        }
    }

    /** @param senders organisations by their identifiers */
    List<StandingReport> all(Map<Long, Directory.Organisation> senders) {
        return list(senders, DSL.noCondition());
    }

    boolean hasUnlinked() {
        return sql.fetchExists(REPORT_STANDING, DSL.condition(REPORT_STANDING.UNLINKED));
    }

    /** How many say something that linkage hasn't seen, or were withdrawn since. */
    int unlinked() {
        return sql.fetchCount(REPORT_STANDING, DSL.condition(REPORT_STANDING.UNLINKED));
    }

    /** Those that say something that linkage hasn't seen. */
    List<StandingReport> changed(Map<Long, Directory.Organisation> senders) {
        return list(senders, DSL.condition(REPORT_STANDING.UNLINKED));
    }

    /** Keys of those that were withdrawn since linkage saw them. */
    List<String> withdrawn(Map<Long, Directory.Organisation> senders) {
        return sql.select(REPORT.ORGANISATION_ID, REPORT.SENDER_KEY)
                .from(REPORT_STANDING)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_STANDING.REPORT_ID))
                .where(DSL.condition(REPORT_STANDING.UNLINKED))
                .and(REPORT_STANDING.STATE.eq("withdrawn"))
                .fetch(mapping((sender, senderKey) -> key(senders, sender, senderKey)));
    }

    /** Those with these numbers, in the order of the numbers. */
    List<StandingReport> ofIds(Collection<Long> ids, Map<Long, Directory.Organisation> senders) {
        return list(senders, REPORT.ID.in(ids));
    }

    /** Those with these keys. */
    List<StandingReport> ofKeys(Collection<String> keys, Map<Long, Directory.Organisation> senders) {
        return keys.isEmpty() ? List.of() : list(senders, named(keys, senders));
    }

    /** What the reports with these keys were part of, withdrawn ones too. */
    Set<Long> activitiesOf(Collection<String> keys, Map<Long, Directory.Organisation> senders) {
        return keys.isEmpty()
                ? Set.of()
                : sql.selectDistinct(REPORT_STANDING.ACTIVITY_ID)
                        .from(REPORT_STANDING)
                        .join(REPORT)
                        .on(REPORT.ID.eq(REPORT_STANDING.REPORT_ID))
                        .where(named(keys, senders))
                        .and(REPORT_STANDING.ACTIVITY_ID.isNotNull())
                        .fetchSet(REPORT_STANDING.ACTIVITY_ID);
    }

    private static Condition named(Collection<String> keys, Map<Long, Directory.Organisation> senders) {
        var ids = senders.values().stream()
                .collect(Collectors.toMap(Directory.Organisation::code, Directory.Organisation::id));
        var organisations = new ArrayList<Long>();
        var numbers = new ArrayList<String>();
        for (var key : keys) {
            var slash = key.indexOf('/'); // no code has one
            organisations.add(ids.get(key.substring(0, slash)));
            numbers.add(key.substring(slash + 1));
        }
        return DSL.condition(
                "({0}, {1}) in (select * from unnest({2}::bigint[], {3}::text[]))",
                REPORT.ORGANISATION_ID,
                REPORT.SENDER_KEY,
                DSL.val(organisations.toArray(Long[]::new)),
                DSL.val(numbers.toArray(String[]::new)));
    }

    /** {@code submitted_by/report_id}, as in files. */
    static String key(Map<Long, Directory.Organisation> senders, long sender, String senderKey) {
        var organisation = senders.get(sender);
        if (organisation == null) {
            throw new IllegalStateException("organisation " + sender + " stands no more");
        }
        return organisation.code() + "/" + senderKey;
    }

    /** Says which activity each is part of now. What was corrected while the run was at work stays unlinked: the next run sees it. */
    void point(List<StandingReport> reports, List<Long> activities) {
        sql.execute(
                """
                update activity.report_standing s
                set activity_id = n.activity_id, unlinked = s.revision_id <> n.revision_id
                from unnest(?::bigint[], ?::bigint[], ?::bigint[]) n (report_id, revision_id, activity_id)
                where s.report_id = n.report_id
                  and s.state <> 'withdrawn'
                  and (s.unlinked or s.activity_id is distinct from n.activity_id)
                """,
                reports.stream().map(StandingReport::id).toArray(Long[]::new),
                reports.stream().map(StandingReport::revisionId).toArray(Long[]::new),
                activities.toArray(Long[]::new));
    }

    /** What was withdrawn is part of nothing. */
    void leaveWithdrawn() {
        sql.update(REPORT_STANDING)
                .set(REPORT_STANDING.UNLINKED, false)
                .setNull(REPORT_STANDING.ACTIVITY_ID)
                .where(REPORT_STANDING.STATE.eq("withdrawn"))
                .and(REPORT_STANDING.UNLINKED)
                .execute();
    }

    /** Those that are part of the activities. */
    List<StandingReport> of(Collection<Long> activities, Map<Long, Directory.Organisation> senders) {
        return list(senders, REPORT_STANDING.ACTIVITY_ID.in(activities));
    }

    private List<StandingReport> list(Map<Long, Directory.Organisation> senders, Condition condition) {
        var r = REPORT_REVISION;
        return sql.select(
                        REPORT.ID,
                        REPORT.ORGANISATION_ID,
                        REPORT.SENDER_KEY,
                        REPORT_STANDING.ACTIVITY_ID,
                        r.ID,
                        r.SUBMITTED_AT,
                        r.TITLE_KK,
                        r.TITLE_RU,
                        r.TITLE_EN,
                        r.FORMAT,
                        r.START_DATE,
                        r.END_DATE,
                        r.START_TIME,
                        r.REGION,
                        r.LOCALITY,
                        r.PLACE_ID,
                        r.VENUE,
                        r.ORGANISERS,
                        r.ORGANISER_IDS,
                        r.PARTICIPANTS,
                        r.PARTICIPANTS_YOUTH,
                        r.PARTICIPANTS_WOMEN,
                        r.PROGRAMME_ID)
                .from(REPORT_STANDING)
                .join(r)
                .on(r.ID.eq(REPORT_STANDING.REVISION_ID))
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_STANDING.REPORT_ID))
                .where(REPORT_STANDING.STATE.ne("withdrawn"))
                .and(condition)
                .orderBy(REPORT.ID)
                .fetch(row -> standing(row, senders));
    }

    private static StandingReport standing(Record row, Map<Long, Directory.Organisation> senders) {
        var r = REPORT_REVISION;
        var sender = row.get(REPORT.ORGANISATION_ID);
        var key = key(senders, sender, row.get(REPORT.SENDER_KEY));
        return new StandingReport(
                row.get(REPORT.ID),
                row.get(r.ID),
                key.substring(0, key.indexOf('/')),
                sender,
                key,
                row.get(r.SUBMITTED_AT),
                new Multilingual(row.get(r.TITLE_KK), row.get(r.TITLE_RU), row.get(r.TITLE_EN)),
                row.get(r.FORMAT),
                row.get(r.START_DATE),
                row.get(r.END_DATE),
                row.get(r.START_TIME),
                row.get(r.REGION),
                row.get(r.LOCALITY),
                row.get(r.PLACE_ID),
                row.get(r.VENUE),
                Arrays.asList(row.get(r.ORGANISERS)),
                Arrays.asList(row.get(r.ORGANISER_IDS)),
                row.get(r.PARTICIPANTS),
                row.get(r.PARTICIPANTS_YOUTH),
                row.get(r.PARTICIPANTS_WOMEN),
                row.get(r.PROGRAMME_ID),
                row.get(REPORT_STANDING.ACTIVITY_ID));
    }
}
