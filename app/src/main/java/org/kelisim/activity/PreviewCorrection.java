package org.kelisim.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kelisim.activity.ReportRevisions.Saying;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Progress;
import org.kelisim.structure.Directory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a correction would change, by doing all that saving does (the new revision, linkage, reconciliation, the figures) in a transaction that
 * is rolled back. It is done in the machine's name, since whoever asks may not be one who may save.
 */
@Service
class PreviewCorrection {
    private final Directory directory;
    private final Lookup.Registers registers;
    private final StandingReports reports;
    private final ReportRevisions revisions;
    private final LinkReports linking;
    private final Provenance provenance;
    private final FigureEffects figures;
    private final TransactionTemplate thrownAway;

    PreviewCorrection(
            Directory directory,
            Lookup.Registers registers,
            StandingReports reports,
            ReportRevisions revisions,
            LinkReports linking,
            Provenance provenance,
            FigureEffects figures,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.registers = registers;
        this.reports = reports;
        this.revisions = revisions;
        this.linking = linking;
        this.provenance = provenance;
        this.figures = figures;
        this.thrownAway = new TransactionTemplate(transactions);
        this.thrownAway.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What would be otherwise in the next release.
     *
     * @param before other reports of the activity that the report is part of now
     * @param after those that it would stand with
     */
    record Preview(
            List<FigureEffects.Change> figures, List<Provenance.Revision> before, List<Provenance.Revision> after) {}

    static final Preview NOTHING = new Preview(List.of(), List.of(), List.of());

    /** @param said what the report would say; sound, and of a known sender */
    Preview of(long report, LocalDate stands, Said said) {
        return Actor.SYSTEM.act(() -> {
            makeReady();
            return Objects.requireNonNull(thrownAway.execute(status -> {
                status.setRollbackOnly();
                return look(report, stands, said);
            }));
        });
    }

    /** After a start of the program, or while other reports wait, everything has to be linked before one change can be. */
    private void makeReady() {
        if (!Boolean.TRUE.equals(thrownAway.execute(status -> linking.isReady()))) {
            linking.link(Progress.SILENT);
        }
    }

    private Preview look(long report, LocalDate stands, Said said) {
        if (!linking.isReady()) {
            linking.runHere(); // somebody came in between
        }
        var run = linking.lastRun();
        var organisations = directory.organisations().stream()
                .collect(Collectors.toMap(Directory.Organisation::id, Function.identity()));
        var key = said.senderCode() + "/" + said.senderKey();
        var standing = reports.ofKeys(List.of(key), organisations);
        try {
            return changed(report, stands, said);
        } finally {
            linking.putBack(run, standing, standing.isEmpty() ? List.of(key) : List.of());
        }
    }

    private Preview changed(long report, LocalDate stands, Said said) {
        var years = new TreeSet<>(List.of(stands.getYear(), said.startDate().getYear()));
        var belonged = others(report);
        var before = figuresOf(years);
        revisions.write(List.of(new Saying(said, null, null, null, null)), registers.lookup());
        linking.runHere();
        var after = figuresOf(years);
        return new Preview(changes(before, after), belonged, others(report));
    }

    private Map<Integer, List<FigureEffects.Value>> figuresOf(Iterable<Integer> years) {
        var values = new HashMap<Integer, List<FigureEffects.Value>>();
        years.forEach(year -> values.put(year, figures.of(year)));
        return values;
    }

    private static List<FigureEffects.Change> changes(
            Map<Integer, List<FigureEffects.Value>> before, Map<Integer, List<FigureEffects.Value>> after) {
        var changes = new ArrayList<FigureEffects.Change>();
        before.keySet().stream().sorted().forEach(year -> {
            for (var was : before.getOrDefault(year, List.of())) {
                for (var becomes : after.getOrDefault(year, List.of())) {
                    if (was.code().equals(becomes.code()) && !was.saysTheSameAs(becomes)) {
                        changes.add(new FigureEffects.Change(year, was, becomes));
                    }
                }
            }
        });
        return changes;
    }

    /** What else tells of the activity that the report is part of. */
    private List<Provenance.Revision> others(long report) {
        var activity = activityOf(report);
        return activity == null
                ? List.of()
                : provenance.revisions(provenance.versions(activity).getFirst().revisions()).stream()
                        .filter(one -> one.reportId() != report)
                        .toList();
    }

    private @Nullable Long activityOf(long report) {
        return provenance.ofReport(report).stream()
                .filter(Provenance.Revision::isStanding)
                .findFirst()
                .map(Provenance.Revision::activityId)
                .orElse(null);
    }
}
