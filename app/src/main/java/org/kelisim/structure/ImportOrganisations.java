package org.kelisim.structure;

import static org.kelisim.structure.OrganisationsTable.CODE;
import static org.kelisim.structure.OrganisationsTable.PARENT_CODE;
import static org.kelisim.structure.OrganisationsTable.REGION;
import static org.kelisim.structure.schema.Tables.CURRENT_ORGANISATION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.kelisim.intake.Importable;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Columns;
import org.kelisim.platform.table.Entry;
import org.springframework.stereotype.Component;

/** Takes {@code organisations.csv}: the tree may be in any order, refer to the register, and must have no circle. */
@Component
class ImportOrganisations implements Importable {
    private final DSLContext sql;
    private final OrganisationVersions versions;

    ImportOrganisations(DSLContext sql, OrganisationVersions versions) {
        this.sql = sql;
        this.versions = versions;
    }

    @Override
    public String kind() {
        return "organisations";
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public Columns columns() {
        return OrganisationsTable.COLUMNS;
    }

    @Override
    public Checking checking() {
        return new TreeCheck(parents());
    }

    @Override
    public Taking taking(long importId) {
        return Taking.asAWhole(rows -> versions.take(importId, rows));
    }

    private Map<String, String> parents() {
        var parents = new HashMap<String, String>();
        var codes = sql.select(CURRENT_ORGANISATION.ORGANISATION_ID, CURRENT_ORGANISATION.CODE)
                .from(CURRENT_ORGANISATION)
                .fetchMap(CURRENT_ORGANISATION.ORGANISATION_ID, CURRENT_ORGANISATION.CODE);
        sql.select(CURRENT_ORGANISATION.CODE, CURRENT_ORGANISATION.PARENT_ID)
                .from(CURRENT_ORGANISATION)
                .forEach(row ->
                        parents.put(row.value1(), row.value2() == null ? "" : codes.getOrDefault(row.value2(), "")));
        return parents;
    }

    private final class TreeCheck implements Checking {
        private final Map<String, String> parents;
        private final Set<String> regions;
        private final Set<String> seen = new HashSet<>();
        private final List<Entry.Good> children = new ArrayList<>();
        private final List<Entry.Good> sound = new ArrayList<>();

        TreeCheck(Map<String, String> parents) {
            this.parents = parents;
            this.regions = versions.regions();
        }

        @Override
        public List<CellError> row(Entry.Good row) {
            var errors = new ArrayList<CellError>();
            var code = row.values().get(CODE);
            if (!seen.add(code)) {
                errors.add(row.row().error("code", code, "structure.refused.twice"));
            }
            row.values()
                    .find(REGION)
                    .filter(region -> !regions.contains(region))
                    .ifPresent(region -> errors.add(row.row().error("region", region, "structure.refused.region")));
            parents.put(code, row.values().find(PARENT_CODE).orElse(""));
            row.values().find(PARENT_CODE).ifPresent(parent -> children.add(row));
            if (errors.isEmpty()) {
                sound.add(row);
            }
            return errors;
        }

        @Override
        public Expected expected() {
            return versions.expected(sound);
        }

        @Override
        public List<CellError> end() {
            var errors = new ArrayList<CellError>();
            for (var row : children) {
                var parent = row.values().get(PARENT_CODE);
                if (!parents.containsKey(parent)) {
                    errors.add(row.row().error("parent_code", parent, "structure.refused.parent"));
                } else if (isInCircle(row.values().get(CODE))) {
                    errors.add(row.row().error("parent_code", parent, "structure.refused.circle"));
                }
            }
            return errors;
        }

        private boolean isInCircle(String code) {
            var above = new HashSet<String>();
            for (var at = parents.getOrDefault(code, ""); !at.isEmpty(); at = parents.getOrDefault(at, "")) {
                if (at.equals(code)) {
                    return true;
                }
                if (!above.add(at)) {
                    return false;
                }
            }
            return false;
        }
    }
}
