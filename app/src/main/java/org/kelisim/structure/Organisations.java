package org.kelisim.structure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.structure.schema.Tables.CURRENT_ORGANISATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.SearchText;
import org.springframework.stereotype.Service;

/** The register of organisations, for browsing, searching and looking one up. */
@Service
public class Organisations {
    private final DSLContext sql;

    Organisations(DSLContext sql) {
        this.sql = sql;
    }

    /** @param community that an association represents: a fact about the organisation */
    public record Organisation(
            long id,
            String code,
            OrganisationKind kind,
            Multilingual name,
            @Nullable Long parentId,
            @Nullable String region,
            @Nullable String locality,
            @Nullable String community,
            @Nullable LocalDate foundedOn,
            @Nullable LocalDate closedOn) {}

    /** How many there are of a kind. */
    public record KindCount(OrganisationKind kind, int count) {}

    public Optional<Organisation> find(String code) {
        return list(CURRENT_ORGANISATION.CODE.eq(code), 1, 0).stream().findFirst();
    }

    /** Those directly under one. */
    public List<Organisation> under(long id, int limit) {
        return list(CURRENT_ORGANISATION.PARENT_ID.eq(id), limit, 0);
    }

    /** Of a kind and region; an empty text stands for all. */
    public List<Organisation> browse(String kind, String region, int limit, int offset) {
        return list(among(kind, region), limit, offset);
    }

    public int count(String kind, String region) {
        return sql.fetchCount(CURRENT_ORGANISATION, among(kind, region));
    }

    public List<KindCount> kinds() {
        return sql.select(CURRENT_ORGANISATION.KIND.convertFrom(Organisations::kind), DSL.count())
                .from(CURRENT_ORGANISATION)
                .groupBy(CURRENT_ORGANISATION.KIND)
                .orderBy(DSL.count().desc())
                .fetch(mapping(KindCount::new));
    }

    /** Those whose name, place or code is nearest to what was typed, in any of the languages and in Latin letters. */
    public List<Organisation> search(String query, int limit) {
        var folded = SearchText.fold(query);
        if (folded.isEmpty()) {
            return List.of();
        }
        // the index narrows by word similarity; the order tells nearest from near
        var near = DSL.condition("{0} <% {1}", DSL.val(folded), CURRENT_ORGANISATION.SEARCH);
        var similarity =
                DSL.field("word_similarity({0}, {1})", Double.class, DSL.val(folded), CURRENT_ORGANISATION.SEARCH);
        return select().where(near)
                .orderBy(similarity.desc(), CURRENT_ORGANISATION.CODE)
                .limit(limit)
                .fetch(mapping(Organisation::new));
    }

    private static Condition among(String kind, String region) {
        var condition = DSL.noCondition();
        if (!kind.isEmpty()) {
            condition = condition.and(CURRENT_ORGANISATION.KIND.eq(kind));
        }
        return region.isEmpty() ? condition : condition.and(CURRENT_ORGANISATION.REGION.eq(region));
    }

    private List<Organisation> list(Condition condition, int limit, int offset) {
        return select().where(condition)
                .orderBy(CURRENT_ORGANISATION.REGION.asc().nullsFirst(), CURRENT_ORGANISATION.CODE)
                .limit(limit)
                .offset(offset)
                .fetch(mapping(Organisation::new));
    }

    private SelectJoinStep<
                    Record10<
                            Long,
                            String,
                            OrganisationKind,
                            Multilingual,
                            Long,
                            String,
                            String,
                            String,
                            LocalDate,
                            LocalDate>>
            select() {
        var o = CURRENT_ORGANISATION;
        return sql.select(
                        o.ORGANISATION_ID,
                        o.CODE,
                        o.KIND.convertFrom(Organisations::kind),
                        row(o.NAME_KK, o.NAME_RU, o.NAME_EN).mapping(Multilingual::new),
                        o.PARENT_ID,
                        o.REGION,
                        o.LOCALITY,
                        o.COMMUNITY,
                        o.FOUNDED_ON,
                        o.CLOSED_ON)
                .from(o);
    }

    private static OrganisationKind kind(String code) {
        return OrganisationKind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
