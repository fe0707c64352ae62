package org.kelisim.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.kelisim.linkage.cluster.Component.Doubt;
import org.kelisim.linkage.cluster.Component.Pair;

/** What remains uncertain about a component when its clusters stand. */
final class Doubting {
    /** Log odds of cores from which they are looked at together. */
    private static final double RELATED = -5;
    /** Variance of a pair's answer from which it is worth asking. */
    private static final double WORTH_ASKING = 0.02;

    private final Component.Cores cores;
    private final int[] clusterOfCore;
    private final int[] coresOfCluster;
    private final int[] reports;
    private final Odds odds;
    private final Constraints constraints;
    private final Doubt[] doubts;
    private final List<Pair> pairs = new ArrayList<>();

    Doubting(Component.Cores cores, List<List<Integer>> clusters, int[] reports, Odds odds, Constraints constraints) {
        this.cores = cores;
        this.reports = reports;
        this.odds = odds;
        this.constraints = constraints;
        this.doubts = new Doubt[clusters.size()];
        this.coresOfCluster = new int[clusters.size()];
        Arrays.fill(doubts, Doubt.NONE);
        this.clusterOfCore = new int[cores.members().size()];
        for (var core = 0; core < clusterOfCore.length; core++) {
            var first = cores.members().get(core).getFirst();
            for (var cluster = 0; cluster < clusters.size(); cluster++) {
                if (Collections.binarySearch(clusters.get(cluster), first) >= 0) {
                    clusterOfCore[core] = cluster;
                    coresOfCluster[cluster]++;
                }
            }
        }
    }

    List<Doubt> doubts() {
        return List.of(doubts);
    }

    List<Pair> pairs() {
        return pairs;
    }

    void run() {
        var all = new ArrayList<Integer>();
        for (var core = 0; core < clusterOfCore.length; core++) {
            all.add(core);
            withinCore(core);
        }
        part(all, RELATED);
    }

    /** A core whose parts are wrongly joined is two activities of about as many people each. */
    private void withinCore(int core) {
        var wrong = cores.wrong()[core];
        var people = cores.people()[core];
        if (wrong > 0) {
            share(
                    List.of(core),
                    new Doubt(wrong, wrong, -wrong, wrong * people, wrong * people * people, -wrong * people));
        }
    }

    /** Cores that few enough are related to are looked at together; more are taken apart where the relation is weakest. */
    private void part(List<Integer> some, double threshold) {
        for (var group : related(some, threshold)) {
            if (group.size() <= Partitions.MOST) {
                resolve(group);
            } else {
                part(group, threshold + 0.5);
            }
        }
        if (threshold > RELATED) {
            betweenGroups(some, threshold);
        }
    }

    private List<List<Integer>> related(List<Integer> some, double threshold) {
        var left = new ArrayList<>(some);
        var groups = new ArrayList<List<Integer>>();
        while (!left.isEmpty()) {
            var group = new ArrayList<>(List.of(left.removeFirst()));
            for (var at = 0; at < group.size(); at++) {
                int one = group.get(at);
                left.removeIf(other -> cores.evidence()[one][other] > threshold && group.add(other));
            }
            Collections.sort(group);
            groups.add(group);
        }
        return groups;
    }

    /** What was taken apart may yet be one, each pair by itself. */
    private void betweenGroups(List<Integer> some, double threshold) {
        var groupOf = new int[clusterOfCore.length];
        var number = 0;
        for (var group : related(some, threshold)) {
            for (var core : group) {
                groupOf[core] = number;
            }
            number++;
        }
        for (var one : some) {
            for (var other : some) {
                var evidence = cores.evidence()[one][other];
                if (one < other && groupOf[one] != groupOf[other] && evidence > threshold - 0.5) {
                    var probability = 1 / (1 + Math.exp(-evidence));
                    var variance = probability * (1 - probability);
                    var lost = Math.min(cores.people()[one], cores.people()[other]);
                    share(
                            List.of(one, other),
                            new Doubt(
                                    -probability,
                                    variance,
                                    -variance,
                                    -probability * lost,
                                    variance * lost * lost,
                                    -variance * lost));
                    ask(one, other, probability, 1, lost);
                }
            }
        }
    }

    private void resolve(List<Integer> group) {
        if (group.size() == 1) {
            return;
        }
        var evidence = new double[group.size()][group.size()];
        for (var i = 0; i < evidence.length; i++) {
            for (var j = 0; j < evidence.length; j++) {
                evidence[i][j] = cores.evidence()[group.get(i)][group.get(j)];
            }
        }
        var partitions = new Partitions(evidence, (groupOf, groups) -> people(group, groupOf, groups));
        var activities = partitions.groups();
        var people = partitions.weight();
        var found = new int[group.size()];
        var numbers = group.stream().map(core -> clusterOfCore[core]).distinct().toList();
        for (var i = 0; i < found.length; i++) {
            found[i] = numbers.indexOf(clusterOfCore[group.get(i)]);
        }
        share(
                group,
                new Doubt(
                        activities.mean() - numbers.size(),
                        activities.variance(),
                        activities.slope(),
                        people.mean() - people(group, found, numbers.size()),
                        people.variance(),
                        people.slope()));
        for (var i = 0; i < evidence.length; i++) {
            for (var j = i + 1; j < evidence.length; j++) {
                ask(
                        group.get(i),
                        group.get(j),
                        partitions.together(i, j),
                        partitions.groupsAtStake(i, j),
                        partitions.weightAtStake(i, j));
            }
        }
    }

    /** Of a group the mean of its cores' counts, each as often as it has reports. */
    private double people(List<Integer> group, int[] groupOf, int groups) {
        var sums = new double[groups];
        var counts = new int[groups];
        for (var i = 0; i < groupOf.length; i++) {
            var size = cores.members().get(group.get(i)).size();
            sums[groupOf[i]] += size * cores.people()[group.get(i)];
            counts[groupOf[i]] += size;
        }
        var people = 0.0;
        for (var i = 0; i < groups; i++) {
            people += sums[i] / counts[i];
        }
        return people;
    }

    private void share(List<Integer> group, Doubt doubt) {
        for (var core : group) {
            var cluster = clusterOfCore[core];
            doubts[cluster] = doubts[cluster].plus(doubt, 1.0 / group.size());
        }
    }

    private void ask(int core, int otherCore, double probability, double activities, double people) {
        if (probability * (1 - probability) <= WORTH_ASKING) {
            return;
        }
        var best = Double.NEGATIVE_INFINITY;
        var one = -1;
        var other = -1;
        for (var left : cores.members().get(core)) {
            for (var right : cores.members().get(otherCore)) {
                var now = odds.of(reports[left], reports[right]);
                if (constraints.isSaid(reports[left], reports[right])) {
                    return;
                }
                if (now > best) {
                    best = now;
                    one = reports[left];
                    other = reports[right];
                }
            }
        }
        pairs.add(new Pair(
                one,
                other,
                probability,
                activities,
                people,
                cores.evidence()[core][otherCore],
                clusterOfCore[core] == clusterOfCore[otherCore]));
    }
}
