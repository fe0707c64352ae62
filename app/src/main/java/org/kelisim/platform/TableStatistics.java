package org.kelisim.platform;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the database's planner knows of the tables' contents, on which the time of every question depends. */
@Component
public class TableStatistics {
    private final DSLContext sql;

    TableStatistics(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Reads them anew, after a work that wrote many rows; sees what the transaction that is open has written.
     *
     * @param schema the module whose tables have changed
     */
    public void refresh(String schema) {
        sql.execute("select platform.refresh_table_statistics(?)", schema);
    }
}
