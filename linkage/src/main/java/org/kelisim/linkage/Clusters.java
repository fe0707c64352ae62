package org.kelisim.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Joins reports into activities: always the two clusters whose reports agree best on average (average linkage of log odds), while that
 * is more likely right than wrong. The average keeps a chain of weak links from gluing lessons of a course together. What a person has
 * said holds: joined from the start, or never.
 */
final class Clusters {
    /** Log odds of a pair that was not worth comparing. */
    static final double FAR = -8;

    private final PairTable odds;
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] clusterOf;
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    private Clusters(int reports, PairTable odds) {
        this.odds = odds;
        this.clusterOf = new int[reports];
        for (var i = 0; i < reports; i++) {
            clusterOf[i] = i;
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    private record Join(double mean, int left, int right, int sizes) {}

    /**
     * @param odds log odds of the pairs compared, the smaller index first
     * @param same pairs that a person joined
     * @param notTheSame pairs that a person keeps apart, none of which is joined by {@code same}
     * @return the cluster of each report
     */
    static int[] join(int reports, PairTable odds, List<int[]> same, List<int[]> notTheSame) {
        var clusters = new Clusters(reports, odds);
        same.forEach(pair -> clusters.merge(clusters.clusterOf[pair[0]], clusters.clusterOf[pair[1]]));
        notTheSame.forEach(pair -> clusters.keepApart(clusters.clusterOf[pair[0]], clusters.clusterOf[pair[1]]));
        clusters.joinBest();
        return clusters.clusterOf;
    }

    static long key(int left, int right) {
        return left < right ? ((long) left << 32) | right : ((long) right << 32) | left;
    }

    private void joinBest() {
        var queue = new PriorityQueue<Join>(Comparator.comparingDouble(Join::mean)
                .reversed()
                .thenComparingInt(Join::left)
                .thenComparingInt(Join::right));
        var neighbours = new HashMap<Integer, Set<Integer>>();
        odds.forEach((one, another, weight) -> {
            if (weight > 0) {
                var left = clusterOf[one];
                var right = clusterOf[another];
                if (left != right) {
                    neighbours.computeIfAbsent(left, ignored -> new HashSet<>()).add(right);
                    neighbours
                            .computeIfAbsent(right, ignored -> new HashSet<>())
                            .add(left);
                    offer(queue, left, right);
                }
            }
        });
        while (!queue.isEmpty()) {
            var join = queue.poll();
            var left = join.left();
            var right = join.right();
            if (members.get(left).isEmpty() || members.get(right).isEmpty() || join.sizes() != sizes(left, right)) {
                continue;
            }
            merge(left, right);
            var others = neighbours.computeIfAbsent(left, ignored -> new HashSet<>());
            others.addAll(neighbours.getOrDefault(right, Set.of()));
            others.removeIf(other -> members.get(other).isEmpty() || other == left);
            for (var other : others) {
                neighbours.computeIfAbsent(other, ignored -> new HashSet<>()).add(left);
                offer(queue, Math.min(left, other), Math.max(left, other));
            }
        }
    }

    private int sizes(int left, int right) {
        return members.get(left).size() * 100_003 + members.get(right).size();
    }

    private void offer(PriorityQueue<Join> queue, int left, int right) {
        if (!apart.getOrDefault(left, Set.of()).contains(right)) {
            var mean = mean(members.get(left), members.get(right));
            if (mean > 0) {
                queue.add(new Join(mean, left, right, sizes(left, right)));
            }
        }
    }

    double mean(List<Integer> left, List<Integer> right) {
        var sum = 0.0;
        for (var one : left) {
            for (var other : right) {
                sum += odds.get(Math.min(one, other), Math.max(one, other), FAR);
            }
        }
        return sum / ((double) left.size() * right.size());
    }

    private void merge(int left, int right) {
        if (left == right) {
            return;
        }
        for (var report : members.get(right)) {
            clusterOf[report] = left;
        }
        members.get(left).addAll(members.get(right));
        members.get(right).clear();
        var kept = apart.remove(right);
        if (kept != null) {
            for (var other : kept) {
                apart.getOrDefault(other, new HashSet<>()).remove(right);
                keepApart(left, other);
            }
        }
    }

    private void keepApart(int left, int right) {
        apart.computeIfAbsent(left, ignored -> new HashSet<>()).add(right);
        apart.computeIfAbsent(right, ignored -> new HashSet<>()).add(left);
    }
}
