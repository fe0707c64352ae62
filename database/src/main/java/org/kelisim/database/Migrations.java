package org.kelisim.database;

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
