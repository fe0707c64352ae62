package org.kelisim.structure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.structure.schema.Tables.CURRENT_ORGANISATION;
import static org.kelisim.structure.schema.Tables.PLACE;
import static org.kelisim.structure.schema.Tables.REGION;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Texts;
import org.springframework.stereotype.Service;

/** The names by which others know organisations, places and regions. */
@Service
public class Names {
    /** The region code of what took place in the whole country or online. */
    public static final String NATIONAL = "KZ";

    private final DSLContext sql;

    Names(DSLContext sql) {
        this.sql = sql;
    }

    /** An organisation as others name it. */
    public record Named(long id, String code, Multilingual name) {}

    /** A region and its tile on the map; column 0, row 0 is in the north-west. */
    public record Region(String code, Multilingual name, Multilingual shortName, int column, int row) {}

    /** The 20 regions, from north-west to south-east. */
    public List<Region> regions() {
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
