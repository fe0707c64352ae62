package org.kelisim.structure;

import static org.kelisim.platform.table.Column.optional;
import static org.kelisim.platform.table.Column.required;
import static org.kelisim.structure.schema.Tables.ORGANISATION;
import static org.kelisim.structure.schema.Tables.PLACE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.intake.Importable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.SearchText;
import org.kelisim.platform.table.Cell;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Column;
import org.kelisim.platform.table.Columns;
import org.kelisim.platform.table.Entry;
import org.kelisim.platform.table.Values;
import org.springframework.stereotype.Component;

/** Takes {@code places.csv}. A place sent again replaces what was said of it. */
@Component
class ImportPlaces implements Importable {
    static final Column<String> CODE = required("code", Cell.text(60));
    static final Column<String> ORGANISATION_CODE = optional("organisation_code", Cell.code(2, 40));
    static final Column<String> NAME_KK = optional("name_kk", Cell.text(300));
    static final Column<String> NAME_RU = optional("name_ru", Cell.text(300));
    static final Column<String> NAME_EN = optional("name_en", Cell.text(300));
    static final Column<String> REGION = required("region", Cell.text(10));
    static final Column<String> LOCALITY = optional("locality", Cell.text(300));
    static final Column<String> ADDRESS = optional("address", Cell.text(500));
    static final Column<BigDecimal> LATITUDE =
            optional("latitude", Cell.decimal(BigDecimal.valueOf(-90), BigDecimal.valueOf(90)));
    static final Column<BigDecimal> LONGITUDE =
            optional("longitude", Cell.decimal(BigDecimal.valueOf(-180), BigDecimal.valueOf(180)));
    static final Column<Long> CAPACITY = optional("capacity", Cell.count(1_000_000));
    static final Columns COLUMNS = Columns.of(
                    CODE,
                    ORGANISATION_CODE,
                    NAME_KK,
                    NAME_RU,
                    NAME_EN,
                    REGION,
                    LOCALITY,
                    ADDRESS,
                    LATITUDE,
                    LONGITUDE,
                    CAPACITY)
            .needOneOf(NAME_KK, NAME_RU, NAME_EN)
            .needAllOrNone(LATITUDE, LONGITUDE);

    private final DSLContext sql;
    private final OrganisationVersions versions;

    ImportPlaces(DSLContext sql, OrganisationVersions versions) {
        this.sql = sql;
        this.versions = versions;
    }

    @Override
    public String kind() {
        return "places";
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Checking checking() {
        var organisations = organisations();
        var regions = versions.regions();
        var seen = new HashSet<String>();
        var sound = new ArrayList<Entry.Good>();
        return new Checking() {
            @Override
            public Expected expected() {
                var standing = sql.select(PLACE.CODE, PLACE.SOURCE_CELLS)
                        .from(PLACE)
                        .fetchMap(
                                place -> place.value1(),
                                place -> place.value2() == null ? List.<String>of() : List.of(place.value2()));
                return expect(sound, row -> standing.get(row.values().get(CODE)));
            }

            @Override
            public List<CellError> row(Entry.Good row) {
                var errors = new ArrayList<CellError>();
                var v = row.values();
                if (!seen.add(v.get(CODE))) {
                    errors.add(row.row().error("code", v.get(CODE), "structure.refused.twice"));
                }
                if (!regions.contains(v.get(REGION))) {
                    errors.add(row.row().error("region", v.get(REGION), "structure.refused.region"));
                }
                v.find(ORGANISATION_CODE)
                        .filter(code -> !organisations.containsKey(code))
                        .ifPresent(code -> errors.add(
                                row.row().error("organisation_code", code, "structure.refused.organisation")));
                if (errors.isEmpty()) {
                    sound.add(row);
                }
                return errors;
            }

            @Override
            public List<CellError> end() {
                return List.of();
            }
        };
    }

    @Override
    public Taking taking(long importId) {
        var organisations = organisations();
        return Taking.asAWhole(rows -> write(importId, rows, organisations));
    }

    private Map<String, Long> organisations() {
        return sql.select(ORGANISATION.CODE, ORGANISATION.ID)
                .from(ORGANISATION)
                .fetchMap(ORGANISATION.CODE, ORGANISATION.ID);
    }

    private Counts write(long importId, List<Entry.Good> rows, Map<String, Long> organisations) {
        var p = PLACE;
        var columns = List.of(
                p.CODE,
                p.ORGANISATION_ID,
                p.NAME_KK,
                p.NAME_RU,
                p.NAME_EN,
                p.REGION,
                p.LOCALITY,
                p.ADDRESS,
                p.LATITUDE,
                p.LONGITUDE,
                p.CAPACITY,
                p.SEARCH,
                p.IMPORT_ID,
                p.SOURCE_SHEET,
                p.SOURCE_ROW,
                p.SOURCE_CELLS,
                p.RECORDED_BY);
        var batch = sql.batch(sql.insertInto(p, columns)
                .values(new @Nullable Object[columns.size()])
                .onConflict(p.CODE)
                .doUpdate()
                .setAllToExcluded()
                .where(p.SOURCE_CELLS.isDistinctFrom(DSL.excluded(p.SOURCE_CELLS))));
        for (var row : rows) {
            batch = batch.bind(values(importId, row, organisations));
        }
        var written = 0;
        for (var count : batch.execute()) {
            written += count == 0 ? 0 : 1;
        }
        return new Counts(written, rows.size() - written);
    }

    private static @Nullable Object[] values(long importId, Entry.Good row, Map<String, Long> organisations) {
        Values v = row.values();
        var kk = text(v, NAME_KK);
        var ru = text(v, NAME_RU);
        var en = text(v, NAME_EN);
        var locality = text(v, LOCALITY);
        return new @Nullable Object[] {
            v.get(CODE),
            v.find(ORGANISATION_CODE).map(organisations::get).orElse(null),
            kk,
            ru,
            en,
            v.get(REGION),
            locality,
            text(v, ADDRESS),
            v.find(LATITUDE).map(BigDecimal::doubleValue).orElse(null),
            v.find(LONGITUDE).map(BigDecimal::doubleValue).orElse(null),
            v.find(CAPACITY).map(Long::intValue).orElse(null),
            SearchText.fold(kk, ru, en, locality, v.get(CODE)),
            importId,
            row.row().sheet(),
            row.row().number(),
            row.row().cells().toArray(String[]::new),
            Actor.current().accountId()
        };
    }

    private static @Nullable String text(Values values, Column<String> column) {
        Optional<String> text = values.find(column);
        return text.orElse(null);
    }
}
