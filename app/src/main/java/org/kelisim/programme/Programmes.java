package org.kelisim.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.programme.schema.Tables.CURRENT_PROGRAMME;
import static org.kelisim.programme.schema.Tables.PROGRAMME_;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.springframework.stereotype.Service;

/** Plans, campaigns, projects and items of plans. */
@Service
public class Programmes {
    private final DSLContext sql;

    Programmes(DSLContext sql) {
        this.sql = sql;
    }

    /** @param responsibleId organisation that answers for it */
    public record Programme(
            long id,
            String code,
            ProgrammeKind kind,
            Multilingual name,
            @Nullable Long parentId,
            @Nullable Long responsibleId,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn) {}

    /** Identifiers by code. */
    public Map<String, Long> ids() {
        return sql.select(PROGRAMME_.CODE, PROGRAMME_.ID).from(PROGRAMME_).fetchMap(PROGRAMME_.CODE, PROGRAMME_.ID);
    }

    public Optional<Programme> find(String code) {
        return list(CURRENT_PROGRAMME.CODE.eq(code)).stream().findFirst();
    }

    /** Those that stand on their own: plans, campaigns and projects. */
    public List<Programme> roots() {
        return list(CURRENT_PROGRAMME.KIND.ne("plan_item"));
    }

    /** What is under one, by due date. */
    public List<Programme> under(long id) {
        return list(CURRENT_PROGRAMME.PARENT_ID.eq(id));
    }

    /** Items of plans that the organisation answers for, by due date. */
    public List<Programme> answeredForBy(long organisation) {
        return list(CURRENT_PROGRAMME.KIND.eq("plan_item").and(CURRENT_PROGRAMME.RESPONSIBLE_ID.eq(organisation)));
    }

    private List<Programme> list(Condition condition) {
        var p = CURRENT_PROGRAMME;
        return sql.select(
                        p.PROGRAMME_ID,
                        p.CODE,
                        p.KIND.convertFrom(kind -> ProgrammeKind.valueOf(kind.toUpperCase(Locale.ROOT))),
                        row(p.NAME_KK, p.NAME_RU, p.NAME_EN).mapping(Multilingual::new),
                        p.PARENT_ID,
                        p.RESPONSIBLE_ID,
                        p.STARTS_ON,
                        p.DUE_ON)
                .from(p)
                .where(condition)
                .orderBy(p.DUE_ON.asc().nullsLast(), p.CODE)
                .fetch(mapping(Programme::new));
    }
}
