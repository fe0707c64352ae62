package org.kelisim.platform;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kelisim.database.EmbeddedDatabase;
import org.kelisim.database.EmbeddedDatabase.Durability;
import org.kelisim.database.Migrations;
import org.springframework.core.env.Environment;

/**
 * The database that the platform works on, there and in its current shape. Its server is inside the data directory ({@code kelisim.data}), or the
 * one that {@code KELISIM_DB_URL} names. Migrations run as the owner; the application connects as {@code kelisim_app}, which owns nothing.
 *
 * @param inside the server inside the data directory; null for another
 * @param url without a user
 * @param password of {@link #APPLICATION_ROLE}
 */
record Database(@Nullable EmbeddedDatabase inside, String url, String password) implements AutoCloseable {
    static final String APPLICATION_ROLE = "kelisim_app";

    /** Starts the server if it is one inside the data directory, and runs the migrations that are missing. */
    static Database bringUp(Environment settings) {
        var url = settings.getProperty("kelisim.db.url", "");
        return url.isEmpty() ? inside(settings) : elsewhere(settings, url);
    }

    private static Database inside(Environment settings) {
        var directory = Path.of(settings.getRequiredProperty("kelisim.data"))
                .resolve("postgres")
                .toAbsolutePath();
        var server = EmbeddedDatabase.open(
                directory, settings.getProperty("kelisim.durability", Durability.class, Durability.KEPT));
        try {
            var name = settings.getProperty("kelisim.db.name", "kelisim");
            create(server, name);
            migrate(server.url(name), EmbeddedDatabase.OWNER, server.ownerPassword(), server.applicationPassword());
            return new Database(server, server.url(name), server.applicationPassword());
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private static Database elsewhere(Environment settings, String url) {
        var password = settings.getProperty("kelisim.db.password", "");
        migrate(
                url,
                settings.getProperty("kelisim.db.owner", "postgres"),
                settings.getProperty("kelisim.db.owner-password", ""),
                password);
        return new Database(null, url, password);
    }

    private static void migrate(String url, String owner, String ownerPassword, String password) {
        Migrations.run(url, owner, ownerPassword);
        if (!password.isEmpty()) {
            Migrations.setPassword(url, owner, ownerPassword, APPLICATION_ROLE, password);
        }
    }

    private static void create(EmbeddedDatabase server, String name) {
        try (var connection = DriverManager.getConnection(
                        server.url("postgres"), EmbeddedDatabase.OWNER, server.ownerPassword());
                var known = connection.prepareStatement("select from pg_database where datname = ?")) {
            known.setString(1, name);
            try (var rows = known.executeQuery();
                    var creation = connection.createStatement()) {
                if (!rows.next()) {
                    creation.execute("create database \"" + name.replace("\"", "") + "\"");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be created", e);
        }
    }

    /** Stops the server that this process started. */
    @Override
    public void close() {
        if (inside != null) {
            inside.close();
        }
    }

    /** Keeps the password out of any log. */
    @Override
    public String toString() {
        return url;
    }
}
