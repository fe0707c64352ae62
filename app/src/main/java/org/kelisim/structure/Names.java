package org.kelisim.structure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.structure.schema.Tables.CURRENT_ORGANISATION;
import static org.kelisim.structure.schema.Tables.ORGANISATION;
import static org.kelisim.structure.schema.Tables.PLACE;
import static org.kelisim.structure.schema.Tables.REGION;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Texts;
import org.kelisim.question.Dimension;
import org.springframework.stereotype.Service;

/** The names by which others know organisations, places and regions. */
@Service
public class Names {
    /** The region code of what took place in the whole country or online. */
    public static final String NATIONAL = "KZ";

    private final DSLContext sql;
    private volatile List<Region> regions = List.of();

    Names(DSLContext sql) {
        this.sql = sql;
    }

    /** An organisation as others name it. */
    public record Named(long id, String code, Multilingual name) {}

    /** A region and its tile on the map; column 0, row 0 is in the north-west. */
    public record Region(String code, Multilingual name, Multilingual shortName, int column, int row) {}

    /** The 20 regions, from north-west to south-east; the list changes by a migration alone. */
    public List<Region> regions() {
        var known = regions;
        if (known.isEmpty()) {
            known = List.copyOf(readRegions());
            regions = known;
        }
        return known;
    }

    private List<Region> readRegions() {
        return sql.select(
                        REGION.CODE,
                        row(REGION.NAME_KK, REGION.NAME_RU, REGION.NAME_EN).mapping(Multilingual::new),
                        row(REGION.SHORT_KK, REGION.SHORT_RU, REGION.SHORT_EN).mapping(Multilingual::new),
                        REGION.TILE_COLUMN.cast(Integer.class),
                        REGION.TILE_ROW.cast(Integer.class))
                .from(REGION)
                .orderBy(REGION.TILE_ROW, REGION.TILE_COLUMN)
                .fetch(mapping(Region::new));
    }

    /** Region codes with their names in the reader's language, the whole country included. */
    public Map<String, String> regionLabels() {
        var labels = new LinkedHashMap<String, String>();
        regions().forEach(region -> labels.put(region.code(), region.name().text()));
        labels.put(NATIONAL, Texts.t("structure.national"));
        return labels;
    }

    /** The region as a dimension of any facts: named in the reader's language, to choose from, and on the map. */
    public Dimension regionDimension(String heading, Field<String> column) {
        return Dimension.of("region", heading, column, ignored -> regionLabels())
                .choosing(() -> List.copyOf(regionLabels().keySet()))
                .on(() -> regions().stream()
                        .map(region -> new Dimension.Tile(
                                region.code(), region.shortName().text(), region.column(), region.row()))
                        .toList());
    }

    /** Codes of organisations, read from a column that holds their identifiers. */
    public Field<String> organisationCode(Field<Long> id) {
        return DSL.field(
                "{0}",
                String.class,
                DSL.select(ORGANISATION.CODE)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(id))
                        .asField());
    }

    /** Identifiers of the organisations with these codes. */
    public List<Long> organisationIds(Collection<String> codes) {
        return sql.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.CODE.in(codes))
                .fetch(ORGANISATION.ID);
    }

    /** Identifiers of the organisations with these codes and of all under them. */
    public List<Long> organisationIdsUnder(Collection<String> codes) {
        return sql.select(CURRENT_ORGANISATION.ORGANISATION_ID)
                .from(CURRENT_ORGANISATION)
                .where(DSL.condition(
                        "{0} && {1}",
                        CURRENT_ORGANISATION.ANCESTOR_IDS,
                        DSL.val(organisationIds(codes).toArray(Long[]::new))))
                .fetch(CURRENT_ORGANISATION.ORGANISATION_ID);
    }

    /** Names of organisations in the reader's language by their codes. */
    public Map<String, String> organisationLabels(Collection<String> codes) {
        return sql.select(
                        CURRENT_ORGANISATION.CODE,
                        row(CURRENT_ORGANISATION.NAME_KK, CURRENT_ORGANISATION.NAME_RU, CURRENT_ORGANISATION.NAME_EN)
                                .mapping(Multilingual::new))
                .from(CURRENT_ORGANISATION)
                .where(CURRENT_ORGANISATION.CODE.in(codes))
                .fetchMap(found -> found.value1(), found -> found.value2().text());
    }

    /** Identifiers of the places with these codes. */
    public List<Long> placeIds(Collection<String> codes) {
        return sql.select(PLACE.ID).from(PLACE).where(PLACE.CODE.in(codes)).fetch(PLACE.ID);
    }

    /** Codes of places, read from a column that holds their identifiers. */
    public Field<String> placeCode(Field<Long> id) {
        return DSL.field(
                "{0}",
                String.class,
                DSL.select(PLACE.CODE).from(PLACE).where(PLACE.ID.eq(id)).asField());
    }

    /** Names of places in the reader's language by their codes. */
    public Map<String, String> placeLabels(Collection<String> codes) {
        return sql.select(
                        PLACE.CODE,
                        row(PLACE.NAME_KK, PLACE.NAME_RU, PLACE.NAME_EN).mapping(Multilingual::new))
                .from(PLACE)
                .where(PLACE.CODE.in(codes))
                .fetchMap(found -> found.value1(), found -> found.value2().text());
    }

    /** Organisations by their identifiers; unknown ones are left out. */
    public Map<Long, Named> organisations(Collection<Long> ids) {
        return sql.select(
                        CURRENT_ORGANISATION.ORGANISATION_ID,
                        CURRENT_ORGANISATION.CODE,
                        row(CURRENT_ORGANISATION.NAME_KK, CURRENT_ORGANISATION.NAME_RU, CURRENT_ORGANISATION.NAME_EN)
                                .mapping(Multilingual::new))
                .from(CURRENT_ORGANISATION)
                .where(CURRENT_ORGANISATION.ORGANISATION_ID.in(ids))
                .fetchMap(row -> row.value1(), mapping(Named::new));
    }

    /** The organisation of a code. */
    public Optional<Long> organisationId(String code) {
        return sql.select(CURRENT_ORGANISATION.ORGANISATION_ID)
                .from(CURRENT_ORGANISATION)
                .where(CURRENT_ORGANISATION.CODE.eq(code))
                .fetchOptional(CURRENT_ORGANISATION.ORGANISATION_ID);
    }

    /** Places by their identifiers; unknown ones are left out. */
    public Map<Long, Named> places(Collection<Long> ids) {
        return sql.select(
                        PLACE.ID,
                        PLACE.CODE,
                        row(PLACE.NAME_KK, PLACE.NAME_RU, PLACE.NAME_EN).mapping(Multilingual::new))
                .from(PLACE)
                .where(PLACE.ID.in(ids))
                .fetchMap(row -> row.value1(), mapping(Named::new));
    }
}
