package org.kelisim.structure;

import static org.jooq.Records.mapping;
import static org.kelisim.structure.schema.Tables.CURRENT_ORGANISATION;
import static org.kelisim.structure.schema.Tables.ORGANISATION;
import static org.kelisim.structure.schema.Tables.ORGANISATION_VERSION;
import static org.kelisim.structure.schema.Tables.REGION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.intake.Importable.Counts;
import org.kelisim.intake.Importable.Expected;
import org.kelisim.platform.Actor;
import org.kelisim.platform.SearchText;
import org.kelisim.platform.Versions;
import org.kelisim.platform.table.Entry;
import org.springframework.stereotype.Component;

/** Writes what was said of organisations as new versions, where it says something new. */
@Component
class OrganisationVersions {
    private final DSLContext sql;

    OrganisationVersions(DSLContext sql) {
        this.sql = sql;
    }

    /** What a version says, for telling whether another says the same. */
    private record Said(
            String kind,
            @Nullable String kk,
            @Nullable String ru,
            @Nullable String en,
            @Nullable Long parent,
            @Nullable String region,
            @Nullable String locality,
            @Nullable String community,
            @Nullable LocalDate founded,
            @Nullable LocalDate closed) {}

    Set<String> regions() {
        return sql.select(REGION.CODE).from(REGION).fetchSet(REGION.CODE);
    }

    /** What taking the rows would do. */
    Expected expected(List<Entry.Good> rows) {
        var ids = sql.select(ORGANISATION.CODE, ORGANISATION.ID)
                .from(ORGANISATION)
                .fetchMap(ORGANISATION.CODE, ORGANISATION.ID);
        var standing = standing();
        var added = 0L;
        var same = 0L;
        for (var row : rows) {
            var known = standing.get(ids.get(row.values().get(OrganisationsTable.CODE)));
            if (known == null) {
                added++;
            } else if (known.equals(said(row, ids))) {
                same++;
            }
        }
        return new Expected(added, rows.size() - added - same, same);
    }

    Counts take(long importId, List<Entry.Good> rows) {
        var ids = identities(rows);
        var standing = standing();
        var parents = new HashMap<Long, Long>();
        standing.forEach((id, said) -> {
            if (said.parent() != null) {
                parents.put(id, said.parent());
            }
        });
        var changed = new ArrayList<Entry.Good>();
        for (var row : rows) {
            var id = id(ids, row.values().get(OrganisationsTable.CODE));
            var said = said(row, ids);
            if (said.parent() == null) {
                parents.remove(id);
            } else {
                parents.put(id, said.parent());
            }
            if (!said.equals(standing.get(id))) {
                changed.add(row);
            }
        }
        close(changed, ids);
        open(importId, changed, ids, parents);
        refreshAncestors(parents);
        return new Counts(changed.size(), rows.size() - changed.size());
    }

    private Map<String, Long> identities(List<Entry.Good> rows) {
        var insert = sql.insertInto(ORGANISATION, ORGANISATION.CODE)
                .select(DSL.select(DSL.field("c", String.class))
                        .from(DSL.unnest(rows.stream()
                                        .map(row -> row.values().get(OrganisationsTable.CODE))
                                        .toArray(String[]::new))
                                .as("n", "c")))
                .onConflictDoNothing();
        insert.execute();
        return sql.select(ORGANISATION.CODE, ORGANISATION.ID)
                .from(ORGANISATION)
                .fetchMap(ORGANISATION.CODE, ORGANISATION.ID);
    }

    private Map<Long, Said> standing() {
        var o = CURRENT_ORGANISATION;
        return sql.select(
                        o.ORGANISATION_ID,
                        o.KIND,
                        o.NAME_KK,
                        o.NAME_RU,
                        o.NAME_EN,
                        o.PARENT_ID,
                        o.REGION,
                        o.LOCALITY,
                        o.COMMUNITY,
                        o.FOUNDED_ON,
                        o.CLOSED_ON)
                .from(o)
                .fetchMap(
                        row -> row.value1(),
                        mapping((id, kind, kk, ru, en, parent, region, locality, community, founded, closed) ->
                                new Said(kind, kk, ru, en, parent, region, locality, community, founded, closed)));
    }

    private static Said said(Entry.Good row, Map<String, Long> ids) {
        var v = row.values();
        return new Said(
                v.get(OrganisationsTable.KIND).code(),
                v.find(OrganisationsTable.NAME_KK).orElse(null),
                v.find(OrganisationsTable.NAME_RU).orElse(null),
                v.find(OrganisationsTable.NAME_EN).orElse(null),
                v.find(OrganisationsTable.PARENT_CODE).map(ids::get).orElse(null),
                v.find(OrganisationsTable.REGION).orElse(null),
                v.find(OrganisationsTable.LOCALITY).orElse(null),
                v.find(OrganisationsTable.COMMUNITY).orElse(null),
                v.find(OrganisationsTable.FOUNDED_ON).orElse(null),
                v.find(OrganisationsTable.CLOSED_ON).orElse(null));
    }

    private void close(List<Entry.Good> rows, Map<String, Long> ids) {
        sql.update(ORGANISATION_VERSION)
                .set(ORGANISATION_VERSION.RECORDED_TO, DSL.currentOffsetDateTime())
                .where(DSL.condition(
                        "{0} = any ({1})",
                        ORGANISATION_VERSION.ORGANISATION_ID,
                        DSL.val(rows.stream()
                                .map(row -> id(ids, row.values().get(OrganisationsTable.CODE)))
                                .toArray(Long[]::new))))
                .and(Versions.standing(ORGANISATION_VERSION.RECORDED_TO))
                .execute();
    }

    private void open(long importId, List<Entry.Good> rows, Map<String, Long> ids, Map<Long, Long> parents) {
        var v = ORGANISATION_VERSION;
        var columns = List.of(
                v.ORGANISATION_ID,
                v.KIND,
                v.NAME_KK,
                v.NAME_RU,
                v.NAME_EN,
                v.PARENT_ID,
                v.REGION,
                v.LOCALITY,
                v.COMMUNITY,
                v.FOUNDED_ON,
                v.CLOSED_ON,
                v.ANCESTOR_IDS,
                v.SEARCH,
                v.IMPORT_ID,
                v.SOURCE_SHEET,
                v.SOURCE_ROW,
                v.SOURCE_CELLS,
                v.RECORDED_BY);
        if (rows.isEmpty()) {
            return;
        }
        var batch = sql.batch(sql.insertInto(v, columns).values(new @Nullable Object[columns.size()]));
        for (var row : rows) {
            var code = row.values().get(OrganisationsTable.CODE);
            var id = id(ids, code);
            var said = said(row, ids);
            batch = batch.bind(
                    id,
                    said.kind(),
                    said.kk(),
                    said.ru(),
                    said.en(),
                    said.parent(),
                    said.region(),
                    said.locality(),
                    said.community(),
                    said.founded(),
                    said.closed(),
                    ancestors(id, parents),
                    SearchText.fold(said.kk(), said.ru(), said.en(), said.locality(), code),
                    importId,
                    row.row().sheet(),
                    row.row().number(),
                    row.row().cells().toArray(String[]::new),
                    Actor.current().accountId());
        }
        batch.execute();
    }

    /** Where a branch was moved, all under it have new ancestors. */
    private void refreshAncestors(Map<Long, Long> parents) {
        var v = ORGANISATION_VERSION;
        var stale = new HashMap<Long, Long[]>();
        sql.select(v.ORGANISATION_ID, v.ANCESTOR_IDS)
                .from(v)
                .where(Versions.standing(v.RECORDED_TO))
                .forEach(row -> {
                    var ancestors = ancestors(row.value1(), parents);
                    if (!Arrays.equals(ancestors, row.value2())) {
                        stale.put(row.value1(), ancestors);
                    }
                });
        stale.forEach((id, ancestors) -> sql.update(v)
                .set(v.ANCESTOR_IDS, ancestors)
                .where(v.ORGANISATION_ID.eq(id))
                .and(Versions.standing(v.RECORDED_TO))
                .execute());
    }

    private static Long[] ancestors(long id, Map<Long, Long> parents) {
        var ancestors = new ArrayList<Long>();
        for (var at = Long.valueOf(id); at != null; at = parents.get(at)) {
            ancestors.add(at);
        }
        ancestors.add(Actor.EVERYWHERE);
        return ancestors.toArray(Long[]::new);
    }

    private static long id(Map<String, Long> ids, String code) {
        var id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("organisation " + code + " was given no identity");
        }
        return id;
    }
}
