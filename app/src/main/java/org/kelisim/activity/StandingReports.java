package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.activity.schema.Tables.REPORT;
import static org.kelisim.activity.schema.Tables.REPORT_REVISION;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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

    /** Those that are part of the activities. */
    List<StandingReport> of(Collection<Long> activities, Map<Long, Directory.Organisation> senders) {
        return list(senders, REPORT_STANDING.ACTIVITY_ID.in(activities));
    }

    private List<StandingReport> list(Map<Long, Directory.Organisation> senders, Condition condition) {
        var r = REPORT_REVISION;
        return sql.select(
                        REPORT.ID,
                        r.ID,
                        REPORT.ORGANISATION_ID,
                        REPORT.SENDER_KEY,
                        r.SUBMITTED_AT,
                        row(r.TITLE_KK, r.TITLE_RU, r.TITLE_EN).mapping(Multilingual::new),
                        row(r.FORMAT, r.START_DATE, r.END_DATE, r.START_TIME, r.REGION, r.LOCALITY, r.PLACE_ID, r.VENUE)
                                .mapping(Held::new),
                        r.ORGANISERS,
                        r.ORGANISER_IDS,
                        row(r.PARTICIPANTS, r.PARTICIPANTS_YOUTH, r.PARTICIPANTS_WOMEN, r.PROGRAMME_ID)
                                .mapping(Counted::new),
                        REPORT_STANDING.ACTIVITY_ID)
                .from(REPORT_STANDING)
                .join(r)
                .on(r.ID.eq(REPORT_STANDING.REVISION_ID))
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_STANDING.REPORT_ID))
                .where(REPORT_STANDING.STATE.ne("withdrawn"))
                .and(condition)
                .orderBy(REPORT.ID)
                .fetch(mapping(
                        (id,
                                revision,
                                sender,
                                senderKey,
                                at,
                                title,
                                held,
                                organisers,
                                organiserIds,
                                counted,
                                activity) -> {
                            var organisation = senders.get(sender);
                            if (organisation == null) {
                                throw new IllegalStateException("report " + id + " is of no organisation that stands");
                            }
                            return new StandingReport(
                                    id,
                                    revision,
                                    organisation.code(),
                                    sender,
                                    organisation.code() + "/" + senderKey,
                                    at,
                                    title,
                                    held.format(),
                                    held.start(),
                                    held.end(),
                                    held.time(),
                                    held.region(),
                                    held.locality(),
                                    held.place(),
                                    held.venue(),
                                    Arrays.asList(organisers),
                                    Arrays.asList(organiserIds),
                                    counted.participants(),
                                    counted.youth(),
                                    counted.women(),
                                    counted.programme(),
                                    activity);
                        }));
    }

    private record Held(
            String format,
            LocalDate start,
            LocalDate end,
            @Nullable LocalTime time,
            String region,
            @Nullable String locality,
            @Nullable Long place,
            @Nullable String venue) {}

    private record Counted(
            int participants,
            @Nullable Integer youth,
            @Nullable Integer women,
            @Nullable Long programme) {}
}
