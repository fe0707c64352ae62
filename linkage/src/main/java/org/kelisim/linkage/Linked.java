package org.kelisim.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kelisim.linkage.block.Cell;
import org.kelisim.linkage.cluster.Clustering;
import org.kelisim.linkage.cluster.Component;
import org.kelisim.linkage.cluster.Odds;

/** Reports as they are linked, none of them a copy of another; what {@link Standing} is made of. */
final class Linked {
    private static final int NOWHERE = -1;

    private final Model model;
    private final Compared compared;
    private final Odds odds;
    private final Map<Integer, Component.Result> components = new HashMap<>();
    /** By report; less than 0 for one that isn't there. */
    private int[] componentOf = {};

    private Set<Decision> decisions;
    private int nextComponent;

    Linked(Model model, Compared compared, Odds odds, Collection<Decision> decisions) {
        this.model = model;
        this.compared = compared;
        this.decisions = Set.copyOf(decisions);
        Decided.refuseContradictions(decisions, key -> compared.number(key) != null);
        this.odds = odds;
        resolve(compared.all());
    }

    /** What was learned, by which all is linked. */
    Model model() {
        return model;
    }

    /** All clusters and doubtful pairs, as they stand. */
    Linkage linkage() {
        var clusters = new ArrayList<Linkage.Cluster>();
        var doubtful = new ArrayList<Linkage.DoubtfulPair>();
        var typical = typicalHeadCount();
        components.values().parallelStream().map(this::clusters).forEachOrdered(clusters::addAll);
        components
                .values()
                .forEach(component -> component.pairs().forEach(pair -> doubtful.add(doubtful(pair, typical))));
        clusters.sort(Comparator.comparing(cluster -> cluster.keys().getFirst()));
        doubtful.sort(Comparator.comparingDouble(Linkage.DoubtfulPair::telling)
                .reversed()
                .thenComparing(Linkage.DoubtfulPair::leftKey)
                .thenComparing(Linkage.DoubtfulPair::rightKey));
        return new Linkage(clusters, doubtful);
    }

    /**
     * Links what is new.
     *
     * @param added reports; one with a key that is there already replaces it
     * @param removed keys of reports that are no more; those that aren't there are passed over
     * @param all decisions that stand now
     * @throws ContradictoryDecisions if decisions can't all hold; nothing is changed then
     */
    Standing.Change change(Collection<Report> added, Collection<String> removed, Collection<Decision> all) {
        var before = decisions;
        var out = new TreeSet<>(removed);
        added.forEach(report -> out.add(report.key()));
        var in = new ArrayList<>(added);
        in.sort(Comparator.comparing(Report::key));
        var keys = new HashSet<String>();
        added.forEach(report -> keys.add(report.key()));
        Decided.refuseContradictions(
                all, key -> keys.contains(key) || (!out.contains(key) && compared.number(key) != null));
        var touched = new Touched();
        for (var key : out) {
            var number = compared.number(key);
            if (number != null) {
                touched.add(number);
                odds.clear(number);
                compared.remove(number);
                touched.gone.add(number);
            }
        }
        for (var report : in) {
            touched.add(compared.add(model.desk().prepare(report)));
        }
        odds.grow(compared.size());
        touched.compareAgain();
        decisions = Set.copyOf(all);
        changed(before).forEach(touched.reports::add);
        return replace(touched);
    }

    /** Reports that a change bears on: new ones, and others of their regions and days, since these are more crowded now. */
    private final class Touched {
        private final Set<Integer> reports = new TreeSet<>();
        private final Set<Integer> gone = new HashSet<>();
        private final Set<Integer> recompared = new TreeSet<>();

        void add(int number) {
            var report = compared.report(number);
            recompared.add(number);
            add(compared.blocks().cell(report.region(), report.day()));
            if (report.isNational()) {
                add(compared.blocks().national(report.day()));
            }
        }

        private void add(Cell cell) {
            for (var i = 0; i < cell.size(); i++) {
                recompared.add(cell.at(i));
            }
        }

        void compareAgain() {
            recompared.removeAll(gone);
            recompared.forEach(odds::clear);
            for (var number : recompared) {
                compared.blocks().pairsOf(number, (one, other) -> {
                    if (!recompared.contains(other) || one < other) {
                        odds.put(one, other, compared.logOddsOfMet(model.weights(), one, other));
                    }
                });
            }
            reports.addAll(recompared);
            reports.addAll(gone);
        }
    }

    private Standing.Change replace(Touched touched) {
        var gone = new ArrayList<Linkage.Cluster>();
        var again = new TreeSet<Integer>();
        for (var number : touched.reports) {
            take(number, gone, again);
            again.add(number);
        }
        again.removeAll(touched.gone);
        var results = clustering().of(again.stream().mapToInt(i -> i).toArray());
        for (var result : results) {
            for (var cluster : result.clusters()) {
                for (var number : cluster) {
                    take(number, gone, new TreeSet<>());
                }
            }
        }
        var come = new ArrayList<Linkage.Cluster>();
        for (var result : results) {
            keep(result);
            come.addAll(clusters(result));
        }
        var unchanged = new HashSet<>(gone);
        unchanged.retainAll(come);
        gone.removeAll(unchanged);
        come.removeAll(unchanged);
        return new Standing.Change(gone, come);
    }

    /** The clusters that these are in. */
    List<Linkage.Cluster> clustersOf(Collection<String> keys) {
        var wanted = new HashSet<>(keys);
        var found = new ArrayList<Linkage.Cluster>();
        for (var key : wanted) {
            var number = compared.number(key);
            var result = number == null ? null : components.get(componentOf[number]);
            if (result != null) {
                found.addAll(clusters(result).stream()
                        .filter(cluster -> cluster.keys().contains(key))
                        .toList());
            }
        }
        return found;
    }

    /** Takes the report's component apart. */
    private void take(int number, List<Linkage.Cluster> gone, Set<Integer> reports) {
        var result = number < componentOf.length ? components.remove(componentOf[number]) : null;
        if (result != null) {
            gone.addAll(clusters(result));
            for (var cluster : result.clusters()) {
                for (var one : cluster) {
                    componentOf[one] = NOWHERE;
                    reports.add(one);
                }
            }
        }
    }

    private void resolve(int[] reports) {
        clustering().of(reports).forEach(this::keep);
    }

    private void keep(Component.Result result) {
        if (componentOf.length < compared.size()) {
            var before = componentOf.length;
            componentOf = Arrays.copyOf(componentOf, Math.max(compared.size(), 2 * before));
            Arrays.fill(componentOf, before, componentOf.length, NOWHERE);
        }
        components.put(nextComponent, result);
        for (var cluster : result.clusters()) {
            for (var number : cluster) {
                componentOf[number] = nextComponent;
            }
        }
        nextComponent++;
    }

    private Clustering clustering() {
        return model.clustering(compared, odds, Decided.constraints(decisions, compared::number));
    }

    /** Reports of decisions that are new, or no more. */
    private Set<Integer> changed(Set<Decision> before) {
        var different = new HashSet<>(before);
        different.removeAll(decisions);
        var fresh = new HashSet<>(decisions);
        fresh.removeAll(before);
        different.addAll(fresh);
        var reports = new TreeSet<Integer>();
        for (var decision : different) {
            for (var key : List.of(decision.leftKey(), decision.rightKey())) {
                var number = compared.number(key);
                if (number != null) {
                    reports.add(number);
                }
            }
        }
        return reports;
    }

    private List<Linkage.Cluster> clusters(Component.Result result) {
        var spread = model.trust().spread();
        var clusters = new ArrayList<Linkage.Cluster>();
        for (var i = 0; i < result.clusters().size(); i++) {
            var numbers = result.clusters().get(i);
            var keys = new String[numbers.length];
            Arrays.setAll(keys, at -> compared.key(numbers[at]));
            Arrays.sort(keys);
            var doubt = result.doubts().get(i);
            clusters.add(new Linkage.Cluster(
                    List.of(keys),
                    new Linkage.Doubt(
                            1 + doubt.activities(),
                            doubt.activitiesVariance(),
                            spread * doubt.activitiesSlope(),
                            doubt.people(),
                            doubt.peopleVariance(),
                            spread * doubt.peopleSlope())));
        }
        return clusters;
    }

    /** People at an activity, in the mean. */
    private double typicalHeadCount() {
        var people = 0.0;
        var count = 0;
        for (var number = 0; number < compared.size(); number++) {
            if (componentOf[number] != NOWHERE) {
                people += compared.participants(number);
                count++;
            }
        }
        return Math.max(1, people / Math.max(1, count));
    }

    private Linkage.DoubtfulPair doubtful(Component.Pair pair, double typical) {
        var unexpected = pair.joined() ? 1 - pair.probability() : pair.probability();
        var left = compared.key(pair.one());
        var right = compared.key(pair.other());
        var isInOrder = left.compareTo(right) < 0;
        return new Linkage.DoubtfulPair(
                isInOrder ? left : right,
                isInOrder ? right : left,
                pair.probability(),
                unexpected * (Math.abs(pair.activities()) + Math.abs(pair.people()) / typical),
                pair.joined());
    }
}
