package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.kelisim.activity.schema.Tables.DOUBTFUL_PAIR;
import static org.kelisim.activity.schema.Tables.HEAD_COUNT;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;
import static org.kelisim.activity.schema.Tables.VERIFICATION;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.springframework.stereotype.Service;

/** What a secretariat has said of one activity. */
@Service
public class VerificationStatus {
    private final DSLContext sql;

    VerificationStatus(DSLContext sql) {
        this.sql = sql;
    }

    /** @param versionId the version that was verified; null until linkage has written it */
    public record Verified(OffsetDateTime at, @Nullable Long versionId) {}

    public record PersonsCount(int participants, String reason, OffsetDateTime at) {}

    public Optional<Verified> verified(long activity) {
        return sql.select(VERIFICATION.VERIFIED_AT, VERIFICATION.VERSION_ID)
                .from(VERIFICATION)
                .where(VERIFICATION.ACTIVITY_ID.eq(activity))
                .and(VERIFICATION.WITHDRAWN_AT.isNull())
                .fetchOptional(mapping(Verified::new));
    }

    public Optional<PersonsCount> counted(long activity) {
        return sql.select(HEAD_COUNT.PARTICIPANTS, HEAD_COUNT.REASON, HEAD_COUNT.DECIDED_AT)
                .from(HEAD_COUNT)
                .where(HEAD_COUNT.ACTIVITY_ID.eq(activity))
                .and(HEAD_COUNT.WITHDRAWN_AT.isNull())
                .fetchOptional(mapping(PersonsCount::new));
    }

    /** How many pairs with one of its reports wait for a person; 0 for whoever may not see them. */
    public int doubts(long activity) {
        var standing = REPORT_STANDING.ACTIVITY_ID.eq(activity);
        return sql.fetchCount(
                DOUBTFUL_PAIR,
                DOUBTFUL_PAIR
                        .SKIPPED_AT
                        .isNull()
                        .and(DOUBTFUL_PAIR
                                .LEFT_ID
                                .in(sql.select(REPORT_STANDING.REPORT_ID)
                                        .from(REPORT_STANDING)
                                        .where(standing))
                                .or(DOUBTFUL_PAIR.RIGHT_ID.in(sql.select(REPORT_STANDING.REPORT_ID)
                                        .from(REPORT_STANDING)
                                        .where(standing)))));
    }

    /** Whether the actor's secretariat may speak of the activity. */
    public boolean isReached(long activity) {
        return Actor.current().holds(Role.VERIFIER)
                && Boolean.TRUE.equals(sql.resultQuery("select activity.reaches_activity('verifier', ?)", activity)
                        .fetchSingle(0, Boolean.class));
    }

    /** Whether the actor's secretariat may speak of the report. */
    public boolean reaches(long report) {
        return Actor.current().holds(Role.VERIFIER)
                && Boolean.TRUE.equals(sql.resultQuery("select activity.reaches_report('verifier', ?)", report)
                        .fetchSingle(0, Boolean.class));
    }
}
