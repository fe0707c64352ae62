package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;
import static org.kelisim.activity.schema.Tables.LINK_DECISION;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** What became of activities between two moments: which came and left, which were told of otherwise, joined or split, and by whom. */
@Service
public class Lineage {
    private final DSLContext sql;

    Lineage(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Activities that share reports, before and after.
     *
     * @param before versions that stood at the first moment and not at the second
     * @param after versions that stood at the second moment and not at the first
     * @param byPerson whether a person's decision about two of their reports is why
     */
    public record Step(List<Long> before, List<Long> after, Kind kind, boolean byPerson) {}

    /** What happened. */
    public enum Kind {
        /** Reports came: of something new, or of an activity that was known. */
        CAME,
        /** Reports were withdrawn. */
        LEFT,
        /** Reports were replaced by later revisions. */
        REVISED,
        /** Several activities became one. */
        JOINED,
        /** One activity became several. */
        SPLIT,
        /** Reports went from one activity to another. */
        REARRANGED,
        /** The same reports, reckoned anew: a register changed, or what is doubted. */
        RECKONED
    }

    record Version(long id, List<Long> reports, List<Long> revisions) {}

    private record Pair(long left, long right, boolean same) {}

    /** All steps between the two moments, in the order of the first version of each. */
    public List<Step> between(OffsetDateTime from, OffsetDateTime to) {
        var gone = versions(standing(from).andNot(standing(to)));
        var fresh = versions(standing(to).andNot(standing(from)));
        var decisions = decisions();
        var groups = new LinkedHashMap<Long, Group>();
        var roots = new Roots();
        gone.forEach(version -> roots.join(version.reports()));
        fresh.forEach(version -> roots.join(version.reports()));
        gone.forEach(version -> group(groups, roots, version).before.add(version));
        fresh.forEach(version -> group(groups, roots, version).after.add(version));
        return groups.values().stream().map(group -> group.step(decisions)).toList();
    }

    private static Group group(Map<Long, Group> groups, Roots roots, Version version) {
        return groups.computeIfAbsent(roots.of(version.reports().getFirst()), ignored -> new Group());
    }

    private static Condition standing(OffsetDateTime at) {
        return ACTIVITY_VERSION.RECORDED_FROM.le(at).and(ACTIVITY_VERSION.RECORDED_TO.gt(at));
    }

    private List<Version> versions(Condition condition) {
        return sql.select(
                        ACTIVITY_VERSION.VERSION_ID,
                        ACTIVITY_VERSION.REPORT_IDS.convertFrom(Arrays::asList),
                        ACTIVITY_VERSION.REVISION_IDS.convertFrom(Arrays::asList))
                .from(ACTIVITY_VERSION)
                .where(condition)
                .and(DSL.cardinality(ACTIVITY_VERSION.REPORT_IDS).gt(0))
                .orderBy(ACTIVITY_VERSION.VERSION_ID)
                .fetch(mapping(Version::new));
    }

    /** Persons' words by report: the pairs that each report is in. */
    private Map<Long, List<Pair>> decisions() {
        var byReport = new HashMap<Long, List<Pair>>();
        sql.select(LINK_DECISION.LEFT_ID, LINK_DECISION.RIGHT_ID, LINK_DECISION.ANSWER.eq("same"))
                .from(LINK_DECISION)
                .where(LINK_DECISION.WITHDRAWN_AT.isNull())
                .fetch(mapping(Pair::new))
                .forEach(pair -> byReport.computeIfAbsent(pair.left(), ignored -> new ArrayList<>())
                        .add(pair));
        return byReport;
    }

    /** Disjoint sets of reports. */
    private static final class Roots {
        private final Map<Long, Long> parents = new HashMap<>();

        long of(long report) {
            var root = report;
            for (var parent = parents.getOrDefault(root, root);
                    parent != root;
                    parent = parents.getOrDefault(root, root)) {
                root = parent;
            }
            parents.put(report, root);
            return root;
        }

        void join(List<Long> reports) {
            reports.forEach(report -> parents.put(of(report), of(reports.getFirst())));
        }
    }

    /** Activities that share reports. */
    private static final class Group {
        private final List<Version> before = new ArrayList<>();
        private final List<Version> after = new ArrayList<>();

        Step step(Map<Long, List<Pair>> decisions) {
            var kind = kind();
            return new Step(ids(before), ids(after), kind, isRelinked(kind) && byPerson(decisions));
        }

        private static boolean isRelinked(Kind kind) {
            return kind == Kind.JOINED || kind == Kind.SPLIT || kind == Kind.REARRANGED;
        }

        private Kind kind() {
            if (before.isEmpty()) {
                return Kind.CAME;
            }
            if (after.isEmpty()) {
                return Kind.LEFT;
            }
            if (before.size() != after.size()) {
                return before.size() > after.size() ? Kind.JOINED : Kind.SPLIT;
            }
            return before.size() > 1 ? Kind.REARRANGED : told();
        }

        /** One activity before and after: what changed in what is told of it. */
        private Kind told() {
            var was = before.getFirst();
            var is = after.getFirst();
            var came = !was.reports().containsAll(is.reports());
            var left = !is.reports().containsAll(was.reports());
            if (came != left) {
                return came ? Kind.CAME : Kind.LEFT;
            }
            return came || !was.revisions().equals(is.revisions()) ? Kind.REVISED : Kind.RECKONED;
        }

        /** Whether two of the reports are together now and were not, and a person said so; or the other way round. */
        private boolean byPerson(Map<Long, List<Pair>> decisions) {
            var then = places(before);
            var now = places(after);
            return then.keySet().stream()
                    .flatMap(report -> decisions.getOrDefault(report, List.of()).stream())
                    .filter(pair -> known(pair, then) && known(pair, now))
                    .anyMatch(pair -> together(pair, then) != pair.same() && together(pair, now) == pair.same());
        }

        private static boolean known(Pair pair, Map<Long, Long> places) {
            return places.keySet().containsAll(Set.of(pair.left(), pair.right()));
        }

        private static boolean together(Pair pair, Map<Long, Long> places) {
            return new HashSet<>(List.of(places.getOrDefault(pair.left(), 0L), places.getOrDefault(pair.right(), 0L)))
                            .size()
                    == 1;
        }

        private static Map<Long, Long> places(List<Version> versions) {
            var places = new HashMap<Long, Long>();
            versions.forEach(version -> version.reports().forEach(report -> places.put(report, version.id())));
            return places;
        }

        private static List<Long> ids(List<Version> versions) {
            return versions.stream().map(Version::id).toList();
        }
    }
}
