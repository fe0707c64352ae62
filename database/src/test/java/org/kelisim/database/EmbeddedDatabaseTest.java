package org.kelisim.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kelisim.database.EmbeddedDatabase.Durability;

class EmbeddedDatabaseTest {
    @Test
    void letsNobodyInWithoutThePasswordAndKeepsItFromOthers(@TempDir Path data) throws Exception {
        var directory = data.resolve("postgres");
        try (var database = EmbeddedDatabase.open(directory, Durability.THROWN_AWAY)) {
            assertThat(answer(database, database.ownerPassword())).isEqualTo(1);
            assertThatThrownBy(() -> answer(database, "")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> answer(database, "guess")).hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres.passwords"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsWhatIsWrittenThroughAPowerCutUnlessItIsToBeThrownAway(@TempDir Path data) throws Exception {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(setting(data.resolve("kept"), Durability.KEPT, setting))
                    .as(setting)
                    .isEqualTo("on");
            assertThat(setting(data.resolve("thrown"), Durability.THROWN_AWAY, setting))
                    .as(setting)
                    .isEqualTo("off");
        }
    }

    private static String setting(Path directory, Durability durability, String name) throws SQLException {
        try (var database = EmbeddedDatabase.open(directory, durability);
                var connection = DriverManager.getConnection(
                        database.url("postgres"), EmbeddedDatabase.OWNER, database.ownerPassword());
                var row = connection.createStatement().executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void opensAgainAndIsSharedMeanwhile(@TempDir Path data) throws Exception {
        var directory = data.resolve("postgres");
        EmbeddedDatabase.open(directory, Durability.THROWN_AWAY).close();
        try (var owner = EmbeddedDatabase.open(directory, Durability.THROWN_AWAY);
                var guest = EmbeddedDatabase.open(directory, Durability.THROWN_AWAY)) {
            assertThat(owner.isOwner()).isTrue();
            assertThat(guest.isOwner()).isFalse();
            assertThat(answer(guest, guest.ownerPassword())).isEqualTo(1);
        }
    }

    @Test
    void beginsAsACopyOfATemplateWithPasswordsOfItsOwn(@TempDir Path data) throws Exception {
        var template = data.resolve("template");
        EmbeddedDatabase.open(template, Durability.THROWN_AWAY).close();
        System.setProperty(Template.SETTING, template.toString());
        try {
            var former = new Template(template).ownerPassword();
            var directory = data.resolve("copy");
            try (var database = EmbeddedDatabase.open(directory, Durability.THROWN_AWAY)) {
                assertThat(database.ownerPassword()).isNotEqualTo(former);
                assertThat(answer(database, database.ownerPassword())).isEqualTo(1);
                assertThatThrownBy(() -> answer(database, former))
                        .hasMessageContaining("password authentication failed");
            }
            try (var again = EmbeddedDatabase.open(directory, Durability.THROWN_AWAY)) {
                assertThat(answer(again, again.ownerPassword())).isEqualTo(1);
            }
            // as if the first start had ended before it noted that the password is in force
            var file = data.resolve("copy.passwords");
            Files.writeString(file, Files.readString(file) + former + "\n");
            try (var again = EmbeddedDatabase.open(directory, Durability.THROWN_AWAY)) {
                assertThat(answer(again, again.ownerPassword())).isEqualTo(1);
            }
            assertThat(Files.readAllLines(file)).hasSize(2);
        } finally {
            System.clearProperty(Template.SETTING);
        }
    }

    private static int answer(EmbeddedDatabase database, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url("postgres"), EmbeddedDatabase.OWNER, password);
                var rows = connection.createStatement().executeQuery("select 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
