package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.activity.schema.Tables.CLARIFICATION;
import static org.kelisim.activity.schema.Tables.REPORT;
import static org.kelisim.activity.schema.Tables.REPORT_REVISION;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Audit;
import org.kelisim.platform.Multilingual;
import org.kelisim.structure.Reach;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A secretariat sends a report back with a question; its sender answers in words or with a corrected report; the secretariat settles it. */
@Service
public class Questions {
    private final DSLContext sql;
    private final Reach reach;
    private final Audit audit;

    Questions(DSLContext sql, Reach reach, Audit audit) {
        this.sql = sql;
        this.reach = reach;
        this.audit = audit;
    }

    /**
     * One question with what came of it.
     *
     * @param answer in words; null if there is none yet, or a corrected report is the answer
     */
    public record Question(
            long id,
            long reportId,
            long senderId,
            Multilingual title,
            String question,
            OffsetDateTime askedAt,
            @Nullable String answer,
            @Nullable OffsetDateTime answeredAt,
            @Nullable OffsetDateTime settledAt) {

        public boolean isOpen() {
            return answeredAt == null;
        }

        /** Whether a corrected report is the answer. */
        public boolean isCorrected() {
            return answeredAt != null && answer == null;
        }

        public boolean isSettled() {
            return settledAt != null;
        }
    }

    /** Those about a report that the actor may see, the latest first. */
    public List<Question> about(long report) {
        return list(CLARIFICATION.REPORT_ID.eq(report), 100);
    }

    /** Those that the actor's secretariat has not settled: answered ones first, then the oldest. */
    public List<Question> unsettled(int limit) {
        return list(
                CLARIFICATION
                        .SETTLED_AT
                        .isNull()
                        .and(DSL.condition("activity.reaches_report('verifier', {0})", CLARIFICATION.REPORT_ID)),
                limit);
    }

    /** Sends the report back. It still counts meanwhile. @return whether it was done; a question is needed */
    @Transactional
    public boolean ask(long report, String question) {
        Permission.holding(Role.VERIFIER);
        if (!sql.fetchExists(
                REPORT,
                REPORT.ID.eq(report).and(DSL.condition("activity.reaches_report('verifier', {0})", REPORT.ID)))) {
            throw new Permission.NotPermitted(Role.VERIFIER);
        }
        if (question.isEmpty()) {
            return false;
        }
        sql.insertInto(CLARIFICATION)
                .set(CLARIFICATION.REPORT_ID, report)
                .set(CLARIFICATION.QUESTION, question)
                .set(CLARIFICATION.ASKED_BY, account())
                .execute();
        become(report, "received", "returned");
        audit.record("report.returned", "report/" + report, "");
        return true;
    }

    /** @return the report that the question is about */
    @Transactional
    public long answer(long question, String answer) {
        Permission.holding(Role.REPORTER);
        var report = report(question);
        var sender = sql.select(REPORT.ORGANISATION_ID)
                .from(REPORT)
                .where(REPORT.ID.eq(report))
                .fetchSingle()
                .value1();
        if (!reach.includes(Role.REPORTER, sender)) {
            throw new Permission.NotPermitted(Role.REPORTER);
        }
        if (!answer.isEmpty()) {
            sql.update(CLARIFICATION)
                    .set(CLARIFICATION.ANSWER, answer)
                    .set(CLARIFICATION.ANSWERED_BY, account())
                    .set(CLARIFICATION.ANSWERED_AT, DSL.currentOffsetDateTime())
                    .where(CLARIFICATION.ID.eq(question))
                    .and(CLARIFICATION.ANSWERED_AT.isNull())
                    .execute();
            if (!sql.fetchExists(
                    CLARIFICATION, CLARIFICATION.REPORT_ID.eq(report).and(CLARIFICATION.ANSWERED_AT.isNull()))) {
                become(report, "returned", "received");
            }
            audit.record("report.question_answered", "report/" + report, "");
        }
        return report;
    }

    /** The secretariat has seen the answer. @return the report */
    @Transactional
    public long settle(long question) {
        Permission.holding(Role.VERIFIER);
        var report = report(question);
        var settled = sql.update(CLARIFICATION)
                .set(CLARIFICATION.SETTLED_AT, DSL.currentOffsetDateTime())
                .set(CLARIFICATION.SETTLED_BY, account())
                .where(CLARIFICATION.ID.eq(question))
                .and(CLARIFICATION.ANSWERED_AT.isNotNull())
                .and(DSL.condition("activity.reaches_report('verifier', {0})", CLARIFICATION.REPORT_ID))
                .execute();
        if (settled == 0) {
            throw new Permission.NotPermitted(Role.VERIFIER);
        }
        audit.record("report.question_settled", "report/" + report, "");
        return report;
    }

    private void become(long report, String from, String to) {
        sql.update(REPORT_STANDING)
                .set(REPORT_STANDING.STATE, to)
                .where(REPORT_STANDING.REPORT_ID.eq(report))
                .and(REPORT_STANDING.STATE.eq(from))
                .execute();
    }

    private long report(long question) {
        return sql.select(CLARIFICATION.REPORT_ID)
                .from(CLARIFICATION)
                .where(CLARIFICATION.ID.eq(question))
                .fetchOptional(CLARIFICATION.REPORT_ID)
                .orElseThrow(() -> new NoSuchElementException("no question " + question));
    }

    private List<Question> list(Condition condition, int limit) {
        var c = CLARIFICATION;
        var r = REPORT_REVISION;
        return sql.select(
                        c.ID,
                        c.REPORT_ID,
                        REPORT.ORGANISATION_ID,
                        row(r.TITLE_KK, r.TITLE_RU, r.TITLE_EN).mapping(Multilingual::new),
                        c.QUESTION,
                        c.ASKED_AT,
                        c.ANSWER,
                        c.ANSWERED_AT,
                        c.SETTLED_AT)
                .from(c)
                .join(REPORT)
                .on(REPORT.ID.eq(c.REPORT_ID))
                .join(REPORT_STANDING)
                .on(REPORT_STANDING.REPORT_ID.eq(c.REPORT_ID))
                .join(r)
                .on(r.ID.eq(REPORT_STANDING.REVISION_ID))
                .where(condition)
                .orderBy(c.SETTLED_AT.isNotNull(), c.ANSWERED_AT.isNull(), c.ASKED_AT)
                .limit(limit)
                .fetch(mapping(Question::new));
    }

    private static long account() {
        return Objects.requireNonNull(Actor.current().accountId(), "only who is signed in asks and answers");
    }
}
