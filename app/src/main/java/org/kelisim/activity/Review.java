package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.activity.schema.Tables.DOUBTFUL_PAIR;
import static org.kelisim.activity.schema.Tables.LINK_DECISION;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of doubtful pairs: the most telling one is asked first, and what a person answers outlives every later run. The database shows each
 * secretariat those pairs alone that concern it.
 */
@Service
public class Review {
    private final DSLContext sql;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Review(DSLContext sql, Audit audit, ApplicationEventPublisher events) {
        this.sql = sql;
        this.audit = audit;
        this.events = events;
    }

    /** @param joined whether the machine takes the two for one activity now */
    public record Pair(long leftId, long rightId, double probability, boolean joined) {}

    /** What a person can say of a pair. */
    public enum Answer {
        SAME,
        NOT_THE_SAME,
        SKIP
    }

    /** What became of an answer. */
    enum Kept {
        YES,
        /** It can't hold together with answers that were given before. */
        CONTRADICTS
    }

    /**
     * Which pairs are asked.
     *
     * @param region empty for all
     * @param activity whose reports one of the pair has to be among; null for any
     */
    public record Which(String region, @Nullable Long activity) {
        /** As it stands in an address. */
        public String query() {
            return activity != null ? "?activity=" + activity : region.isEmpty() ? "" : "?region=" + region;
        }
    }

    /** How far the work has come. */
    public record Progress(int answered, int waiting) {}

    /** The pair whose answer would change the figures most. */
    Optional<Pair> next(Which which) {
        return sql.select(
                        DOUBTFUL_PAIR.LEFT_ID, DOUBTFUL_PAIR.RIGHT_ID, DOUBTFUL_PAIR.PROBABILITY, DOUBTFUL_PAIR.JOINED)
                .from(DOUBTFUL_PAIR)
                .where(waiting(which))
                .orderBy(DOUBTFUL_PAIR.TELLING.desc(), DOUBTFUL_PAIR.LEFT_ID, DOUBTFUL_PAIR.RIGHT_ID)
                .limit(1)
                .fetchOptional(mapping(Pair::new));
    }

    Progress progress(Which which) {
        return new Progress(
                sql.fetchCount(
                        LINK_DECISION,
                        LINK_DECISION
                                .DECIDED_BY
                                .eq(account())
                                .and(LINK_DECISION.WITHDRAWN_AT.isNull())
                                .and(LINK_DECISION.IMPORT_ID.isNull())),
                sql.fetchCount(DOUBTFUL_PAIR, waiting(which)));
    }

    private Condition waiting(Which which) {
        var waiting = DOUBTFUL_PAIR.SKIPPED_AT.isNull();
        if (!which.region().isEmpty()) {
            waiting = waiting.and(DOUBTFUL_PAIR.REGION.eq(which.region()));
        }
        if (which.activity() != null) {
            var its = sql.select(REPORT_STANDING.REPORT_ID)
                    .from(REPORT_STANDING)
                    .where(REPORT_STANDING.ACTIVITY_ID.eq(which.activity()));
            waiting = waiting.and(DOUBTFUL_PAIR.LEFT_ID.in(its).or(DOUBTFUL_PAIR.RIGHT_ID.in(its)));
        }
        return waiting;
    }

    /** Keeps the answer, and has the reports linked again by it. */
    @Transactional
    public Kept answer(long left, long right, Answer answer, String reason) {
        Permission.holding(Role.VERIFIER);
        var pair = row(DOUBTFUL_PAIR.LEFT_ID, DOUBTFUL_PAIR.RIGHT_ID)
                .eq(row(Math.min(left, right), Math.max(left, right)));
        if (answer == Answer.SKIP) {
            sql.update(DOUBTFUL_PAIR)
                    .set(DOUBTFUL_PAIR.SKIPPED_AT, DSL.currentOffsetDateTime())
                    .set(DOUBTFUL_PAIR.SKIPPED_BY, account())
                    .where(pair)
                    .execute();
            return Kept.YES;
        }
        if (!reaches(left) && !reaches(right)) {
            throw new Permission.NotPermitted(Role.VERIFIER);
        }
        if (!DecisionsSoFar.read(sql).add(Math.min(left, right), Math.max(left, right), answer == Answer.SAME)) {
            return Kept.CONTRADICTS;
        }
        sql.insertInto(LINK_DECISION)
                .set(LINK_DECISION.LEFT_ID, Math.min(left, right))
                .set(LINK_DECISION.RIGHT_ID, Math.max(left, right))
                .set(LINK_DECISION.ANSWER, answer == Answer.SAME ? "same" : "not_the_same")
                .set(LINK_DECISION.REASON, reason)
                .set(LINK_DECISION.DECIDED_BY, account())
                .onConflictDoNothing()
                .execute();
        sql.deleteFrom(DOUBTFUL_PAIR).where(pair).execute();
        audit.record("link.decided", "reports/" + left + "," + right, answer == Answer.SAME ? "same" : "not_the_same");
        events.publishEvent(new ReportsTaken(0));
        return Kept.YES;
    }

    private record Last(long id, OffsetDateTime at) {}

    /** Takes back what the actor did last: an answer that stands, or putting a pair off. @return whether there was anything */
    @Transactional
    public boolean undo() {
        Permission.holding(Role.VERIFIER);
        var answer = sql.select(LINK_DECISION.ID, LINK_DECISION.DECIDED_AT)
                .from(LINK_DECISION)
                .where(LINK_DECISION.DECIDED_BY.eq(account()))
                .and(LINK_DECISION.WITHDRAWN_AT.isNull())
                .and(LINK_DECISION.IMPORT_ID.isNull())
                .orderBy(LINK_DECISION.ID.desc())
                .limit(1)
                .fetchOptional(mapping(Last::new));
        var skipped = sql.select(DSL.max(DOUBTFUL_PAIR.SKIPPED_AT))
                .from(DOUBTFUL_PAIR)
                .where(DOUBTFUL_PAIR.SKIPPED_BY.eq(account()))
                .fetchSingle()
                .value1();
        if (skipped != null && answer.filter(last -> last.at().isAfter(skipped)).isEmpty()) {
            sql.update(DOUBTFUL_PAIR)
                    .setNull(DOUBTFUL_PAIR.SKIPPED_AT)
                    .setNull(DOUBTFUL_PAIR.SKIPPED_BY)
                    .where(DOUBTFUL_PAIR.SKIPPED_BY.eq(account()))
                    .and(DOUBTFUL_PAIR.SKIPPED_AT.eq(skipped))
                    .execute();
            return true;
        }
        answer.ifPresent(last -> withdraw(last.id()));
        return answer.isPresent();
    }

    /** Takes an answer back, whoever gave it. */
    @Transactional
    public void withdraw(long decision) {
        Permission.holding(Role.VERIFIER);
        var withdrawn = sql.update(LINK_DECISION)
                .set(LINK_DECISION.WITHDRAWN_AT, DSL.currentOffsetDateTime())
                .where(LINK_DECISION.ID.eq(decision))
                .and(LINK_DECISION.WITHDRAWN_AT.isNull())
                .execute();
        if (withdrawn == 0) {
            throw new Permission.NotPermitted(Role.VERIFIER);
        }
        audit.record("link.decision_withdrawn", "decision/" + decision, "");
        events.publishEvent(new ReportsTaken(0));
    }

    private boolean reaches(long report) {
        return Boolean.TRUE.equals(sql.resultQuery("select activity.reaches_report('verifier', ?)", report)
                .fetchSingle(0, Boolean.class));
    }

    private static long account() {
        return Objects.requireNonNull(Actor.current().accountId(), "only who is signed in answers");
    }
}
