package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.platform.Versions;
import org.kelisim.programme.Fulfilments;
import org.springframework.stereotype.Component;

/** Programmes are fulfilled by the activities that name them. */
@Component
class ActivityFulfilments implements Fulfilments {
    private final DSLContext sql;

    ActivityFulfilments(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, Fulfilment> of(Collection<Long> programmes) {
        var v = ACTIVITY_VERSION;
        return sql.select(v.PROGRAMME_ID, count(), sum(v.PARTICIPANTS).cast(Long.class), min(v.START_DATE))
                .from(v)
                .where(DSL.condition("{0} = any ({1})", v.PROGRAMME_ID, DSL.val(programmes.toArray(Long[]::new))))
                .and(Versions.standing(v.RECORDED_TO))
                .and(v.STATE.in("held", "verified"))
                .groupBy(v.PROGRAMME_ID)
                .fetchMap(
                        row -> row.value1(),
                        mapping((id, held, attended, first) -> new Fulfilment(held, attended, first)));
    }
}
