package org.kelisim.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to the current shape. Each module keeps its migrations in {@code db/<module>/}; they share one
 * numbering, so that a foreign key always points to what an earlier number made.
 */
public final class Migrations {
    private Migrations() {}

    /** Runs what is missing, from the class path. Errors of a migration are thrown with its file and line. */
    public static void run(String url, String owner, String password) {
        from("classpath:db", url, owner, password);
    }

    /** Gives a role this password, so that the application gets in whoever made the role. */
    public static void setPassword(String url, String owner, String ownerPassword, String role, String password) {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.prepareStatement("select set_config('kelisim.new_password', ?, false)");
                var change = connection.createStatement()) {
            statement.setString(1, password);
            statement.execute();
            change.execute("do $$ begin execute format('alter role %I password %L', '" + role
                    + "', current_setting('kelisim.new_password')); end $$");
        } catch (SQLException e) {
            throw new IllegalStateException("role " + role + " could not be given its password", e);
        }
    }

    static void from(String location, String url, String owner, String password) {
        Flyway.configure()
                .dataSource(url, owner, password)
                .locations(location)
                .schemas("public")
                .outOfOrder(true)
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
