package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.kelisim.activity.schema.Tables.DOUBTFUL_PAIR;
import static org.kelisim.activity.schema.Tables.LINK_DECISION;

import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of doubtful pairs: the most telling one is asked first, and what a person answers outlives every later run. */
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

    /** The pair whose answer would change the figures most. */
    public Optional<Pair> next() {
        return sql.select(
                        DOUBTFUL_PAIR.LEFT_ID, DOUBTFUL_PAIR.RIGHT_ID, DOUBTFUL_PAIR.PROBABILITY, DOUBTFUL_PAIR.JOINED)
                .from(DOUBTFUL_PAIR)
                .where(DOUBTFUL_PAIR.SKIPPED_AT.isNull())
                .orderBy(DOUBTFUL_PAIR.TELLING.desc(), DOUBTFUL_PAIR.LEFT_ID, DOUBTFUL_PAIR.RIGHT_ID)
                .limit(1)
                .fetchOptional(mapping(Pair::new));
    }

    /** How many pairs wait. */
    public int waiting() {
        return sql.fetchCount(DOUBTFUL_PAIR, DOUBTFUL_PAIR.SKIPPED_AT.isNull());
    }

    /** Keeps the answer, and has the reports linked again by it. */
    @Transactional
    public void answer(long left, long right, Answer answer, String reason) {
        var pair = DOUBTFUL_PAIR.LEFT_ID.eq(left).and(DOUBTFUL_PAIR.RIGHT_ID.eq(right));
        if (answer == Answer.SKIP) {
            sql.update(DOUBTFUL_PAIR)
                    .set(DOUBTFUL_PAIR.SKIPPED_AT, DSL.currentOffsetDateTime())
                    .where(pair)
                    .execute();
            return;
        }
        sql.insertInto(LINK_DECISION)
                .set(LINK_DECISION.LEFT_ID, Math.min(left, right))
                .set(LINK_DECISION.RIGHT_ID, Math.max(left, right))
                .set(LINK_DECISION.ANSWER, answer == Answer.SAME ? "same" : "not_the_same")
                .set(LINK_DECISION.REASON, reason)
                .set(LINK_DECISION.DECIDED_BY, Actor.current().accountId())
                .onConflictDoNothing()
                .execute();
        sql.deleteFrom(DOUBTFUL_PAIR).where(pair).execute();
        audit.record("link.decided", "reports/" + left + "," + right, answer == Answer.SAME ? "same" : "not_the_same");
        events.publishEvent(new ReportsTaken(0));
    }

    /** Takes back the actor's last answer that stands. @return whether there was one */
    @Transactional
    public boolean undo() {
        var account = Objects.requireNonNull(Actor.current().accountId(), "only who is signed in has answered");
        var last = sql.select(DSL.max(LINK_DECISION.ID))
                .from(LINK_DECISION)
                .where(LINK_DECISION.DECIDED_BY.eq(account))
                .and(LINK_DECISION.WITHDRAWN_AT.isNull())
                .and(LINK_DECISION.IMPORT_ID.isNull())
                .fetchOptional(0, Long.class);
        last.ifPresent(decision -> {
            sql.update(LINK_DECISION)
                    .set(LINK_DECISION.WITHDRAWN_AT, DSL.currentOffsetDateTime())
                    .where(LINK_DECISION.ID.eq(decision))
                    .execute();
            audit.record("link.decision_withdrawn", "decision/" + decision, "");
            events.publishEvent(new ReportsTaken(0));
        });
        return last.isPresent();
    }
}
