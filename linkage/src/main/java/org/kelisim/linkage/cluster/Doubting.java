package org.kelisim.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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
        var all = new int[clusterOfCore.length];
        for (var core = 0; core < all.length; core++) {
            all[core] = core;
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
                    new int[] {core},
                    new Doubt(wrong, wrong, -wrong, wrong * people, wrong * people * people, -wrong * people));
        }
    }

    /** Cores that few enough are related to are looked at together; more are taken apart where the relation is weakest. */
    private void part(int[] some, double threshold) {
        var groups = related(some, threshold);
        for (var group : groups) {
            if (group.length <= Partitions.MOST) {
                resolve(group);
            } else {
                part(group, threshold + 0.5);
            }
        }
        if (threshold > RELATED) {
            betweenGroups(some, groups, threshold);
        }
    }

    /** Each in ascending order, as {@code some} are. */
    private List<int[]> related(int[] some, double threshold) {
        var left = some.clone();
        var leftOver = left.length;
        var groups = new ArrayList<int[]>();
        while (leftOver > 0) {
            var group = new int[leftOver];
            group[0] = left[--leftOver];
            var size = 1;
            for (var at = 0; at < size; at++) {
                var evidence = cores.evidence()[group[at]];
                var kept = 0;
                for (var i = 0; i < leftOver; i++) {
                    if (evidence[left[i]] > threshold) {
                        group[size++] = left[i];
                    } else {
                        left[kept++] = left[i];
                    }
                }
                leftOver = kept;
            }
            groups.add(ascending(group, size));
        }
        groups.sort(Comparator.comparingInt(group -> group[0]));
        return groups;
    }

    private static int[] ascending(int[] numbers, int size) {
        var sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** What was taken apart may yet be one, each pair by itself. */
    private void betweenGroups(int[] some, List<int[]> groups, double threshold) {
        var groupOf = new int[clusterOfCore.length];
        for (var number = 0; number < groups.size(); number++) {
            for (var core : groups.get(number)) {
                groupOf[core] = number;
            }
        }
        for (var one : some) {
            for (var other : some) {
                var evidence = cores.evidence()[one][other];
                if (one < other && groupOf[one] != groupOf[other] && evidence > threshold - 0.5) {
                    var probability = 1 / (1 + Math.exp(-evidence));
                    var variance = probability * (1 - probability);
                    var lost = Math.min(cores.people()[one], cores.people()[other]);
                    share(
                            new int[] {one, other},
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

    private void resolve(int[] group) {
        if (group.length == 1) {
            return;
        }
        var evidence = new double[group.length][group.length];
        var sizes = new int[group.length];
        var people = new double[group.length];
        for (var i = 0; i < group.length; i++) {
            sizes[i] = cores.members().get(group[i]).size();
            people[i] = cores.people()[group[i]];
            for (var j = 0; j < group.length; j++) {
                evidence[i][j] = cores.evidence()[group[i]][group[j]];
            }
        }
        var partitions = new Partitions(evidence, (groupOf, groups) -> people(sizes, people, groupOf, groups));
        var activities = partitions.groups();
        var heads = partitions.weight();
        var numbers = Arrays.stream(group)
                .map(core -> clusterOfCore[core])
                .distinct()
                .boxed()
                .toList();
        var found = Arrays.stream(group)
                .map(core -> numbers.indexOf(clusterOfCore[core]))
                .toArray();
        share(
                group,
                new Doubt(
                        activities.mean() - numbers.size(),
                        activities.variance(),
                        activities.slope(),
                        heads.mean() - people(sizes, people, found, numbers.size()),
                        heads.variance(),
                        heads.slope()));
        for (var i = 0; i < evidence.length; i++) {
            for (var j = i + 1; j < evidence.length; j++) {
                ask(
                        group[i],
                        group[j],
                        partitions.together(i, j),
                        partitions.groupsAtStake(i, j),
                        partitions.weightAtStake(i, j));
            }
        }
    }

    /** Of a group the mean of its cores' counts, each as often as it has reports. */
    private static double people(int[] sizes, double[] peopleOf, int[] groupOf, int groups) {
        var sums = new double[groups];
        var counts = new int[groups];
        for (var i = 0; i < groupOf.length; i++) {
            sums[groupOf[i]] += sizes[i] * peopleOf[i];
            counts[groupOf[i]] += sizes[i];
        }
        var people = 0.0;
        for (var i = 0; i < groups; i++) {
            people += sums[i] / counts[i];
        }
        return people;
    }

    private void share(int[] group, Doubt doubt) {
        for (var core : group) {
            var cluster = clusterOfCore[core];
            doubts[cluster] = doubts[cluster].plus(doubt, 1.0 / group.length);
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
