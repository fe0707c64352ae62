package org.kelisim.study;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.study.schema.Tables.STRATUM;
import static org.kelisim.study.schema.Tables.STUDY_;
import static org.kelisim.study.schema.Tables.STUDY_VERSION;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Versions;
import org.kelisim.structure.Reach;
import org.springframework.stereotype.Component;

/** The studies that the actor may see. */
@Component
class Studies {
    private final DSLContext sql;
    private final Reach reach;

    Studies(DSLContext sql, Reach reach) {
        this.sql = sql;
        this.reach = reach;
    }

    /** All, those that end last first. */
    List<Study> all() {
        return list(DSL.noCondition());
    }

    Optional<Study> find(String code) {
        return list(STUDY_.CODE.eq(code)).stream().findFirst();
    }

    /** @throws NoSuchElementException if there is none that the actor may see */
    Study get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no study " + code));
    }

    /** The study, which the actor carries out. @throws Permission.NotPermitted if that is another's */
    Study own(String code) {
        Permission.holding(Role.EDITOR);
        var study = get(code);
        if (!reach.includes(Role.EDITOR, study.ownerId())) {
            throw new Permission.NotPermitted(Role.EDITOR);
        }
        return study;
    }

    /** Whether the code is taken, also by a study that the actor may not see. */
    boolean isTaken(String code) {
        return sql.fetchExists(STUDY_, STUDY_.CODE.eq(code));
    }

    private List<Study> list(Condition condition) {
        var v = STUDY_VERSION;
        return sql.select(
                        v.STUDY_ID,
                        STUDY_.CODE,
                        v.OWNER_ID,
                        row(
                                        row(v.NAME_KK, v.NAME_RU, v.NAME_EN).mapping(Multilingual::new),
                                        row(v.POPULATION_KK, v.POPULATION_RU, v.POPULATION_EN)
                                                .mapping(Multilingual::new),
                                        v.STARTS_ON,
                                        v.ENDS_ON,
                                        row(v.MARGIN, v.LEVEL, v.EXPECTED, v.DESIGN_EFFECT)
                                                .mapping(Precision::new),
                                        v.ALLOCATION.convertFrom(Allocation::ofCode))
                                .mapping(Study.Draft::new),
                        v.STATE.convertFrom(Study.State::ofCode),
                        strata())
                .from(v)
                .join(STUDY_)
                .on(STUDY_.ID.eq(v.STUDY_ID))
                .where(condition)
                .and(Versions.standing(v.RECORDED_TO))
                .orderBy(v.ENDS_ON.desc(), STUDY_.CODE)
                .fetch(mapping(Study::new));
    }

    private static org.jooq.Field<List<Stratum>> strata() {
        var s = STRATUM;
        return DSL.multiset(DSL.select(
                                s.CODE,
                                s.REGION,
                                row(s.NAME_KK, s.NAME_RU, s.NAME_EN).mapping(Multilingual::new),
                                s.POPULATION,
                                s.EXPECTED,
                                s.PLANNED)
                        .from(s)
                        .where(s.STUDY_ID.eq(STUDY_VERSION.STUDY_ID))
                        .orderBy(s.PLACE))
                .convertFrom(rows -> rows.map(mapping(Stratum::new)));
    }

    /** @return its number */
    long open(String code) {
        return sql.insertInto(STUDY_)
                .set(STUDY_.CODE, code)
                .returningResult(STUDY_.ID)
                .fetchSingle()
                .value1();
    }

    /** Makes this the study's standing version. */
    void record(long id, long owner, Study.Draft draft, Study.State state) {
        var v = STUDY_VERSION;
        sql.update(v)
                .set(v.RECORDED_TO, DSL.currentOffsetDateTime())
                .where(v.STUDY_ID.eq(id))
                .and(Versions.standing(v.RECORDED_TO))
                .execute();
        sql.insertInto(v)
                .set(v.STUDY_ID, id)
                .set(v.OWNER_ID, owner)
                .set(v.NAME_KK, draft.name().kk())
                .set(v.NAME_RU, draft.name().ru())
                .set(v.NAME_EN, draft.name().en())
                .set(v.POPULATION_KK, draft.population().kk())
                .set(v.POPULATION_RU, draft.population().ru())
                .set(v.POPULATION_EN, draft.population().en())
                .set(v.STARTS_ON, draft.startsOn())
                .set(v.ENDS_ON, draft.endsOn())
                .set(v.MARGIN, draft.precision().margin())
                .set(v.LEVEL, draft.precision().level())
                .set(v.EXPECTED, draft.precision().expected())
                .set(v.DESIGN_EFFECT, draft.precision().designEffect())
                .set(v.ALLOCATION, draft.allocation().code())
                .set(v.STATE, state.code())
                .set(v.RECORDED_BY, Actor.current().accountId())
                .execute();
    }

    /** Puts these in the place of the study's strata. */
    void replaceStrata(long id, List<Stratum> strata) {
        var s = STRATUM;
        sql.deleteFrom(s).where(s.STUDY_ID.eq(id)).execute();
        for (var place = 0; place < strata.size(); place++) {
            var stratum = strata.get(place);
            sql.insertInto(s)
                    .set(s.STUDY_ID, id)
                    .set(s.PLACE, place)
                    .set(s.CODE, stratum.code())
                    .set(s.REGION, stratum.region())
                    .set(s.NAME_KK, stratum.name().kk())
                    .set(s.NAME_RU, stratum.name().ru())
                    .set(s.NAME_EN, stratum.name().en())
                    .set(s.POPULATION, stratum.population())
                    .set(s.EXPECTED, stratum.expected())
                    .set(s.PLANNED, stratum.planned())
                    .execute();
        }
    }
}
