package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.kelisim.activity.schema.Tables.CLARIFICATION;
import static org.kelisim.activity.schema.Tables.REPORT;
import static org.kelisim.activity.schema.Tables.REPORT_REVISION;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Language;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.SearchText;
import org.kelisim.structure.Directory;
import org.kelisim.structure.Reach;
import org.springframework.stereotype.Service;

/** What the organisations that the actor reports for have reported, the latest first. */
@Service
public class OwnReports {
    private static final int SENDERS_SHOWN = 40;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final DSLContext sql;
    private final Reach reach;

    OwnReports(DSLContext sql, Reach reach) {
        this.sql = sql;
        this.reach = reach;
    }

    /**
     * @param position of the line in the list, to go on after
     * @param state received, returned or withdrawn
     * @param isAsked whether a question waits for an answer
     */
    public record Line(
            long position,
            long reportId,
            long senderId,
            Multilingual title,
            LocalDate day,
            int participants,
            OffsetDateTime submittedAt,
            String state,
            @Nullable Long activityId,
            boolean isAsked) {}

    /**
     * @param state only reports of that state; empty for all
     * @param before position to go on after; 0 from the start
     */
    public List<Line> list(String state, long before, int limit) {
        var r = REPORT_REVISION;
        var condition = own();
        if (!state.isEmpty()) {
            condition = condition.and(REPORT_STANDING.STATE.eq(state));
        }
        if (before > 0) {
            condition = condition.and(REPORT_STANDING.REVISION_ID.lt(before));
        }
        return sql.select(
                        REPORT_STANDING.REVISION_ID,
                        REPORT.ID,
                        REPORT.ORGANISATION_ID,
                        row(r.TITLE_KK, r.TITLE_RU, r.TITLE_EN).mapping(Multilingual::new),
                        r.START_DATE,
                        r.PARTICIPANTS,
                        r.SUBMITTED_AT,
                        REPORT_STANDING.STATE,
                        REPORT_STANDING.ACTIVITY_ID,
                        field(exists(selectOne()
                                .from(CLARIFICATION)
                                .where(CLARIFICATION.REPORT_ID.eq(REPORT.ID))
                                .and(CLARIFICATION.ANSWERED_AT.isNull())
                                .and(CLARIFICATION.SETTLED_AT.isNull()))))
                .from(REPORT_STANDING)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_STANDING.REPORT_ID))
                .join(r)
                .on(r.ID.eq(REPORT_STANDING.REVISION_ID))
                .where(condition)
                .orderBy(REPORT_STANDING.REVISION_ID.desc())
                .limit(limit)
                .fetch(mapping(Line::new));
    }

    /** How many came back with a question. */
    public int returned() {
        return sql.fetchCount(
                REPORT_STANDING.join(REPORT).on(REPORT.ID.eq(REPORT_STANDING.REPORT_ID)),
                own().and(REPORT_STANDING.STATE.eq("returned")));
    }

    /** Whether linkage has seen what the report says now, or does so within the time. */
    boolean isLinkedWithin(Duration patience, long report) {
        var end = System.nanoTime() + patience.toNanos();
        while (!isLinked(report)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean isLinked(long report) {
        return !sql.fetchExists(
                REPORT_STANDING, REPORT_STANDING.REPORT_ID.eq(report).and(REPORT_STANDING.UNLINKED));
    }

    /** The senders whose names hold what was typed; those that the actor reported for last come first. */
    List<Directory.Organisation> likelySenders(List<Directory.Organisation> senders, String typed) {
        var latest = sql.select(REPORT.ORGANISATION_ID, max(REPORT_REVISION.ID))
                .from(REPORT_REVISION)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_REVISION.REPORT_ID))
                .where(REPORT_REVISION.RECORDED_BY.eq(Actor.current().accountId()))
                .and(REPORT_REVISION.IMPORT_ID.isNull())
                .groupBy(REPORT.ORGANISATION_ID)
                .fetchMap(found -> found.value1(), found -> found.value2());
        var words = SearchText.words(typed);
        return senders.stream()
                .filter(sender -> holds(sender, words))
                .sorted(Comparator.comparingLong(sender -> -latest.getOrDefault(sender.id(), 0L)))
                .limit(SENDERS_SHOWN)
                .toList();
    }

    private static boolean holds(Directory.Organisation sender, String[] words) {
        var name = SearchText.fold(
                sender.code(),
                sender.name().asGiven(Language.KK),
                sender.name().asGiven(Language.RU),
                sender.name().asGiven(Language.EN));
        for (var word : words) {
            if (!name.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private Condition own() {
        return Actor.current().holdsEverywhere(Role.REPORTER)
                ? DSL.noCondition()
                : REPORT.ORGANISATION_ID.in(reach.ids(Role.REPORTER));
    }
}
