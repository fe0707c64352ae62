package org.kelisim.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kelisim.ReceivingTest;
import org.kelisim.World;
import org.kelisim.database.EmbeddedDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** What rows refer to is there and stays, whoever writes. */
@ReceivingTest
class ReferencesTest {
    private static final String REVISION = """
            insert into activity.report_revision (report_id, revision, submitted_at, title_kk, format, start_date, end_date, region, organisers,
                organiser_ids, participants, place_id, programme_id, import_id, said_sha256)
            select r.id, 1, now(), 'Наурыз', 'concert', '2024-03-22', '2024-03-22', 'KZ-63', '{}', '{}', 10, %s, %s, %s, ''
            from activity.report r where r.sender_key = 'REF'
            """;

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    World world;

    @BeforeEach
    void aReport() throws SQLException {
        world.make();
        asOwner("insert into activity.report (organisation_id, sender_key) values (" + world.organisation("HF-63-1")
                + ", 'REF') on conflict do nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into activity.report (organisation_id, sender_key) values (987654321, 'REF-2')",
                "insert into activity.report_standing (report_id, revision_id) values (987654321, 987654321)",
                "insert into activity.report_standing (report_id, revision_id) select id, 987654321 from activity.report where sender_key = 'REF'"
            })
    void nothingIsWrittenThatRefersToWhatIsNotThere(String statement) {
        refused(statement, "which is not there");
    }

    @Test
    void aRevisionNamesAPlaceAProgrammeAndAnImportThatAreThere() throws SQLException {
        refused(REVISION.formatted("987654321", "null", "null"), "place_id refers to 987654321 in structure.place");
        refused(REVISION.formatted("null", "987654321", "null"), "programme_id refers to 987654321");
        refused(REVISION.formatted("null", "null", "987654321"), "import_id refers to 987654321");
        assertThat(asOwner(REVISION.formatted("(select min(id) from structure.place)", "null", "null")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activity.report",
                "activity.report_revision",
                "activity.activity",
                "intake.import",
                "structure.place",
                "structure.organisation",
                "programme.programme"
            })
    void whatIsReferredToStays(String table) {
        refused("delete from " + table + " where id = 987654321", "never deleted");
    }

    private void refused(String statement, String why) {
        assertThatThrownBy(() -> asOwner(statement))
                .hasMessageContaining(why)
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("23503");
    }

    private int asOwner(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url("kelisim"), EmbeddedDatabase.OWNER, database.ownerPassword());
                var owner = connection.createStatement()) {
            return owner.executeUpdate(statement);
        }
    }
}
