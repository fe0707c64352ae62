package org.kelisim.activity;

import java.util.ArrayList;
import java.util.List;
import org.kelisim.intake.Importable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Columns;
import org.kelisim.platform.table.Entry;
import org.kelisim.structure.Reach;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes {@code reports.csv}. A row sent again under its number is a new revision if it says something new. */
@Component
class ImportReports implements Importable {
    private static final int BATCH = 2_000;

    private final Lookup.Registers registers;
    private final Reach reach;
    private final ReportRevisions revisions;
    private final ApplicationEventPublisher events;

    ImportReports(
            Lookup.Registers registers, Reach reach, ReportRevisions revisions, ApplicationEventPublisher events) {
        this.registers = registers;
        this.reach = reach;
        this.revisions = revisions;
        this.events = events;
    }

    @Override
    public String kind() {
        return "reports";
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public Columns columns() {
        return ReportsTable.COLUMNS;
    }

    @Override
    public Checking checking() {
        var lookup = registers.lookup();
        var rules = new ReportRules(lookup, reach.ids(Actor.Role.REPORTER));
        var news = new ReportNews(revisions, lookup);
        return new Checking() {
            @Override
            public List<CellError> row(Entry.Good row) {
                var said = Said.of(row.values());
                var errors = rules.objections(said, row.row());
                if (errors.isEmpty()) {
                    news.look(said);
                }
                return errors;
            }

            @Override
            public Expected expected() {
                return news.found();
            }

            @Override
            public List<CellError> end() {
                return List.of();
            }
        };
    }

    @Override
    public Taking taking(long importId) {
        return new Batches(importId, registers.lookup());
    }

    private final class Batches implements Taking {
        private final long importId;
        private final Lookup lookup;
        private final List<ReportRevisions.Saying> waiting = new ArrayList<>();
        private long rows;
        private long written;

        Batches(long importId, Lookup lookup) {
            this.importId = importId;
            this.lookup = lookup;
        }

        @Override
        public void row(Entry.Good row) {
            rows++;
            waiting.add(new ReportRevisions.Saying(
                    Said.of(row.values()),
                    importId,
                    row.row().sheet(),
                    row.row().number(),
                    row.row().cells().toArray(String[]::new)));
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        @Override
        public Counts end() {
            flush();
            events.publishEvent(new ReportsTaken((int) written));
            return new Counts(written, rows - written);
        }

        private void flush() {
            written += revisions.write(waiting, lookup).stream()
                    .mapToInt(ReportRevisions.Written::revisions)
                    .sum();
            waiting.clear();
        }
    }

    @Override
    public Actor.Role role() {
        return Actor.Role.REPORTER;
    }

    @Override
    public long mostRows() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean canBeUndone() {
        return true;
    }

    @Override
    public void undo(long importId) {
        var touched = revisions.withdraw(importId);
        events.publishEvent(new ReportsTaken(touched.size()));
    }
}
