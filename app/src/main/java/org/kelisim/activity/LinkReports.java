package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.kelisim.activity.schema.Tables.DOUBTFUL_PAIR;
import static org.kelisim.activity.schema.Tables.LINK_DECISION;
import static org.kelisim.activity.schema.Tables.LINK_RUN;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.Decision;
import org.kelisim.linkage.Linkage;
import org.kelisim.linkage.Linker;
import org.kelisim.platform.Progress;
import org.kelisim.structure.Directory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes activities of the reports that stand: links them, reconciles each cluster, and writes a new version where something changed. One
 * transaction, so that a figure sees all of a run or nothing; one run at a time.
 */
@Service
public class LinkReports {
    static final long LOCK = 4712;

    private final DSLContext sql;
    private final Directory directory;
    private final StandingReports standingReports;
    private final ActivityVersions versions;
    private final PersonsWords.Reader words;

    LinkReports(
            DSLContext sql,
            Directory directory,
            StandingReports standingReports,
            ActivityVersions versions,
            PersonsWords.Reader words) {
        this.sql = sql;
        this.directory = directory;
        this.standingReports = standingReports;
        this.versions = versions;
        this.words = words;
    }

    /** What a run found, and how much of it was new. */
    public record Linked(int reports, int activities, int changed, int doubtful) {}

    /** Links all standing reports. The actor must hold the role of a verifier everywhere. */
    @Transactional
    public Linked link(Progress progress) {
        sql.execute("select pg_advisory_xact_lock(?)", LOCK);
        progress.at("activity.link.reading", 0, 0);
        standingReports.refuseMoreThanFit();
        var organisations = directory.organisations().stream()
                .collect(Collectors.toMap(Directory.Organisation::id, Function.identity()));
        var places = directory.places();
        var reports = standingReports.all(organisations);
        progress.at("activity.link.comparing", 0, reports.size());
        var registry = new LinkageInput(organisations, places);
        var linkage = Linker.withDefaults()
                .link(
                        registry.registry(),
                        reports.stream().map(registry::report).toList(),
                        decisions(reports));
        progress.at("activity.link.writing", 0, linkage.clusters().size());
        var byKey = reports.stream().collect(Collectors.toMap(StandingReport::key, Function.identity()));
        var changed = write(linkage, byKey, new Reconciliation(organisations, places, words.read()));
        keepDoubtful(linkage, byKey);
        var linked = new Linked(
                reports.size(),
                linkage.clusters().size(),
                changed,
                linkage.doubtful().size());
        note(linked);
        return linked;
    }

    private int write(Linkage linkage, Map<String, StandingReport> reports, Reconciliation reconciliation) {
        var clusters = linkage.clusters().stream()
                .map(cluster -> cluster.keys().stream().map(reports::get).toList())
                .toList();
        var identities = Identities.assign(clusters);
        var fresh = versions.identities((int)
                        identities.stream().filter(id -> id == Identities.NEW).count())
                .iterator();
        var standing = versions.standing();
        var changed = new LinkedHashMap<Long, Reconciled>();
        var gone = new HashSet<>(standing.keySet());
        var activityOf = new LinkedHashMap<StandingReport, Long>();
        for (var i = 0; i < clusters.size(); i++) {
            var isNew = identities.get(i) == Identities.NEW;
            var activity = isNew ? fresh.next() : identities.get(i);
            var doubt = linkage.clusters().get(i).doubt();
            var now = reconciliation.reconcile(
                    clusters.get(i),
                    activity,
                    new Reconciled.Doubt(
                            doubt.activities(),
                            doubt.activitiesVariance(),
                            doubt.participants(),
                            doubt.participantsVariance()));
            clusters.get(i).forEach(report -> activityOf.put(report, activity));
            if (!now.equals(standing.get(activity))) {
                changed.put(activity, now);
            }
            gone.remove(activity);
        }
        var at = sql.select(DSL.currentOffsetDateTime()).fetchSingle().value1();
        var closed = new HashSet<>(gone);
        closed.addAll(changed.keySet());
        versions.close(closed, at);
        versions.open(changed, at);
        versions.noteVerified();
        point(activityOf);
        return changed.size() + gone.size();
    }

    /** What was corrected while this run was at work stays unlinked: the next run sees it. */
    private void point(Map<StandingReport, Long> activityOf) {
        var reports = new ArrayList<Long>();
        var revisions = new ArrayList<Long>();
        activityOf.keySet().forEach(report -> {
            reports.add(report.id());
            revisions.add(report.revisionId());
        });
        sql.execute(
                """
                update activity.report_standing s
                set activity_id = n.activity_id, unlinked = s.revision_id <> n.revision_id
                from unnest(?::bigint[], ?::bigint[], ?::bigint[]) n (report_id, revision_id, activity_id)
                where s.report_id = n.report_id
                  and s.state <> 'withdrawn'
                  and (s.unlinked or s.activity_id is distinct from n.activity_id)
                """,
                reports.toArray(Long[]::new),
                revisions.toArray(Long[]::new),
                activityOf.values().toArray(Long[]::new));
        sql.update(REPORT_STANDING)
                .set(REPORT_STANDING.UNLINKED, false)
                .setNull(REPORT_STANDING.ACTIVITY_ID)
                .where(REPORT_STANDING.STATE.eq("withdrawn"))
                .and(REPORT_STANDING.UNLINKED)
                .execute();
    }

    private List<Decision> decisions(List<StandingReport> reports) {
        var keys = reports.stream().collect(Collectors.toMap(StandingReport::id, StandingReport::key));
        return sql
                .select(LINK_DECISION.LEFT_ID, LINK_DECISION.RIGHT_ID, LINK_DECISION.ANSWER)
                .from(LINK_DECISION)
                .where(LINK_DECISION.WITHDRAWN_AT.isNull())
                .orderBy(LINK_DECISION.ID)
                .fetch()
                .stream()
                .filter(row -> keys.containsKey(row.value1()) && keys.containsKey(row.value2()))
                .map(mapping((left, right, answer) -> new Decision(
                        key(keys, left),
                        key(keys, right),
                        answer.equals("same") ? Decision.Answer.SAME : Decision.Answer.NOT_THE_SAME)))
                .toList();
    }

    private static String key(Map<Long, String> keys, Long id) {
        return keys.getOrDefault(id, "");
    }

    /** Pairs that a person put off stay put off. */
    private void keepDoubtful(Linkage linkage, Map<String, StandingReport> reports) {
        var skipped = sql.select(DOUBTFUL_PAIR.LEFT_ID, DOUBTFUL_PAIR.RIGHT_ID, DOUBTFUL_PAIR.SKIPPED_AT)
                .from(DOUBTFUL_PAIR)
                .where(DOUBTFUL_PAIR.SKIPPED_AT.isNotNull())
                .fetchMap(row -> List.of(row.value1(), row.value2()), row -> row.value3());
        sql.deleteFrom(DOUBTFUL_PAIR).execute();
        var columns = List.of(
                DOUBTFUL_PAIR.LEFT_ID,
                DOUBTFUL_PAIR.RIGHT_ID,
                DOUBTFUL_PAIR.PROBABILITY,
                DOUBTFUL_PAIR.TELLING,
                DOUBTFUL_PAIR.JOINED,
                DOUBTFUL_PAIR.REGION,
                DOUBTFUL_PAIR.ORGANISER_IDS,
                DOUBTFUL_PAIR.SKIPPED_AT);
        if (linkage.doubtful().isEmpty()) {
            return;
        }
        var batch = sql.batch(sql.insertInto(DOUBTFUL_PAIR, columns)
                .values(new @Nullable Object[columns.size()])
                .onConflictDoNothing());
        for (var pair : linkage.doubtful()) {
            var one = report(reports, pair.leftKey());
            var other = report(reports, pair.rightKey());
            var left = Math.min(one.id(), other.id());
            var right = Math.max(one.id(), other.id());
            OffsetDateTime skippedAt = skipped.get(List.of(left, right));
            batch = batch.bind(
                    left,
                    right,
                    pair.probability(),
                    pair.telling(),
                    pair.joined(),
                    one.region(),
                    Stream.concat(one.organiserIds().stream(), other.organiserIds().stream())
                            .distinct()
                            .toArray(Long[]::new),
                    skippedAt);
        }
        batch.execute();
    }

    private static StandingReport report(Map<String, StandingReport> reports, String key) {
        var report = reports.get(key);
        if (report == null) {
            throw new IllegalStateException("linkage names a report that it wasn't given: " + key);
        }
        return report;
    }

    private void note(Linked linked) {
        sql.insertInto(LINK_RUN)
                .set(LINK_RUN.ENDED_AT, DSL.currentOffsetDateTime())
                .set(LINK_RUN.REPORTS, (long) linked.reports())
                .set(LINK_RUN.ACTIVITIES, (long) linked.activities())
                .set(LINK_RUN.DOUBTFUL, (long) linked.doubtful())
                .execute();
    }
}
