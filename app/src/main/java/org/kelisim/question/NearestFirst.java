package org.kelisim.question;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.kelisim.platform.Period;
import org.kelisim.platform.Versions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A page of a long list in its usual order. What many rows have is found quickest by reading the list from its beginning; what few have, by an
 * index of who has it. The database can't tell which it is, since it doesn't know how often two words, or a word and a region, meet. So the
 * nearest rows are read first, and only if they don't fill the page, all rows that have it are gathered.
 */
@Component
class NearestFirst {
    /** Rows that are read in less time than a reader notices, and hold a page of what every fortieth has. */
    private static final int NEAREST = 4_000;

    /** What is asked for at once by a page, rather than by an export. */
    private static final int PAGE = 200;

    private final DSLContext sql;
    private final TransactionTemplate transaction;

    NearestFirst(DSLContext sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Facts as they stand, in the usual order.
     *
     * @param period that they fall into
     * @param condition which of them, the period included, over {@link FactSource#versions()}
     * @param after {@link FactRow#position()} of the last row seen; empty for the first page
     */
    List<FactRow> list(FactSource source, Period period, Condition condition, String after, int limit) {
        var keyset = source.keyset(source.rows().usual());
        if (limit <= PAGE) {
            var nearest = nearest(source, period, condition, keyset, after, limit);
            if (nearest.size() == limit) {
                return nearest;
            }
        }
        return source.rows().list(condition, keyset, after, limit);
    }

    /** What there is among the nearest rows; nothing if there are no more than these. */
    private List<FactRow> nearest(
            FactSource source, Period period, Condition condition, Keyset keyset, String after, int limit) {
        var end = sql.select(keyset.key(), keyset.id())
                .from(source.versions())
                .where(Versions.standing(source.recordedTo()))
                .and(source.within().apply(period))
                .and(keyset.behind(after))
                .orderBy(keyset.order())
                .offset(NEAREST)
                .limit(1)
                .fetchOne();
        return end == null
                ? List.of()
                : inOrder(() -> source.rows().list(condition.and(keyset.upTo(end)), keyset, after, limit));
    }

    /** Has the list read in its order: only a bitmap gathers first and sorts then. */
    private <T> T inOrder(Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(status -> {
            sql.execute("set local enable_bitmapscan = off");
            var read = reading.get();
            sql.execute("set local enable_bitmapscan = default");
            return read;
        }));
    }
}
