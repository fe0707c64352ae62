package org.kelisim.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.kelisim.database.EmbeddedDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The database, and the connections to it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    Database database(Environment settings, ObjectProvider<DatabaseAhead.Coming> ahead) {
        var coming = ahead.getIfAvailable();
        return coming == null ? Database.bringUp(settings) : coming.await();
    }

    @Bean(destroyMethod = "") // the database stops it, when no connection is left
    @ConditionalOnExpression("'${kelisim.db.url:}' == ''")
    EmbeddedDatabase embeddedDatabase(Database database) {
        return Objects.requireNonNull(database.inside());
    }

    @Bean
    @Primary
    DataSource dataSource(Database database, @Value("${kelisim.db.connections:16}") int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(Database.APPLICATION_ROLE);
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // an error's detail is the rows that failed, and would bring what people are called into the log
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new ActorDataSource(pool);
    }
}
