package org.kelisim.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Entry;
import org.kelisim.platform.table.Row;

/**
 * What a report must hold to beyond its own cells: what it refers to is in the registers, and its sender is one that the actor reports for.
 * The same for files, the form and the API.
 */
final class ReportRules {
    private final Lookup lookup;
    private final Set<Long> reach;

    /** @param reach organisations that the actor reports for */
    ReportRules(Lookup lookup, Set<Long> reach) {
        this.lookup = lookup;
        this.reach = reach;
    }

    /** The row as it was read, or refused for what it refers to. */
    Entry check(Entry entry) {
        if (!(entry instanceof Entry.Good good)) {
            return entry;
        }
        var errors = objections(Said.of(good.values()), good.row());
        return errors.isEmpty() ? good : new Entry.Refused(good.row(), errors);
    }

    /** What speaks against what the row says. */
    List<CellError> objections(Said said, Row row) {
        var errors = new ArrayList<CellError>();
        var sender = lookup.organisation(said.senderCode());
        if (sender == null) {
            errors.add(row.error("submitted_by", said.senderCode(), "activity.refused.organisation"));
        } else if (!reach.contains(sender)) {
            errors.add(row.error("submitted_by", said.senderCode(), "activity.refused.notYours"));
        }
        if (!lookup.hasRegion(said.region())) {
            errors.add(row.error("region", said.region(), "activity.refused.region"));
        }
        known(said.placeCode(), lookup.place(said.placeCode()), row, "place_code", "activity.refused.place", errors);
        known(
                said.programmeCode(),
                lookup.programme(said.programmeCode()),
                row,
                "programme_code",
                "activity.refused.programme",
                errors);
        return errors;
    }

    private static void known(
            @Nullable String code, @Nullable Long id, Row row, String column, String key, List<CellError> errors) {
        if (code != null && id == null) {
            errors.add(row.error(column, code, key));
        }
    }
}
