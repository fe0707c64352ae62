package org.kelisim.programme;

import static org.kelisim.platform.table.Column.optional;
import static org.kelisim.platform.table.Column.required;
import static org.kelisim.programme.schema.Tables.PROGRAMME_;
import static org.kelisim.programme.schema.Tables.PROGRAMME_VERSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.intake.Importable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.SearchText;
import org.kelisim.platform.Versions;
import org.kelisim.platform.table.Cell;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Column;
import org.kelisim.platform.table.Columns;
import org.kelisim.platform.table.Entry;
import org.kelisim.structure.Directory;
import org.springframework.stereotype.Component;

/** Takes {@code programmes.csv}: plans, campaigns and projects, and the items of plans, each under what its parent_code names. */
@Component
class ImportProgrammes implements Importable {
    private static final Column<String> CODE = required("code", Cell.code(2, 40));
    private static final Column<ProgrammeKind> KIND = required("kind", Cell.choice(ProgrammeKind.class));
    private static final Column<String> NAME_KK = optional("name_kk", Cell.text(500));
    private static final Column<String> NAME_RU = optional("name_ru", Cell.text(500));
    private static final Column<String> NAME_EN = optional("name_en", Cell.text(500));
    private static final Column<String> PARENT_CODE = optional("parent_code", Cell.code(2, 40));
    private static final Column<String> RESPONSIBLE_CODE = optional("responsible_code", Cell.code(2, 40));
    private static final Column<LocalDate> STARTS_ON = optional("starts_on", Cell.date());
    private static final Column<LocalDate> DUE_ON = optional("due_on", Cell.date());
    private static final Column<Long> TARGET = optional("target_participants", Cell.count(100_000_000));
    private static final Column<Long> COST = optional("cost_tenge", Cell.count(1_000_000_000_000_000L));
    private static final Columns COLUMNS = Columns.of(
                    CODE,
                    KIND,
                    NAME_KK,
                    NAME_RU,
                    NAME_EN,
                    PARENT_CODE,
                    RESPONSIBLE_CODE,
                    STARTS_ON,
                    DUE_ON,
                    TARGET,
                    COST)
            .needOneOf(NAME_KK, NAME_RU, NAME_EN)
            .notBefore(DUE_ON, STARTS_ON);

    private final DSLContext sql;
    private final Directory directory;

    ImportProgrammes(DSLContext sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    @Override
    public String kind() {
        return "programmes";
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Checking checking() {
        var organisations = organisations();
        var known = new HashSet<>(codes().keySet());
        var seen = new HashSet<String>();
        var children = new ArrayList<Entry.Good>();
        var sound = new ArrayList<Entry.Good>();
        return new Checking() {
            @Override
            public Expected expected() {
                var codes = codes();
                var standing = standing();
                return expect(sound, row -> standing.get(codes.get(row.values().get(CODE))));
            }

            @Override
            public List<CellError> row(Entry.Good row) {
                var errors = new ArrayList<CellError>();
                var v = row.values();
                if (!seen.add(v.get(CODE))) {
                    errors.add(row.row().error("code", v.get(CODE), "programme.refused.twice"));
                }
                known.add(v.get(CODE));
                v.find(RESPONSIBLE_CODE)
                        .filter(code -> !organisations.containsKey(code))
                        .ifPresent(code -> errors.add(
                                row.row().error("responsible_code", code, "programme.refused.organisation")));
                if (v.find(PARENT_CODE).isPresent()) {
                    children.add(row);
                }
                if (errors.isEmpty()) {
                    sound.add(row);
                }
                return errors;
            }

            @Override
            public List<CellError> end() {
                var errors = new ArrayList<CellError>();
                for (var row : children) {
                    var parent = row.values().get(PARENT_CODE);
                    if (!known.contains(parent) || parent.equals(row.values().get(CODE))) {
                        errors.add(row.row().error("parent_code", parent, "programme.refused.parent"));
                    }
                }
                return errors;
            }
        };
    }

    @Override
    public Taking taking(long importId) {
        return Taking.asAWhole(rows -> write(importId, rows));
    }

    private Counts write(long importId, List<Entry.Good> rows) {
        sql.insertInto(PROGRAMME_, PROGRAMME_.CODE)
                .select(DSL.select(DSL.field("c", String.class))
                        .from(DSL.unnest(rows.stream()
                                        .map(row -> row.values().get(CODE))
                                        .toArray(String[]::new))
                                .as("n", "c")))
                .onConflictDoNothing()
                .execute();
        var codes = codes();
        var organisations = organisations();
        var v = PROGRAMME_VERSION;
        var standing = standing();
        var changed = rows.stream()
                .filter(row -> !row.row()
                        .cells()
                        .equals(standing.get(codes.get(row.values().get(CODE)))))
                .toList();
        if (changed.isEmpty()) {
            return new Counts(0, rows.size());
        }
        var ids = changed.stream().map(row -> codes.get(row.values().get(CODE))).toArray(Long[]::new);
        sql.update(v)
                .set(v.RECORDED_TO, DSL.currentOffsetDateTime())
                .where(DSL.condition("{0} = any ({1})", v.PROGRAMME_ID, DSL.val(ids)))
                .and(Versions.standing(v.RECORDED_TO))
                .execute();
        open(importId, changed, codes, organisations);
        return new Counts(changed.size(), rows.size() - changed.size());
    }

    private void open(long importId, List<Entry.Good> rows, Map<String, Long> codes, Map<String, Long> organisations) {
        var v = PROGRAMME_VERSION;
        var columns = List.of(
                v.PROGRAMME_ID,
                v.KIND,
                v.NAME_KK,
                v.NAME_RU,
                v.NAME_EN,
                v.PARENT_ID,
                v.RESPONSIBLE_ID,
                v.STARTS_ON,
                v.DUE_ON,
                v.TARGET_PARTICIPANTS,
                v.COST_TENGE,
                v.SEARCH,
                v.IMPORT_ID,
                v.SOURCE_SHEET,
                v.SOURCE_ROW,
                v.SOURCE_CELLS,
                v.RECORDED_BY);
        var batch = sql.batch(sql.insertInto(v, columns).values(new @Nullable Object[columns.size()]));
        for (var row : rows) {
            var said = row.values();
            var kk = said.find(NAME_KK).orElse(null);
            var ru = said.find(NAME_RU).orElse(null);
            var en = said.find(NAME_EN).orElse(null);
            batch = batch.bind(
                    codes.get(said.get(CODE)),
                    said.get(KIND).code(),
                    kk,
                    ru,
                    en,
                    said.find(PARENT_CODE).map(codes::get).orElse(null),
                    said.find(RESPONSIBLE_CODE).map(organisations::get).orElse(null),
                    said.find(STARTS_ON).orElse(null),
                    said.find(DUE_ON).orElse(null),
                    said.find(TARGET).map(Long::intValue).orElse(null),
                    said.find(COST).orElse(null),
                    SearchText.fold(kk, ru, en, said.get(CODE)),
                    importId,
                    row.row().sheet(),
                    row.row().number(),
                    row.row().cells().toArray(String[]::new),
                    Actor.current().accountId());
        }
        batch.execute();
    }

    /** The cells that were taken last, by programme. */
    private Map<Long, List<String>> standing() {
        var v = PROGRAMME_VERSION;
        return sql.select(v.PROGRAMME_ID, v.SOURCE_CELLS)
                .from(v)
                .where(Versions.standing(v.RECORDED_TO))
                .fetchMap(row -> row.value1(), row -> row.value2() == null ? List.<String>of() : List.of(row.value2()));
    }

    private Map<String, Long> codes() {
        return sql.select(PROGRAMME_.CODE, PROGRAMME_.ID).from(PROGRAMME_).fetchMap(PROGRAMME_.CODE, PROGRAMME_.ID);
    }

    private Map<String, Long> organisations() {
        var ids = new HashMap<String, Long>();
        directory.organisations().forEach(organisation -> ids.put(organisation.code(), organisation.id()));
        return ids;
    }
}
