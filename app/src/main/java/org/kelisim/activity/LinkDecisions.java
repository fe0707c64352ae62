package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.kelisim.activity.schema.Tables.LINK_DECISION;
import static org.kelisim.activity.schema.Tables.REPORT;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.kelisim.linkage.Decision;
import org.kelisim.structure.Directory;
import org.springframework.stereotype.Component;

/** What persons have said of pairs of reports, in the words of linkage. */
@Component
class LinkDecisions {
    private final DSLContext sql;

    LinkDecisions(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that hold, of reports that stand. */
    List<Decision> standing(Map<Long, Directory.Organisation> organisations) {
        var left = REPORT.as("l");
        var right = REPORT.as("r");
        return sql.select(
                        left.ORGANISATION_ID,
                        left.SENDER_KEY,
                        right.ORGANISATION_ID,
                        right.SENDER_KEY,
                        LINK_DECISION.ANSWER)
                .from(LINK_DECISION)
                .join(left)
                .on(left.ID.eq(LINK_DECISION.LEFT_ID))
                .join(right)
                .on(right.ID.eq(LINK_DECISION.RIGHT_ID))
                .where(LINK_DECISION.WITHDRAWN_AT.isNull())
                .and(LINK_DECISION.LEFT_ID.notIn(withdrawn()))
                .and(LINK_DECISION.RIGHT_ID.notIn(withdrawn()))
                .orderBy(LINK_DECISION.ID)
                .fetch(mapping((one, oneKey, other, otherKey, answer) -> new Decision(
                        StandingReports.key(organisations, one, oneKey),
                        StandingReports.key(organisations, other, otherKey),
                        answer.equals("same") ? Decision.Answer.SAME : Decision.Answer.NOT_THE_SAME)));
    }

    private org.jooq.Select<org.jooq.Record1<Long>> withdrawn() {
        return sql.select(REPORT_STANDING.REPORT_ID).from(REPORT_STANDING).where(REPORT_STANDING.STATE.eq("withdrawn"));
    }
}
