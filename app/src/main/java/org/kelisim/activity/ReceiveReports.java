package org.kelisim.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Audit;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Entry;
import org.kelisim.structure.Directory;
import org.kelisim.structure.Reach;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports that came by form or API: by the same rules as a file's rows, all of them or none. */
@Service
class ReceiveReports {
    private final Directory directory;
    private final Lookup.Registers registers;
    private final Reach reach;
    private final ReportRevisions revisions;
    private final Provenance provenance;
    private final Sayings sayings;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ReceiveReports(
            Directory directory,
            Lookup.Registers registers,
            Reach reach,
            ReportRevisions revisions,
            Provenance provenance,
            Sayings sayings,
            Audit audit,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.registers = registers;
        this.reach = reach;
        this.revisions = revisions;
        this.provenance = provenance;
        this.sayings = sayings;
        this.audit = audit;
        this.events = events;
    }

    /** What came of it. */
    sealed interface Received {
        /** In the order given. */
        record Taken(List<Receipt> receipts) implements Received {}

        /** Nothing was taken. */
        record Refused(List<Refusal> refusals) implements Received {}
    }

    /**
     * One report as it was taken.
     *
     * @param revision that stands now
     * @param isNews whether it said something that wasn't known
     */
    record Receipt(long report, int revision, boolean isNews) {}

    /** @param index of the report among those given, from 0 */
    record Refusal(int index, CellError error) {}

    /** @param reports cells by the columns of {@code reports.csv} */
    @Transactional
    Received receive(List<Map<String, String>> reports) {
        Permission.holding(Role.REPORTER);
        var lookup = registers.lookup();
        var rules = new ReportRules(lookup, reach.ids(Role.REPORTER));
        var refusals = new ArrayList<Refusal>();
        var said = new ArrayList<Said>();
        for (var i = 0; i < reports.size(); i++) {
            switch (rules.check(ReportsTable.COLUMNS.read(reports.get(i)))) {
                case Entry.Good good -> said.add(Said.of(good.values()));
                case Entry.Refused refused -> {
                    for (var error : refused.errors()) {
                        refusals.add(new Refusal(i, error));
                    }
                }
            }
        }
        return refusals.isEmpty() ? new Received.Taken(take(said, lookup)) : new Received.Refused(refusals);
    }

    /** What would be refused, without taking anything; whoever asks. */
    List<CellError> objections(Map<String, String> report) {
        var everyone = directory.organisations().stream()
                .map(Directory.Organisation::id)
                .collect(java.util.stream.Collectors.toSet());
        return switch (new ReportRules(registers.lookup(), everyone).check(ReportsTable.COLUMNS.read(report))) {
            case Entry.Good good -> List.of();
            case Entry.Refused refused -> refused.errors();
        };
    }

    private List<Receipt> take(List<Said> said, Lookup lookup) {
        var receipts = new ArrayList<Receipt>();
        var news = 0;
        for (var one : said) {
            var standing = standing(one, lookup);
            if (standing != null && standing.said().saysTheSameAs(one)) {
                receipts.add(new Receipt(standing.reportId(), standing.revision(), false));
                continue;
            }
            var written = revisions
                    .write(List.of(new ReportRevisions.Saying(one, null, null, null, null)), lookup)
                    .getFirst();
            receipts.add(new Receipt(written.report(), written.after(), true));
            audit.record("report.received", "report/" + written.report(), "revision " + written.after());
            news++;
        }
        if (news > 0) {
            events.publishEvent(new ReportsTaken(news));
        }
        return receipts;
    }

    private Sayings.@Nullable Standing standing(Said said, Lookup lookup) {
        var sender = lookup.organisation(said.senderCode());
        return sender == null
                ? null
                : provenance
                        .report(sender, said.senderKey())
                        .flatMap(sayings::of)
                        .filter(one -> !one.state().equals("withdrawn"))
                        .orElse(null);
    }
}
