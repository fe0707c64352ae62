package org.kelisim.structure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.kelisim.structure.schema.Tables.ORGANISATION;
import static org.kelisim.structure.schema.Tables.ORGANISATION_VERSION;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Language;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Texts;
import org.kelisim.question.FactRow;
import org.kelisim.question.FactRow.Cell;
import org.kelisim.question.FactSource;
import org.kelisim.question.FactSource.Heading;
import org.kelisim.question.Keyset;
import org.kelisim.question.Order;
import org.springframework.stereotype.Component;

/** Organisations as rows of a list. */
@Component
class OrganisationRows implements FactSource.Rows {
    private final DSLContext sql;
    private final Names names;

    OrganisationRows(DSLContext sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    @Override
    public List<Heading> headings() {
        var v = ORGANISATION_VERSION;
        return List.of(
                new Heading("name", "structure.name", name()),
                new Heading("kind", "structure.kind", v.KIND),
                new Heading("region", "structure.region", coalesce(v.REGION, inline(""))),
                new Heading("locality", "structure.locality", coalesce(v.LOCALITY, inline(""))),
                new Heading("code", "structure.code", null));
    }

    @Override
    public Order usual() {
        return new Order("name", false);
    }

    /** The name as the reader sees it, sorted as the alphabet of the language does. */
    private static Field<String> name() {
        var v = ORGANISATION_VERSION;
        var first =
                switch (Language.current()) {
                    case KK -> v.NAME_KK;
                    case RU -> v.NAME_RU;
                    case EN -> v.NAME_EN;
                };
        return coalesce(first, v.NAME_KK, v.NAME_RU, v.NAME_EN)
                .collate(DSL.collation(Language.current().tag() + "-x-icu"));
    }

    private record Line(
            long versionId,
            long organisationId,
            String position,
            String code,
            String kind,
            @Nullable String region,
            @Nullable String locality,
            Multilingual name) {}

    @Override
    public List<FactRow> list(Condition condition, Keyset keyset, String after, int limit) {
        var v = ORGANISATION_VERSION;
        var regions = names.regionLabels();
        return sql
                .select(
                        v.VERSION_ID,
                        v.ORGANISATION_ID,
                        keyset.position(),
                        ORGANISATION.CODE,
                        v.KIND,
                        v.REGION,
                        v.LOCALITY,
                        row(v.NAME_KK, v.NAME_RU, v.NAME_EN).mapping(Multilingual::new))
                .from(v)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(v.ORGANISATION_ID))
                .where(condition)
                .and(keyset.behind(after))
                .orderBy(keyset.order())
                .limit(limit)
                .fetch(mapping(Line::new))
                .stream()
                .map(line -> shown(line, regions))
                .toList();
    }

    private static FactRow shown(Line line, Map<String, String> regions) {
        var region = line.region();
        var locality = line.locality();
        return new FactRow(
                line.versionId(),
                line.organisationId(),
                line.position(),
                "/organisations/" + line.code(),
                List.of(
                        Cell.text(line.name()),
                        Cell.text(Texts.t("structure.kind." + line.kind())),
                        Cell.text(region == null ? "" : regions.getOrDefault(region, region)),
                        Cell.text(locality == null ? "" : locality),
                        Cell.text(line.code())));
    }
}
