package org.kelisim.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins what agrees best, again and again, as long as that is better than a threshold. Agreement of two clusters is the mean of the log odds
 * between their reports (average linkage [1]), made one number with their sizes by {@link Evidence}; the mean keeps a chain of weak links
 * from gluing the lessons of a course together. The best partner of each cluster is remembered, so that a join costs little more than
 * one row of the table [2].
 *
 * <p>[1] R. R. Sokal, C. D. Michener, "A Statistical Method for Evaluating Systematic Relationships", Univ. Kansas Science Bulletin 38,
 * 1958. [2] D. Müllner, "Modern Hierarchical, Agglomerative Clustering Algorithms", arXiv:1109.2378, 2011.
 */
final class Agglomeration {
    private static final int NONE = -1;

    private final double[][] sums;
    private final boolean[][] apart;
    private final int[] sizes;
    private final int[] joins;
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] best;
    private final double[] bestScore;

    /** How well two clusters agree. */
    interface Score {
        double of(int size, int otherSize, double mean);
    }

    /**
     * @param odds between the reports, which are given by their places here
     * @param apart pairs that must not be joined
     */
    Agglomeration(double[][] odds, boolean[][] apart) {
        this.sums = odds;
        this.apart = apart;
        this.sizes = new int[odds.length];
        this.joins = new int[odds.length];
        this.best = new int[odds.length];
        this.bestScore = new double[odds.length];
        Arrays.fill(sizes, 1);
        for (var i = 0; i < odds.length; i++) {
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /** Reports of each cluster, in order of their first ones. */
    List<List<Integer>> clusters() {
        var clusters = new ArrayList<List<Integer>>();
        for (var cluster : members) {
            if (!cluster.isEmpty()) {
                clusters.add(cluster.stream().sorted().toList());
            }
        }
        return clusters;
    }

    boolean mayJoin(int one, int other) {
        return !apart[one][other];
    }

    double mean(int one, int other) {
        return sums[one][other] / ((double) sizes[one] * sizes[other]);
    }

    /** Joins the clusters of two reports, whatever they agree in. */
    void join(int one, int other) {
        var left = clusterOf(one);
        var right = clusterOf(other);
        if (left != right) {
            var into = Math.min(left, right);
            var from = Math.max(left, right);
            merge(into, from);
            joins[into] += joins[from];
        }
    }

    /** How many joins each cluster came of, but for those that persons asked for. */
    int joins(int place) {
        return joins[place];
    }

    /** Joins the best two while their score is more than the threshold. */
    void run(Score score, double threshold) {
        for (var i = 0; i < sizes.length; i++) {
            findBest(i, score);
        }
        while (true) {
            var left = NONE;
            var most = threshold;
            for (var i = 0; i < sizes.length; i++) {
                if (sizes[i] > 0 && best[i] != NONE && bestScore[i] > most) {
                    most = bestScore[i];
                    left = i;
                }
            }
            if (left == NONE) {
                return;
            }
            var right = best[left];
            var into = Math.min(left, right);
            var from = Math.max(left, right);
            merge(into, from);
            joins[into] += joins[from] + 1;
            update(into, from, score);
        }
    }

    private void update(int into, int from, Score score) {
        findBest(into, score);
        for (var i = 0; i < sizes.length; i++) {
            if (sizes[i] == 0 || i == into) {
                continue;
            }
            if (best[i] == into || best[i] == from) {
                findBest(i, score);
            } else if (!apart[i][into]) {
                var now = score.of(sizes[i], sizes[into], mean(i, into));
                if (now > bestScore[i] || (now == bestScore[i] && into < best[i])) {
                    best[i] = into;
                    bestScore[i] = now;
                }
            }
        }
    }

    private void findBest(int one, Score score) {
        best[one] = NONE;
        bestScore[one] = Double.NEGATIVE_INFINITY;
        for (var other = 0; sizes[one] > 0 && other < sizes.length; other++) {
            if (other != one && sizes[other] > 0 && !apart[one][other]) {
                var now = score.of(sizes[one], sizes[other], mean(one, other));
                if (now > bestScore[one]) {
                    best[one] = other;
                    bestScore[one] = now;
                }
            }
        }
    }

    private int clusterOf(int report) {
        for (var i = 0; i < members.size(); i++) {
            if (members.get(i).contains(report)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no report " + report);
    }

    private void merge(int into, int from) {
        for (var i = 0; i < sizes.length; i++) {
            sums[into][i] += sums[from][i];
            sums[i][into] = sums[into][i];
            apart[into][i] |= apart[from][i];
            apart[i][into] = apart[into][i];
        }
        sizes[into] += sizes[from];
        sizes[from] = 0;
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
    }

    /** Places of the clusters that there are, in order. */
    int[] places() {
        var places = new int[sizes.length];
        var count = 0;
        for (var i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    int size(int place) {
        return sizes[place];
    }

    List<Integer> members(int place) {
        return members.get(place);
    }
}
