package org.kelisim.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kelisim.activity.Provenance.Revision;
import org.kelisim.intake.Import;
import org.kelisim.intake.Imports;
import org.springframework.context.ApplicationContext;

/** Which file, sheet and row a revision of a report came from, in the words of the terminal. */
final class SourceRows {
    private final Imports imports;
    private final Map<Long, String> files = new HashMap<>();

    SourceRows(ApplicationContext context) {
        this.imports = context.getBean(Imports.class);
    }

    /**
     * @param file empty for a report that came by form or API
     * @param sheet empty for CSV
     */
    record Source(
            String path,
            int revision,
            boolean stands,
            String file,
            String sheet,
            @Nullable Long row) {
        String text() {
            return path + "  revision " + revision + (stands ? "" : " (does not stand)") + "  "
                    + (file.isEmpty()
                            ? "by form or API"
                            : file + (sheet.isEmpty() ? "" : ", sheet " + sheet) + ", row " + row);
        }
    }

    List<Source> of(List<Revision> revisions) {
        return revisions.stream().map(this::of).toList();
    }

    private Source of(Revision revision) {
        var source = revision.importId();
        var sheet = revision.sheet();
        return new Source(
                "/reports/" + revision.reportId(),
                revision.revision(),
                revision.isStanding(),
                source == null
                        ? ""
                        : files.computeIfAbsent(
                                source,
                                id -> imports.find(id).map(Import::fileName).orElse("?")),
                sheet == null ? "" : sheet,
                revision.row());
    }
}
