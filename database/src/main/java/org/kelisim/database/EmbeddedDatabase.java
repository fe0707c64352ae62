package org.kelisim.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server that keeps its data in one directory and needs no installation. Whoever starts first owns the
 * server and stops it on {@link #close()}; others that open the same directory meanwhile share it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** Owns the schemas and runs the migrations. The application itself never connects as this role. */
    public static final String OWNER = "postgres";

    private final int port;
    private final Passwords passwords;
    private final @Nullable EmbeddedPostgres owned;

    private EmbeddedDatabase(int port, Passwords passwords, @Nullable EmbeddedPostgres owned) {
        this.port = port;
        this.passwords = passwords;
        this.owned = owned;
    }

    /** Whether what is written must survive a power cut, or only the run of a test. */
    public enum Durability {
        KEPT,
        THROWN_AWAY
    }

    /**
     * Starts the server in {@code directory}, or joins the one that already runs there.
     *
     * @throws UncheckedIOException if the directory can't be written or the server doesn't come up within a minute
     */
    public static EmbeddedDatabase open(Path directory, Durability durability) {
        try {
            var running = RunningServer.in(directory);
            if (running.isPresent()) {
                var port = running.get().port();
                return new EmbeddedDatabase(port, inForce(Passwords.of(directory), port, directory), null);
            }
            begin(directory, durability);
            var passwords = Passwords.of(directory);
            var server = builder(directory, durability, passwords.ownerNow()).start();
            return new EmbeddedDatabase(server.getPort(), inForce(passwords, server.getPort(), directory), server);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** An empty directory, unless there is a template to begin with. */
    private static void begin(Path directory, Durability durability) throws IOException {
        Files.createDirectories(directory.toAbsolutePath().getParent());
        if (Passwords.of(directory).former() != null) {
            // a first start ended before the server was anyone's
            Template.delete(directory);
            Files.delete(Passwords.fileOf(directory));
        }
        var template = Template.given();
        if (template.isEmpty() || Files.exists(directory)) {
            Files.createDirectories(directory);
        } else {
            Passwords.drawAfter(template.get().ownerPassword(), directory);
            template.get().copyTo(directory, durability);
        }
    }

    /** Tells a server that began as a template its own password. */
    private static Passwords inForce(Passwords passwords, int port, Path directory) throws IOException {
        if (passwords.former() == null) {
            return passwords;
        }
        var url = "jdbc:postgresql://localhost:" + port + "/postgres";
        if (!letsIn(url, passwords.owner())) {
            Migrations.setPassword(url, OWNER, passwords.former(), OWNER, passwords.owner());
        }
        return passwords.settle(directory);
    }

    private static boolean letsIn(String url, String password) {
        try (var connection = DriverManager.getConnection(url, OWNER, password)) {
            return connection.isValid(0);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static EmbeddedPostgres.Builder builder(Path directory, Durability durability, String ownerPassword) {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setLocaleConfig("locale", "C")
                // these go to initdb too, after its own "-A trust", and so from the first start nobody is trusted
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", Passwords.fileOf(directory).toString())
                .setConnectConfig("password", ownerPassword)
                .setServerConfig("shared_buffers", "192MB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("max_connections", "60")
                .setServerConfig("jit", "off");
        // said either way: the builder is made for tests, and by itself keeps nothing
        var kept = durability == Durability.KEPT ? "on" : "off";
        return builder.setServerConfig("fsync", kept)
                .setServerConfig("synchronous_commit", kept)
                .setServerConfig("full_page_writes", kept);
    }

    /** JDBC address of one database on this server, without a user. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Password of {@link #OWNER}. */
    public String ownerPassword() {
        return passwords.owner();
    }

    /** The password that the application's role is to have. */
    public String applicationPassword() {
        return passwords.application();
    }

    /** Whether this process started the server, and so will stop it. */
    public boolean isOwner() {
        return owned != null;
    }

    @Override
    public void close() {
        if (owned == null) {
            return;
        }
        try {
            owned.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
