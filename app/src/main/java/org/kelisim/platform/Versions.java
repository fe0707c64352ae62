package org.kelisim.platform;

import java.time.OffsetDateTime;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Tables of versions: each row was known from one moment to another. */
public final class Versions {
    private Versions() {}

    /**
     * The versions that stand.
     *
     * @param recordedTo until when a version was known: infinity for the one that is still
     */
    public static Condition standing(Field<OffsetDateTime> recordedTo) {
        return recordedTo.eq(DSL.inline("infinity").cast(recordedTo));
    }
}
