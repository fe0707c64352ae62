package org.kelisim.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kelisim.database.EmbeddedDatabase;
import org.kelisim.database.Migrations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Where the records are: a server inside the data directory ({@code kelisim.data}), or the one that {@code KELISIM_DB_URL} names.
 * Migrations run as the owner; the application connects as {@code kelisim_app}, which owns nothing.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    static final String APPLICATION_ROLE = "kelisim_app";

    /** Address and passwords of a server that is there already. The addresses carry no user. */
    record Server(String url, String owner, String ownerPassword, String applicationPassword) {
        /** Keeps the passwords out of any log. */
        @Override
        public String toString() {
            return url;
        }
    }

    @Bean
    @ConditionalOnExpression("'${kelisim.db.url:}' == ''")
    EmbeddedDatabase embeddedDatabase(
            @Value("${kelisim.data}") Path data,
            @Value("${kelisim.durability:KEPT}") EmbeddedDatabase.Durability durability) {
        return EmbeddedDatabase.open(data.resolve("postgres").toAbsolutePath(), durability);
    }

    @Bean
    Server server(
            ObjectProvider<EmbeddedDatabase> embedded,
            @Value("${kelisim.db.url:}") String url,
            @Value("${kelisim.db.owner:postgres}") String owner,
            @Value("${kelisim.db.owner-password:}") String ownerPassword,
            @Value("${kelisim.db.password:}") String applicationPassword,
            @Value("${kelisim.db.name:kelisim}") String name)
            throws SQLException {
        var inside = embedded.getIfAvailable();
        if (inside == null) {
            return new Server(url, owner, ownerPassword, applicationPassword);
        }
        create(inside, name);
        return new Server(
                inside.url(name), EmbeddedDatabase.OWNER, inside.ownerPassword(), inside.applicationPassword());
    }

    @Bean
    @Primary
    DataSource dataSource(Server server, @Value("${kelisim.db.connections:16}") int connections) {
        Migrations.run(server.url(), server.owner(), server.ownerPassword());
        if (!server.applicationPassword().isEmpty()) {
            Migrations.setPassword(
                    server.url(),
                    server.owner(),
                    server.ownerPassword(),
                    APPLICATION_ROLE,
                    server.applicationPassword());
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setUsername(APPLICATION_ROLE);
        pool.setPassword(server.applicationPassword());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new ActorDataSource(pool);
    }

    private static void create(EmbeddedDatabase inside, String name) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        inside.url("postgres"), EmbeddedDatabase.OWNER, inside.ownerPassword());
                var known = connection.prepareStatement("select from pg_database where datname = ?")) {
            known.setString(1, name);
            try (var rows = known.executeQuery();
                    var creation = connection.createStatement()) {
                if (!rows.next()) {
                    creation.execute("create database \"" + name.replace("\"", "") + "\"");
                }
            }
        }
    }
}
