package org.kelisim.structure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.structure.schema.Tables.CURRENT_ORGANISATION;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.kelisim.question.SearchCondition;
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
        return list(CURRENT_ORGANISATION.CODE.eq(code), 1).stream().findFirst();
    }

    /** Those directly under one. */
    public List<Organisation> under(long id, int limit) {
        return list(CURRENT_ORGANISATION.PARENT_ID.eq(id), limit);
    }

    /**
     * Some of those found.
     *
     * @param kind code; empty for all
     * @param region code; empty for all
     * @param words as typed; empty for all, and then the register's own order
     */
    public record Sought(String words, String kind, String region) {
        Condition condition() {
            var condition = words.isBlank()
                    ? DSL.noCondition()
                    : SearchCondition.of(CURRENT_ORGANISATION.SEARCH, List.of(words));
            condition = kind.isEmpty() ? condition : condition.and(CURRENT_ORGANISATION.KIND.eq(kind));
            return region.isEmpty() ? condition : condition.and(CURRENT_ORGANISATION.REGION.eq(region));
        }

        /** As the page's address has it. */
        public String query() {
            return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                    + "&kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8)
                    + "&region=" + URLEncoder.encode(region, StandardCharsets.UTF_8);
        }

        public Sought ofKind(String other) {
            return new Sought(words, other, region);
        }

        Sought ofAnyKind() {
            return new Sought(words, "", region);
        }
    }

    /** Those sought: the nearest to the words first, else by region and code. */
    public List<Organisation> find(Sought sought, int limit, int offset) {
        var folded = SearchText.fold(sought.words());
        var nearest =
                DSL.field("word_similarity({0}, {1})", Double.class, DSL.val(folded), CURRENT_ORGANISATION.SEARCH);
        return select().where(sought.condition())
                .orderBy(
                        folded.isEmpty() ? CURRENT_ORGANISATION.REGION.asc().nullsFirst() : nearest.desc(),
                        CURRENT_ORGANISATION.CODE.asc())
                .limit(limit)
                .offset(offset)
                .fetch(mapping(Organisation::new));
    }

    public int count(Sought sought) {
        return sql.fetchCount(CURRENT_ORGANISATION, sought.condition());
    }

    /** How many there are of each kind among those sought. */
    public List<KindCount> kinds(Sought sought) {
        return sql.select(CURRENT_ORGANISATION.KIND.convertFrom(Organisations::kind), DSL.count())
                .from(CURRENT_ORGANISATION)
                .where(sought.ofAnyKind().condition())
                .groupBy(CURRENT_ORGANISATION.KIND)
                .orderBy(DSL.count().desc())
                .fetch(mapping(KindCount::new));
    }

    private List<Organisation> list(Condition condition, int limit) {
        return select().where(condition)
                .orderBy(CURRENT_ORGANISATION.REGION.asc().nullsFirst(), CURRENT_ORGANISATION.CODE)
                .limit(limit)
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
