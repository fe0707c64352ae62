package org.kelisim.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.linkage.Linkage;
import org.kelisim.structure.Directory;
import org.springframework.stereotype.Component;

/** Writes what linkage found as versions of activities, where something changed. */
@Component
class ClustersWritten {
    private final DSLContext sql;
    private final StandingReports reports;
    private final ActivityVersions versions;

    ClustersWritten(DSLContext sql, StandingReports reports, ActivityVersions versions) {
        this.sql = sql;
        this.reports = reports;
        this.versions = versions;
    }

    /** Reports that tell of one activity, with what is in doubt about it. */
    record Cluster(List<StandingReport> reports, Linkage.Doubt doubt) {}

    /** All there are: an activity that none of them is stands no more. @return how many activities changed */
    int all(List<Cluster> clusters, Reconciliation reconciliation) {
        return write(clusters, versions.standing(), reconciliation);
    }

    /**
     * Some of them.
     *
     * @param before activities that their reports, and reports that are no more, were part of
     */
    int some(List<Cluster> clusters, Set<Long> before, Reconciliation reconciliation) {
        return write(clusters, versions.standing(before), reconciliation);
    }

    /** Activities whose reports say something else, and are the same reports. */
    int again(
            List<StandingReport> changed,
            Map<Long, Directory.Organisation> organisations,
            Reconciliation reconciliation) {
        var activities = changed.stream()
                .map(StandingReport::activityId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        var count = again(activities, organisations, reconciliation);
        reports.point(changed, changed.stream().map(ClustersWritten::activity).toList());
        return count;
    }

    private static Long activity(StandingReport report) {
        return Objects.requireNonNull(report.activityId(), "linkage has seen a report that stays where it was");
    }

    /** The activities made again of their reports as they stand; what linkage left in doubt stays as it was. */
    int again(
            Collection<Long> activities,
            Map<Long, Directory.Organisation> organisations,
            Reconciliation reconciliation) {
        var standing = versions.standing(activities);
        var changed = new LinkedHashMap<Long, Reconciled>();
        var its = reports.of(activities, organisations);
        its.stream()
                .collect(Collectors.groupingBy(report -> report.activityId() == null ? 0L : report.activityId()))
                .forEach((activity, parts) -> {
                    var before = standing.get(activity);
                    if (before != null) {
                        var now = reconciliation.reconcile(parts, activity, linkageDoubt(before));
                        if (!now.equals(before)) {
                            changed.put(activity, now);
                        }
                    }
                });
        replace(changed.keySet(), changed);
        return changed.size();
    }

    /** The doubt as linkage left it, without the head count that was added to it. */
    private static Reconciled.Doubt linkageDoubt(Reconciled before) {
        var doubt = before.doubt();
        return doubt.ofPeople(doubt.participants() - before.headCount().count());
    }

    private int write(List<Cluster> clusters, Map<Long, Reconciled> standing, Reconciliation reconciliation) {
        var identities =
                Identities.assign(clusters.stream().map(Cluster::reports).toList());
        // while the database gives out identities
        var ahead = CompletableFuture.supplyAsync(() -> reconciled(clusters, identities, reconciliation));
        var fresh = versions.identities((int)
                        identities.stream().filter(id -> id == Identities.NEW).count())
                .iterator();
        var ids = identities.stream()
                .map(id -> id == Identities.NEW ? fresh.next() : id)
                .toList();
        var reconciled = ahead.join();
        var changed = new LinkedHashMap<Long, Reconciled>();
        var gone = new HashSet<>(standing.keySet());
        var parts = new ArrayList<StandingReport>();
        var activities = new ArrayList<Long>();
        for (var i = 0; i < ids.size(); i++) {
            var activity = ids.get(i);
            for (var report : clusters.get(i).reports()) {
                parts.add(report);
                activities.add(activity);
            }
            if (!reconciled.get(i).equals(standing.get(activity))) {
                changed.put(activity, reconciled.get(i));
            }
            gone.remove(activity);
        }
        var closed = new HashSet<>(gone);
        closed.addAll(changed.keySet());
        replace(closed, changed);
        reports.point(parts, activities);
        return changed.size() + gone.size();
    }

    private static List<Reconciled> reconciled(
            List<Cluster> clusters, List<Long> identities, Reconciliation reconciliation) {
        return IntStream.range(0, clusters.size())
                .parallel()
                .mapToObj(i -> reconciliation.reconcile(
                        clusters.get(i).reports(),
                        identities.get(i) == Identities.NEW ? null : identities.get(i),
                        Reconciled.Doubt.of(clusters.get(i).doubt())))
                .toList();
    }

    private void replace(Collection<Long> closed, Map<Long, Reconciled> opened) {
        var at = sql.select(DSL.currentOffsetDateTime()).fetchSingle().value1();
        versions.close(closed, at);
        versions.open(opened, at);
        versions.noteVerified();
    }
}
