package org.kelisim.activity;

import static org.jooq.impl.DSL.max;
import static org.kelisim.activity.schema.Tables.ACTIVITY_SUMMARY;
import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;
import static org.kelisim.activity.schema.Tables.LINK_RUN;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.linkage.Linkage;
import org.kelisim.platform.Progress;
import org.kelisim.platform.TableStatistics;
import org.kelisim.structure.Directory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes activities of the reports that stand: links them, reconciles each cluster, and writes a new version where something changed. A few
 * changed reports are linked by what the last run learned, in time that depends on them alone; after many, or after a restart, everything is
 * learned and linked anew. One transaction, so that a figure sees all of a run or nothing; one run at a time.
 */
@Service
public class LinkReports {
    static final long LOCK = 4712;

    /** From so many changed reports on it is worth learning anew. */
    private static final int MANY = 500;

    private final DSLContext sql;
    private final Directory directory;
    private final StandingReports standingReports;
    private final LinkDecisions decisions;
    private final LinkedReports linkedReports;
    private final ClustersWritten written;
    private final DoubtfulPairs doubtfulPairs;
    private final PersonsWords.Reader words;
    private final TableStatistics statistics;

    LinkReports(
            DSLContext sql,
            Directory directory,
            StandingReports standingReports,
            LinkDecisions decisions,
            LinkedReports linkedReports,
            ClustersWritten written,
            DoubtfulPairs doubtfulPairs,
            PersonsWords.Reader words,
            TableStatistics statistics) {
        this.sql = sql;
        this.directory = directory;
        this.standingReports = standingReports;
        this.decisions = decisions;
        this.linkedReports = linkedReports;
        this.written = written;
        this.doubtfulPairs = doubtfulPairs;
        this.words = words;
        this.statistics = statistics;
    }

    /** What a run found, and how much of it was new. */
    public record Linked(int reports, int activities, int changed, int doubtful) {}

    /** The registers as a run sees them. */
    private record Registers(Map<Long, Directory.Organisation> organisations, List<Directory.Place> places) {
        LinkageInput input() {
            return new LinkageInput(organisations, places);
        }
    }

    /** Links what has changed since the last run. The actor must hold the role of a verifier everywhere. */
    @Transactional
    public Linked link(Progress progress) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    linkedReports.forget();
                }
            }
        });
        return run(progress, MANY);
    }

    /** Learns and links everything anew, however little has changed. */
    @Transactional
    public Linked linkAnew(Progress progress) {
        linkedReports.forget();
        return link(progress);
    }

    /** Whether a change of a report would be linked without reading all the others. Holds the lock of linkage to the transaction's end. */
    boolean isReady() {
        sql.execute("select pg_advisory_xact_lock(?)", LOCK);
        return linkedReports.of(lastRun(), registers().input()).isPresent() && !standingReports.hasUnlinked();
    }

    /** Within a transaction that its caller may roll back; then the caller sets right what is kept in memory. */
    Linked runHere() {
        return run(Progress.SILENT, Integer.MAX_VALUE);
    }

    /** The number of the last run; 0 before the first. */
    long lastRun() {
        var last = sql.select(max(LINK_RUN.ID)).from(LINK_RUN).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /** Puts back in memory what a run that is rolled back has changed there. */
    void putBack(long run, List<StandingReport> reports, List<String> gone) {
        var registers = registers();
        linkedReports
                .of(lastRun(), registers.input())
                .ifPresent(here ->
                        linkedReports.change(here, run, reports, gone, decisions.standing(registers.organisations())));
    }

    private Linked run(Progress progress, int many) {
        sql.execute("select pg_advisory_xact_lock(?)", LOCK);
        progress.at("activity.link.reading", 0, 0);
        var registers = registers();
        var kept = standingReports.unlinked() <= many
                ? linkedReports.of(lastRun(), registers.input())
                : Optional.<LinkedReports.State>empty();
        return kept.map(here -> linkFew(here, registers)).orElseGet(() -> linkAll(registers, progress));
    }

    private Registers registers() {
        return new Registers(
                directory.organisations().stream()
                        .collect(Collectors.toMap(Directory.Organisation::id, Function.identity())),
                directory.places());
    }

    private Linked linkAll(Registers registers, Progress progress) {
        standingReports.refuseMoreThanFit();
        var reports = standingReports.all(registers.organisations());
        progress.at("activity.link.comparing", 0, reports.size());
        var run = begin();
        var linkage = linkedReports
                .link(run, registers.input(), reports, decisions.standing(registers.organisations()))
                .linkage();
        progress.at("activity.link.writing", 0, linkage.clusters().size());
        var byKey = reports.stream().collect(Collectors.toMap(StandingReport::key, Function.identity()));
        var changed = written.all(clusters(linkage.clusters(), byKey), reconciliation(registers));
        doubtfulPairs.keepAll(linkage.doubtful(), byKey);
        standingReports.leaveWithdrawn();
        if (changed > MANY) {
            statistics.refresh(ACTIVITY_VERSION, ACTIVITY_SUMMARY, REPORT_STANDING);
        }
        return end(
                run,
                new Linked(
                        reports.size(),
                        linkage.clusters().size(),
                        changed,
                        linkage.doubtful().size()));
    }

    private Linked linkFew(LinkedReports.State here, Registers registers) {
        var changed = standingReports.changed(registers.organisations());
        var run = begin();
        var change = linkedReports.change(
                here,
                run,
                changed,
                standingReports.withdrawn(registers.organisations()),
                decisions.standing(registers.organisations()));
        var keys = new TreeSet<String>();
        Stream.concat(change.gone().stream(), change.come().stream()).forEach(cluster -> keys.addAll(cluster.keys()));
        var touched = standingReports.ofKeys(keys, registers.organisations());
        var byKey = touched.stream().collect(Collectors.toMap(StandingReport::key, Function.identity()));
        var before = standingReports.activitiesOf(keys, registers.organisations());
        var same = changed.stream()
                .filter(report -> !byKey.containsKey(report.key()))
                .toList();
        var reconciliation = reconciliation(registers);
        var activities = written.some(clusters(change.come(), byKey), before, reconciliation)
                + written.again(same, registers.organisations(), reconciliation);
        var linkage = here.linkage();
        doubtfulPairs.keepSome(linkage.doubtful(), touched);
        standingReports.leaveWithdrawn();
        return end(
                run,
                new Linked(
                        linkage.clusters().stream()
                                .mapToInt(cluster -> cluster.keys().size())
                                .sum(),
                        linkage.clusters().size(),
                        activities,
                        linkage.doubtful().size()));
    }

    private Reconciliation reconciliation(Registers registers) {
        return new Reconciliation(registers.organisations(), registers.places(), words.read());
    }

    private static List<ClustersWritten.Cluster> clusters(
            List<Linkage.Cluster> clusters, Map<String, StandingReport> reports) {
        return clusters.stream()
                .map(cluster -> new ClustersWritten.Cluster(
                        cluster.keys().stream().map(key -> report(reports, key)).toList(), cluster.doubt()))
                .toList();
    }

    static StandingReport report(Map<String, StandingReport> reports, String key) {
        var report = reports.get(key);
        if (report == null) {
            throw new IllegalStateException("linkage names a report that it wasn't given: " + key);
        }
        return report;
    }

    private long begin() {
        return sql.insertInto(LINK_RUN)
                .defaultValues()
                .returningResult(LINK_RUN.ID)
                .fetchSingle()
                .value1();
    }

    private Linked end(long run, Linked linked) {
        sql.update(LINK_RUN)
                .set(LINK_RUN.ENDED_AT, DSL.currentOffsetDateTime())
                .set(LINK_RUN.REPORTS, (long) linked.reports())
                .set(LINK_RUN.ACTIVITIES, (long) linked.activities())
                .set(LINK_RUN.DOUBTFUL, (long) linked.doubtful())
                .where(LINK_RUN.ID.eq(run))
                .execute();
        return linked;
    }
}
