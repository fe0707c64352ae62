package org.kelisim.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.programme.schema.Tables.CURRENT_PROGRAMME;
import static org.kelisim.programme.schema.Tables.PROGRAMME_;
import static org.kelisim.programme.schema.Tables.PROGRAMME_VERSION;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Versions;
import org.kelisim.question.Answers;
import org.kelisim.question.SearchCondition;
import org.springframework.stereotype.Service;

/** Plans, campaigns, projects and items of plans. */
@Service
public class Programmes {
    private final DSLContext sql;

    Programmes(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param responsibleId organisation that answers for it
     * @param target people that it is to reach
     * @param costTenge what it is to cost, in tenge
     */
    public record Programme(
            long id,
            String code,
            ProgrammeKind kind,
            Multilingual name,
            @Nullable Long parentId,
            @Nullable Long responsibleId,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn,
            @Nullable Integer target,
            @Nullable Long costTenge) {}

    /** Identifiers by code. */
    public Map<String, Long> ids() {
        return sql.select(PROGRAMME_.CODE, PROGRAMME_.ID).from(PROGRAMME_).fetchMap(PROGRAMME_.CODE, PROGRAMME_.ID);
    }

    /** Identifiers of the programmes with these codes and of all that stood under them at the moment. */
    public List<Long> idsUnder(Collection<String> codes, OffsetDateTime asOf) {
        var p = PROGRAMME_VERSION;
        var standing = asOf.equals(Answers.NOW)
                ? Versions.standing(p.RECORDED_TO)
                : p.RECORDED_FROM.le(asOf).and(p.RECORDED_TO.gt(asOf));
        var tree = DSL.name("tree")
                .fields("id")
                .as(DSL.select(PROGRAMME_.ID)
                        .from(PROGRAMME_)
                        .where(PROGRAMME_.CODE.in(codes))
                        .union(DSL.select(p.PROGRAMME_ID)
                                .from(p)
                                .join(DSL.table(DSL.name("tree")))
                                .on(p.PARENT_ID.eq(DSL.field(DSL.name("tree", "id"), Long.class)))
                                .where(standing)));
        return sql.withRecursive(tree)
                .select(DSL.field(DSL.name("tree", "id"), Long.class))
                .from(tree)
                .fetch(row -> row.value1());
    }

    /** Codes of programmes, read from a column that holds their identifiers. */
    public Field<String> code(Field<Long> id) {
        return DSL.field(
                "{0}",
                String.class,
                DSL.select(PROGRAMME_.CODE)
                        .from(PROGRAMME_)
                        .where(PROGRAMME_.ID.eq(id))
                        .asField());
    }

    /** Names in the reader's language by their codes. */
    public Map<String, String> labels(Collection<String> codes) {
        return list(CURRENT_PROGRAMME.CODE.in(codes)).stream()
                .collect(Collectors.toMap(
                        Programme::code, programme -> programme.name().text()));
    }

    public Optional<Programme> find(String code) {
        return list(CURRENT_PROGRAMME.CODE.eq(code)).stream().findFirst();
    }

    public Optional<Programme> find(long id) {
        return list(CURRENT_PROGRAMME.PROGRAMME_ID.eq(id)).stream().findFirst();
    }

    /** Plans, campaigns and projects, those that end last first. */
    public List<Programme> all() {
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

    /** Those whose name or code have the words. */
    List<Programme> find(String words, int limit) {
        return list(SearchCondition.of(CURRENT_PROGRAMME.SEARCH, List.of(words))).stream()
                .limit(limit)
                .toList();
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
                        p.DUE_ON,
                        p.TARGET_PARTICIPANTS,
                        p.COST_TENGE)
                .from(p)
                .where(condition)
                .orderBy(p.DUE_ON.asc().nullsLast(), p.CODE)
                .fetch(mapping(Programme::new));
    }
}
