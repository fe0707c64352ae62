package org.kelisim.activity;

import static org.kelisim.activity.schema.Tables.HEAD_COUNT;
import static org.kelisim.activity.schema.Tables.VERIFICATION;

import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What persons have said of activities, which every run of linkage keeps.
 *
 * @param verified activities that a secretariat has verified
 * @param headCounts how many came, where a person has set it
 */
record PersonsWords(Set<Long> verified, Map<Long, Integer> headCounts) {

    /** Reads them as they stand. */
    @Component
    static class Reader {
        private final DSLContext sql;

        Reader(DSLContext sql) {
            this.sql = sql;
        }

        PersonsWords read() {
            return new PersonsWords(
                    sql.select(VERIFICATION.ACTIVITY_ID)
                            .from(VERIFICATION)
                            .where(VERIFICATION.WITHDRAWN_AT.isNull())
                            .fetchSet(VERIFICATION.ACTIVITY_ID),
                    sql.select(HEAD_COUNT.ACTIVITY_ID, HEAD_COUNT.PARTICIPANTS)
                            .from(HEAD_COUNT)
                            .where(HEAD_COUNT.WITHDRAWN_AT.isNull())
                            .fetchMap(HEAD_COUNT.ACTIVITY_ID, HEAD_COUNT.PARTICIPANTS));
        }
    }
}
