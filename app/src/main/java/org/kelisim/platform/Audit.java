package org.kelisim.platform;

import static org.kelisim.platform.schema.Tables.AUDIT_ENTRY;

import java.util.List;
import java.util.OptionalLong;
import org.jooq.DSLContext;
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

    /** The first entry that doesn't follow from the one before it; empty when the chain holds. */
    public OptionalLong firstBroken() {
        var broken =
                sql.resultQuery("select platform.first_broken_audit_entry()").fetchOne(0, Long.class);
        return broken == null ? OptionalLong.empty() : OptionalLong.of(broken);
    }
}
