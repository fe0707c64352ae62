package org.kelisim.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    private static int answer(EmbeddedDatabase database, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url("postgres"), EmbeddedDatabase.OWNER, password);
                var rows = connection.createStatement().executeQuery("select 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
