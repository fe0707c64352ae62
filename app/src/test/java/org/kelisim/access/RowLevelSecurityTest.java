package org.kelisim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.kelisim.KelisimTest;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Audit;
import org.kelisim.platform.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The database keeps scopes by itself, whatever a page forgets. */
@KelisimTest
class RowLevelSecurityTest {
    @Autowired
    DSLContext sql;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Test
    void aReporterWritesForTheOwnBranchAndForNoOther() {
        var own = organisation("TEST-OWN");
        var other = organisation("TEST-OTHER");
        var reporter = new Actor(1L, "reporter", Map.of(Actor.Role.REPORTER, Set.of(own)));
        assertThat(reporter.act(() -> insertReport(own))).isEqualTo(1);
        assertThatThrownBy(() -> reporter.act(() -> insertReport(other)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> insertReport(own)).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void thePublicSeesNoAccountAndNoAuditEntry() {
        Actor.SYSTEM.act(() -> accounts.open("someone", "Someone", "a long password", Language.KK));
        assertThat(sql.fetchValue("select count(*) from access.account")).isEqualTo(0L);
        assertThat(sql.fetchValue("select count(*) from platform.audit_entry")).isEqualTo(0L);
        assertThat(Actor.SYSTEM.act(
                        () -> sql.fetchValue("select count(*) from access.account where login = 'someone'")))
                .isEqualTo(1L);
    }

    @Test
    void whatWasSaidAndWhatWasRecordedCanNotBeAltered() {
        Actor.SYSTEM.act(() -> {
            audit.record("test.deed", "test/1", "");
            return true;
        });
        for (var alteration : new String[] {
            "update platform.audit_entry set detail = 'other'",
            "delete from platform.audit_entry",
            "update activity.report_revision set participants = 1",
            "delete from activity.report_revision"
        }) {
            assertThatThrownBy(() -> Actor.SYSTEM.act(() -> sql.execute(alteration)))
                    .as(alteration)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(Actor.SYSTEM.act(audit::firstBroken)).isEmpty();
    }

    private int insertReport(long organisation) {
        return sql.execute("insert into activity.report (organisation_id, sender_key) values (?, 'x')", organisation);
    }

    private long organisation(String code) {
        return Actor.SYSTEM.act(() -> {
            var id = (Long) sql.fetchValue("insert into structure.organisation (code) values (?) returning id", code);
            sql.execute(
                    "insert into structure.organisation_version (organisation_id, kind, name_en, ancestor_ids, search)"
                            + " values (?, 'other', ?, array[?, 0], '')",
                    id,
                    code,
                    id);
            return id;
        });
    }
}
