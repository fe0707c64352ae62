package org.kelisim.activity;

import static org.kelisim.activity.schema.Tables.REPORT;
import static org.kelisim.activity.schema.Tables.REPORT_REVISION;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.util.List;
import java.util.NoSuchElementException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Audit;
import org.kelisim.structure.Reach;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A sender takes back the last saying of a report, or the report as a whole. What was said stays in the record, marked. */
@Service
class WithdrawReports {
    private final DSLContext sql;
    private final Reach reach;
    private final ReportRevisions revisions;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    WithdrawReports(
            DSLContext sql, Reach reach, ReportRevisions revisions, Audit audit, ApplicationEventPublisher events) {
        this.sql = sql;
        this.reach = reach;
        this.revisions = revisions;
        this.audit = audit;
        this.events = events;
    }

    /** What the report said before stands again; a report that said nothing before counts no more. */
    @Transactional
    public void takeBack(long report) {
        permit(report);
        var last = sql.select(REPORT_STANDING.REVISION_ID)
                .from(REPORT_STANDING)
                .where(REPORT_STANDING.REPORT_ID.eq(report))
                .fetchSingle()
                .value1();
        mark(report, REPORT_REVISION.ID.eq(last), "");
        audit.record("report.taken_back", "report/" + report, "");
    }

    /** The report counts no more. @return whether it was done; a reason is needed */
    @Transactional
    public boolean withdraw(long report, String reason) {
        permit(report);
        if (reason.isEmpty()) {
            return false;
        }
        mark(report, DSL.noCondition(), reason);
        audit.record("report.withdrawn", "report/" + report, reason);
        return true;
    }

    private void mark(long report, Condition which, String reason) {
        sql.update(REPORT_REVISION)
                .set(REPORT_REVISION.WITHDRAWN_AT, DSL.currentOffsetDateTime())
                .set(REPORT_REVISION.WITHDRAWN_REASON, reason)
                .where(REPORT_REVISION.REPORT_ID.eq(report))
                .and(REPORT_REVISION.WITHDRAWN_AT.isNull())
                .and(which)
                .execute();
        revisions.stand(List.of(report));
        events.publishEvent(new ReportsTaken(1));
    }

    private void permit(long report) {
        Permission.holding(Role.REPORTER);
        var sender = sql.select(REPORT.ORGANISATION_ID)
                .from(REPORT)
                .where(REPORT.ID.eq(report))
                .fetchOptional(REPORT.ORGANISATION_ID)
                .orElseThrow(() -> new NoSuchElementException("no report " + report));
        if (!reach.includes(Role.REPORTER, sender)) {
            throw new Permission.NotPermitted(Role.REPORTER);
        }
    }
}
