package org.kelisim.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells the database who acts, each time that a connection is taken; row-level security reads it. */
public final class ActorDataSource extends DelegatingDataSource {
    private static final String TELL = "select set_config('kelisim.account', ?, false), "
            + "set_config('kelisim.scope_reporter', ?, false), set_config('kelisim.scope_verifier', ?, false), "
            + "set_config('kelisim.scope_editor', ?, false), set_config('kelisim.scope_administrator', ?, false), "
            + "set_config('kelisim.scope_auditor', ?, false)";

    public ActorDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            tell(connection, Actor.current());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void tell(Connection connection, Actor actor) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(
                    1, actor.accountId() == null ? "" : actor.accountId().toString());
            statement.setString(2, actor.scopeArray(Actor.Role.REPORTER));
            statement.setString(3, actor.scopeArray(Actor.Role.VERIFIER));
            statement.setString(4, actor.scopeArray(Actor.Role.EDITOR));
            statement.setString(5, actor.scopeArray(Actor.Role.ADMINISTRATOR));
            statement.setString(6, actor.scopeArray(Actor.Role.AUDITOR));
            statement.execute();
        }
    }
}
