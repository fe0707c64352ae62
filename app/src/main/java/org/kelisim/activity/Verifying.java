package org.kelisim.activity;

import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;
import static org.kelisim.activity.schema.Tables.HEAD_COUNT;
import static org.kelisim.activity.schema.Tables.VERIFICATION;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Audit;
import org.kelisim.platform.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A secretariat's word on activities: verified, or how many came. Both hold through every later run of linkage. */
@Service
class Verifying {
    private final DSLContext sql;
    private final Audit audit;
    private final ReconcileAgain again;
    private final TransactionTemplate transaction;

    Verifying(DSLContext sql, Audit audit, ReconcileAgain again, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.audit = audit;
        this.again = again;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return how many of them were not verified before, or had changed since */
    int verify(Collection<Long> activities) {
        var reached = reached(activities);
        transaction.executeWithoutResult(status -> reached.forEach(activity -> {
            withdraw(activity);
            sql.insertInto(VERIFICATION)
                    .set(VERIFICATION.ACTIVITY_ID, activity)
                    .set(VERIFICATION.VERIFIED_BY, account())
                    .execute();
            audit.record("activity.verified", "activity/" + activity, "");
        }));
        again.of(reached);
        return reached.size();
    }

    /** The activity waits for verification again. */
    void unverify(long activity) {
        var reached = reached(List.of(activity));
        transaction.executeWithoutResult(status -> reached.forEach(one -> {
            withdraw(one);
            audit.record("activity.verification_withdrawn", "activity/" + one, "");
        }));
        again.of(reached);
    }

    /** Sets how many came. @return whether it was done; a reason is needed */
    boolean count(long activity, int participants, String reason) {
        var reached = reached(List.of(activity));
        if (reason.isEmpty() || reached.isEmpty()) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            withdrawCount(activity);
            sql.insertInto(HEAD_COUNT)
                    .set(HEAD_COUNT.ACTIVITY_ID, activity)
                    .set(HEAD_COUNT.PARTICIPANTS, participants)
                    .set(HEAD_COUNT.REASON, reason)
                    .set(HEAD_COUNT.DECIDED_BY, account())
                    .execute();
            audit.record("activity.counted", "activity/" + activity, participants + ": " + reason);
        });
        again.of(reached);
        return true;
    }

    /** The rule chooses the head count again. */
    void uncount(long activity) {
        var reached = reached(List.of(activity));
        transaction.executeWithoutResult(status -> reached.forEach(one -> {
            withdrawCount(one);
            audit.record("activity.count_withdrawn", "activity/" + one, "");
        }));
        again.of(reached);
    }

    private void withdraw(long activity) {
        sql.update(VERIFICATION)
                .set(VERIFICATION.WITHDRAWN_AT, DSL.currentOffsetDateTime())
                .where(VERIFICATION.ACTIVITY_ID.eq(activity))
                .and(VERIFICATION.WITHDRAWN_AT.isNull())
                .execute();
    }

    private void withdrawCount(long activity) {
        sql.update(HEAD_COUNT)
                .set(HEAD_COUNT.WITHDRAWN_AT, DSL.currentOffsetDateTime())
                .where(HEAD_COUNT.ACTIVITY_ID.eq(activity))
                .and(HEAD_COUNT.WITHDRAWN_AT.isNull())
                .execute();
    }

    /** Those that stand and that the actor may speak of. @throws Permission.NotPermitted if it may speak of none of them */
    private List<Long> reached(Collection<Long> activities) {
        Permission.holding(Role.VERIFIER);
        var v = ACTIVITY_VERSION;
        var reached = sql.select(v.ACTIVITY_ID)
                .from(v)
                .where(v.ACTIVITY_ID.in(activities))
                .and(Versions.standing(v.RECORDED_TO))
                .and(v.STATE.in("held", "verified"))
                .and(DSL.condition("activity.reaches('verifier', {0}, {1})", v.REGION, v.ORGANISER_IDS))
                .fetch(v.ACTIVITY_ID);
        if (reached.isEmpty() && !activities.isEmpty()) {
            throw new Permission.NotPermitted(Role.VERIFIER);
        }
        return reached;
    }

    private static long account() {
        return Objects.requireNonNull(Actor.current().accountId(), "only who is signed in verifies");
    }
}
