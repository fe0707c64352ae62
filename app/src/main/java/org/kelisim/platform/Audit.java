package org.kelisim.platform;

import static org.jooq.Records.mapping;
import static org.kelisim.platform.schema.Tables.AUDIT_ENTRY;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chain of who did what: each entry hashes the one before, and the database lets none be changed or removed. */
@Component
public class Audit {
    private final DSLContext sql;

    Audit(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Adds an entry in the actor's name, within the transaction of the deed.
     *
     * @param action what was done, as {@code import.taken}
     * @param subject what it was done to, as {@code import/12}
     * @param detail what a later reader needs to understand it; never a password or a person's data
     */
    public void record(String action, String subject, String detail) {
        sql.resultQuery("select platform.record_audit(?, ?, ?)", action, subject, detail)
                .fetch();
    }

    /** The details of what was done to a subject, oldest first; those who may not read the chain get none. */
    public List<String> details(String action, String subject) {
        return sql.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq(action))
                .and(AUDIT_ENTRY.SUBJECT.eq(subject))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.DETAIL);
    }

    /** One deed. {@code hash} is over all of it and the hash of the entry before. */
    public record Entry(
            long id,
            OffsetDateTime recordedAt,
            @Nullable Long accountId,
            String action,
            String subject,
            String detail,
            String hash) {
        public List<String> cells() {
            return List.of(
                    String.valueOf(id),
                    recordedAt.toString(),
                    accountId == null ? "" : accountId.toString(),
                    action,
                    subject,
                    detail,
                    hash);
        }
    }

    /**
     * Entries that the actor may see, the latest first.
     *
     * @param action to show alone; empty for all
     * @param before entries with smaller identifiers than this
     */
    public List<Entry> entries(String action, long before, int limit) {
        return sql.select(
                        AUDIT_ENTRY.ID,
                        AUDIT_ENTRY.RECORDED_AT,
                        AUDIT_ENTRY.ACCOUNT_ID,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.SUBJECT,
                        AUDIT_ENTRY.DETAIL,
                        AUDIT_ENTRY.HASH.convertFrom(HexFormat.of()::formatHex))
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ID.lt(before))
                .and(action.isEmpty() ? DSL.noCondition() : AUDIT_ENTRY.ACTION.eq(action))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(limit)
                .fetch(mapping(Entry::new));
    }

    /** All actions that there are entries of. */
    public List<String> actions() {
        return sql.selectDistinct(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.ACTION)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    /** The first entry that doesn't follow from the one before it; empty when the chain holds. */
    public OptionalLong firstBroken() {
        var broken =
                sql.resultQuery("select platform.first_broken_audit_entry()").fetchOne(0, Long.class);
        return broken == null ? OptionalLong.empty() : OptionalLong.of(broken);
    }
}
