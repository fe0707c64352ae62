package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.activity.schema.Tables.LINK_DECISION;
import static org.kelisim.activity.schema.Tables.REPORT_REVISION;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.springframework.stereotype.Service;

/** What persons have answered, the latest first; withdrawn answers too. */
@Service
public class DecisionList {
    private final DSLContext sql;

    DecisionList(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param importId the file that it came in; null for one that was given here
     * @param isReached whether the reader may take it back
     */
    public record Line(
            long id,
            long leftId,
            Multilingual left,
            long rightId,
            Multilingual right,
            String answer,
            String reason,
            OffsetDateTime decidedAt,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable Long importId,
            boolean isReached) {}

    /** @param before number to go on before; 0 from the start */
    List<Line> list(long before, int limit) {
        var d = LINK_DECISION;
        var leftStanding = REPORT_STANDING.as("ls");
        var rightStanding = REPORT_STANDING.as("rs");
        var left = REPORT_REVISION.as("l");
        var right = REPORT_REVISION.as("r");
        return sql.select(
                        d.ID,
                        d.LEFT_ID,
                        row(left.TITLE_KK, left.TITLE_RU, left.TITLE_EN).mapping(Multilingual::new),
                        d.RIGHT_ID,
                        row(right.TITLE_KK, right.TITLE_RU, right.TITLE_EN).mapping(Multilingual::new),
                        d.ANSWER,
                        d.REASON,
                        d.DECIDED_AT,
                        d.WITHDRAWN_AT,
                        d.IMPORT_ID,
                        DSL.field(DSL.condition(
                                "(activity.reaches_report('verifier', {0}) or activity.reaches_report('verifier', {1}))",
                                d.LEFT_ID, d.RIGHT_ID)))
                .from(d)
                .join(leftStanding)
                .on(leftStanding.REPORT_ID.eq(d.LEFT_ID))
                .join(left)
                .on(left.ID.eq(leftStanding.REVISION_ID))
                .join(rightStanding)
                .on(rightStanding.REPORT_ID.eq(d.RIGHT_ID))
                .join(right)
                .on(right.ID.eq(rightStanding.REVISION_ID))
                .where(before > 0 ? d.ID.lt(before) : DSL.noCondition())
                .orderBy(d.ID.desc())
                .limit(limit)
                .fetch(mapping(Line::new));
    }
}
