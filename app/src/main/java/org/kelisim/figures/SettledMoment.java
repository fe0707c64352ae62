package org.kelisim.figures;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a moment at which nothing more can be recorded. */
@Component
class SettledMoment {
    private final DSLContext sql;

    SettledMoment(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The moment asked for, or the latest before it of which all is known. A transaction records what it writes as of its own beginning, and
     * others see it only at its end: one that is still open could slip facts in behind a moment that was already counted.
     *
     * @param asked null for the present
     */
    OffsetDateTime atMost(@Nullable OffsetDateTime asked) {
        return Objects.requireNonNull(sql.resultQuery("""
                        select least(coalesce(?::timestamptz, now()), now(), min(xact_start) - interval '1 microsecond')
                        from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """, asked).fetchSingle(0, OffsetDateTime.class));
    }
}
