package org.kelisim.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What remains uncertain when the clusters stand. Each pair of clusters may be one activity with the probability of their mean log odds;
 * each report of a cluster may tell of another activity with the probability that its mean log odds to the rest leave. The
 * possibilities are taken as independent, which overstates variance a little where they exclude one another.
 */
final class Doubts {
    private static final double NEGLIGIBLE = 0.005;

    private final List<Prepared> reports;
    private final PairTable odds;
    private final int[] clusterOf;
    private final List<List<Integer>> members;
    private final Map<Long, Boolean> decided;
    private final Linkage.Doubt[] doubts;
    private final List<Linkage.DoubtfulPair> pairs = new ArrayList<>();

    Doubts(
            List<Prepared> reports,
            PairTable odds,
            int[] clusterOf,
            List<List<Integer>> members,
            Map<Long, Boolean> decided) {
        this.reports = reports;
        this.odds = odds;
        this.clusterOf = clusterOf;
        this.members = members;
        this.decided = decided;
        this.doubts = new Linkage.Doubt[members.size()];
        Arrays.fill(doubts, Linkage.Doubt.NONE);
    }

    Linkage.Doubt[] doubts() {
        return doubts;
    }

    /** Pairs to ask a person about, the most telling first. */
    List<Linkage.DoubtfulPair> find() {
        between();
        within();
        pairs.sort(Comparator.comparingDouble(Linkage.DoubtfulPair::telling)
                .reversed()
                .thenComparing(Linkage.DoubtfulPair::leftKey)
                .thenComparing(Linkage.DoubtfulPair::rightKey));
        return List.copyOf(pairs);
    }

    private record Edge(int left, int right, double odds) {}

    private void between() {
        var best = new HashMap<Long, Edge>();
        odds.forEach((left, right, weight) -> {
            if (weight > -6 && clusterOf[left] != clusterOf[right] && !decided.containsKey(Clusters.key(left, right))) {
                best.merge(
                        Clusters.key(clusterOf[left], clusterOf[right]),
                        new Edge(left, right, weight),
                        (a, b) -> a.odds() > b.odds() || (a.odds() == b.odds() && a.left() < b.left()) ? a : b);
            }
        });
        best.forEach((clusters, edge) -> {
            var one = (int) (clusters >> 32);
            var other = (int) (long) clusters;
            if (isDecidedApart(one, other)) {
                return;
            }
            var probability = Model.probability(mean(members.get(one), members.get(other)));
            if (probability > NEGLIGIBLE) {
                var lost = Math.min(headCount(one), headCount(other));
                add(
                        one,
                        -probability / 2,
                        probability * (1 - probability) / 2,
                        -probability * lost / 2,
                        lost * lost * probability * (1 - probability) / 2);
                add(
                        other,
                        -probability / 2,
                        probability * (1 - probability) / 2,
                        -probability * lost / 2,
                        lost * lost * probability * (1 - probability) / 2);
                ask(edge.left(), edge.right(), probability, lost, false);
            }
        });
    }

    private boolean isDecidedApart(int one, int other) {
        for (var left : members.get(one)) {
            for (var right : members.get(other)) {
                if (Boolean.FALSE.equals(decided.get(Clusters.key(left, right)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void within() {
        for (var cluster = 0; cluster < members.size(); cluster++) {
            var inside = members.get(cluster);
            if (inside.size() == 2) {
                // Two reports part in one way only.
                mayPart(cluster, inside.getFirst(), inside.subList(1, 2));
            } else if (inside.size() > 2) {
                for (var report : inside) {
                    var rest = new ArrayList<>(inside);
                    rest.remove(report);
                    mayPart(cluster, report, rest);
                }
            }
        }
    }

    private void mayPart(int cluster, int report, List<Integer> rest) {
        for (var other : rest) {
            if (Boolean.TRUE.equals(decided.get(Clusters.key(report, other)))) {
                return;
            }
        }
        var probability = 1 - Model.probability(mean(List.of(report), rest));
        if (probability > NEGLIGIBLE) {
            var gained = reports.get(report).report().participants();
            add(
                    cluster,
                    probability,
                    probability * (1 - probability),
                    probability * gained,
                    (double) gained * gained * probability * (1 - probability));
            ask(Math.min(report, rest.getFirst()), Math.max(report, rest.getFirst()), 1 - probability, gained, true);
        }
    }

    private double mean(List<Integer> left, List<Integer> right) {
        var sum = 0.0;
        for (var one : left) {
            for (var other : right) {
                sum += odds.get(Math.min(one, other), Math.max(one, other), Clusters.FAR);
            }
        }
        return sum / ((double) left.size() * right.size());
    }

    private void add(
            int cluster, double activities, double variance, double participants, double participantsVariance) {
        doubts[cluster] = doubts[cluster].plus(activities, variance, participants, participantsVariance);
    }

    /** An answer is telling by the variance that it takes away: of the number of activities, and of the people in hundreds. */
    private void ask(int left, int right, double probability, double people, boolean joined) {
        var variance = probability * (1 - probability);
        if (variance > 0.02) {
            pairs.add(new Linkage.DoubtfulPair(
                    reports.get(left).report().key(),
                    reports.get(right).report().key(),
                    probability,
                    variance * (1 + people / 100),
                    joined));
        }
    }

    private double headCount(int cluster) {
        return members.get(cluster).stream()
                .mapToInt(report -> reports.get(report).report().participants())
                .sorted()
                .skip((members.get(cluster).size() - 1) / 2)
                .findFirst()
                .orElse(0);
    }
}
