package org.kelisim.platform;

import java.util.Arrays;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** What the database's planner knows of the tables' contents, on which the time of every question depends. */
@Component
public class TableStatistics {
    private final DSLContext sql;

    TableStatistics(DSLContext sql) {
        this.sql = sql;
    }

    /** Reads them anew, after a work that wrote many rows into these tables; sees what the transaction that is open has written. */
    public void refresh(Table<?>... written) {
        sql.execute("select platform.refresh_table_statistics(?::text[]::regclass[])", (Object)
                Arrays.stream(written).map(sql::render).toArray(String[]::new));
    }
}
