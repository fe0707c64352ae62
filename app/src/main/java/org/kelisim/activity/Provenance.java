package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;
import static org.kelisim.activity.schema.Tables.REPORT;
import static org.kelisim.activity.schema.Tables.REPORT_REVISION;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.springframework.stereotype.Service;

/** The way down from an activity to the rows that tell of it, and up from a report to its activity. */
@Service
public class Provenance {
    private final DSLContext sql;

    Provenance(DSLContext sql) {
        this.sql = sql;
    }

    /** One version of an activity as a page shows it. */
    public record ActivityVersion(
            long versionId,
            long activityId,
            OffsetDateTime recordedFrom,
            boolean isStanding,
            String state,
            Multilingual title,
            Held held,
            List<Long> organisers,
            @Nullable Long programmeId,
            Counted counted,
            List<Long> revisions) {
        /** By which releases know it. */
        CountedIn.Version identity() {
            return new CountedIn.Version(versionId, activityId, held.start());
        }
    }

    /** When and where. */
    public record Held(
            LocalDate start,
            LocalDate end,
            @Nullable LocalTime time,
            String region,
            @Nullable String locality,
            @Nullable Long placeId,
            String format) {}

    /** @param rule how the count was chosen: only, agreed, host, median */
    public record Counted(int participants, int low, int high, String rule) {}

    /**
     * One revision of a report, with the row of the file that it came from.
     *
     * @param importId null for one that came by form
     */
    public record Revision(
            long id,
            long reportId,
            long senderId,
            String senderKey,
            int revision,
            boolean isStanding,
            OffsetDateTime submittedAt,
            Multilingual title,
            LocalDate start,
            String region,
            int participants,
            @Nullable Long activityId,
            @Nullable Long importId,
            @Nullable String sheet,
            @Nullable Long row,
            List<String> cells) {

        /** The same, with its cells as a reader may see them. */
        Revision withCells(List<String> shown) {
            return new Revision(
                    id,
                    reportId,
                    senderId,
                    senderKey,
                    revision,
                    isStanding,
                    submittedAt,
                    title,
                    start,
                    region,
                    participants,
                    activityId,
                    importId,
                    sheet,
                    row,
                    shown);
        }
    }

    /** All versions of an activity, the standing one first. */
    public List<ActivityVersion> versions(long activity) {
        var v = ACTIVITY_VERSION;
        return sql.select(
                        v.VERSION_ID,
                        v.ACTIVITY_ID,
                        v.RECORDED_FROM,
                        DSL.field("{0} = 'infinity'", Boolean.class, v.RECORDED_TO),
                        v.STATE,
                        row(v.TITLE_KK, v.TITLE_RU, v.TITLE_EN).mapping(Multilingual::new),
                        row(v.START_DATE, v.END_DATE, v.START_TIME, v.REGION, v.LOCALITY, v.PLACE_ID, v.FORMAT)
                                .mapping(Held::new),
                        v.ORGANISER_IDS.convertFrom(Arrays::asList),
                        v.PROGRAMME_ID,
                        row(v.PARTICIPANTS, v.PARTICIPANTS_LOW, v.PARTICIPANTS_HIGH, v.PARTICIPANTS_RULE)
                                .mapping(Counted::new),
                        v.REVISION_IDS.convertFrom(Arrays::asList))
                .from(v)
                .where(v.ACTIVITY_ID.eq(activity))
                .orderBy(v.RECORDED_TO.desc(), v.VERSION_ID.desc())
                .fetch(mapping(ActivityVersion::new));
    }

    /** The revisions of reports behind each of these versions of activities. */
    public Map<Long, List<Revision>> behind(Collection<Long> versions) {
        var v = ACTIVITY_VERSION;
        var ids = sql.select(v.VERSION_ID, v.REVISION_IDS.convertFrom(Arrays::asList))
                .from(v)
                .where(v.VERSION_ID.in(versions))
                .fetchMap(row -> row.value1(), row -> row.value2());
        var revisions = revisions(
                        ids.values().stream().flatMap(List::stream).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Revision::id, Function.identity()));
        var behind = new HashMap<Long, List<Revision>>();
        ids.forEach((version, theirs) -> behind.put(
                version,
                theirs.stream().map(revisions::get).filter(Objects::nonNull).toList()));
        return behind;
    }

    /** All versions of activities that any of these revisions of reports was part of: what a report has been counted by. */
    public List<CountedIn.Version> versionsOf(List<Long> revisions) {
        var v = ACTIVITY_VERSION;
        return sql.select(v.VERSION_ID, v.ACTIVITY_ID, v.START_DATE)
                .from(v)
                .where(DSL.condition("{0} && {1}", v.REVISION_IDS, DSL.val(revisions.toArray(Long[]::new))))
                .orderBy(v.VERSION_ID)
                .fetch(mapping(CountedIn.Version::new));
    }

    /** Revisions by their identifiers. */
    public List<Revision> revisions(List<Long> ids) {
        return list(REPORT_REVISION.ID.in(ids));
    }

    /** All revisions of a report, the latest first. */
    public List<Revision> ofReport(long report) {
        return list(REPORT_REVISION.REPORT_ID.eq(report));
    }

    /** The report that a sender gave this number. */
    public Optional<Long> report(long sender, String senderKey) {
        return sql.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.ORGANISATION_ID.eq(sender))
                .and(REPORT.SENDER_KEY.eq(senderKey))
                .fetchOptional(REPORT.ID);
    }

    private List<Revision> list(Condition condition) {
        var r = REPORT_REVISION;
        return sql.select(
                        r.ID,
                        r.REPORT_ID,
                        REPORT.ORGANISATION_ID,
                        REPORT.SENDER_KEY,
                        r.REVISION,
                        DSL.field(REPORT_STANDING.REVISION_ID.eq(r.ID).and(r.WITHDRAWN_AT.isNull())),
                        r.SUBMITTED_AT,
                        row(r.TITLE_KK, r.TITLE_RU, r.TITLE_EN).mapping(Multilingual::new),
                        r.START_DATE,
                        r.REGION,
                        r.PARTICIPANTS,
                        REPORT_STANDING.ACTIVITY_ID,
                        r.IMPORT_ID,
                        r.SOURCE_SHEET,
                        r.SOURCE_ROW,
                        r.SOURCE_CELLS.convertFrom(cells -> cells == null ? List.<String>of() : Arrays.asList(cells)))
                .from(r)
                .join(REPORT)
                .on(REPORT.ID.eq(r.REPORT_ID))
                .join(REPORT_STANDING)
                .on(REPORT_STANDING.REPORT_ID.eq(r.REPORT_ID))
                .where(condition)
                .orderBy(r.REPORT_ID, r.REVISION.desc())
                .fetch(mapping(Revision::new));
    }
}
