package org.kelisim.linkage.cluster;

import java.util.Arrays;

/**
 * All ways to part a few things into groups, each as likely as the exponential of the log odds of all pairs that it puts together; from
 * them, how many groups there are, how much they weigh, and which two are together. The number of ways is Bell's: 21,147 for nine.
 */
final class Partitions {
    static final int MOST = 9;

    private final double[][] logOdds;
    private final Weigher weigher;
    private final int[] groupOf;
    /** By thing that is placed and by group before it: log odds that it belongs there, and how many pairs come of it. */
    private final double[][] belongs;

    private final int[][] pairsWith;
    /** By two things, the later first. */
    private final double[][] together;

    private final double[][] groupsTogether;
    private final double[][] weightTogether;
    private double best = Double.NEGATIVE_INFINITY;
    private double all;
    private double groups;
    private double groupsSquared;
    private double weight;
    private double weightSquared;
    private double pairs;
    private double groupsTimesPairs;
    private double weightTimesPairs;

    /** What a grouping weighs, the sum over its groups. */
    interface Weigher {
        double weigh(int[] groupOf, int groups);
    }

    /** @param logOdds symmetric; negative infinity for what must not be together */
    Partitions(double[][] logOdds, Weigher weigher) {
        if (logOdds.length > MOST) {
            throw new IllegalArgumentException(logOdds.length + " things are more than " + MOST);
        }
        this.logOdds = logOdds;
        this.weigher = weigher;
        this.groupOf = new int[logOdds.length];
        this.belongs = new double[logOdds.length][logOdds.length + 1];
        this.pairsWith = new int[logOdds.length][logOdds.length + 1];
        this.together = new double[logOdds.length][logOdds.length];
        this.groupsTogether = new double[logOdds.length][logOdds.length];
        this.weightTogether = new double[logOdds.length][logOdds.length];
        place(0, 0, 0, 0, true);
        place(0, 0, 0, 0, false);
    }

    /** Mean and variance, and how much the mean would change if all log odds were one more. */
    record Spread(double mean, double variance, double slope) {}

    Spread groups() {
        return spread(groups, groupsSquared, groupsTimesPairs);
    }

    Spread weight() {
        return spread(weight, weightSquared, weightTimesPairs);
    }

    private Spread spread(double sum, double squares, double timesPairs) {
        var mean = sum / all;
        return new Spread(mean, Math.max(0, squares / all - mean * mean), timesPairs / all - mean * pairs / all);
    }

    /** Probability that the two are in one group. */
    double together(int one, int other) {
        return of(together, one, other) / all;
    }

    /** How many groups more are expected if the two are apart than if they are together. */
    double groupsAtStake(int one, int other) {
        return atStake(groups, of(groupsTogether, one, other), one, other);
    }

    /** How much more the groups are expected to weigh if the two are apart than if they are together. */
    double weightAtStake(int one, int other) {
        return atStake(weight, of(weightTogether, one, other), one, other);
    }

    private double atStake(double sum, double sumTogether, int one, int other) {
        var chance = of(together, one, other);
        return chance <= 1e-9 * all || chance >= (1 - 1e-9) * all
                ? 0
                : (sum - sumTogether) / (all - chance) - sumTogether / chance;
    }

    private static double of(double[][] table, int one, int other) {
        return table[Math.max(one, other)][Math.min(one, other)];
    }

    /** First to find the likeliest, so that nothing overflows; then to add up. */
    private void place(int thing, int count, double log, int joined, boolean seeking) {
        if (thing == groupOf.length) {
            if (seeking) {
                best = Math.max(best, log);
            } else if (log > best - 30) {
                add(Math.exp(log - best), count, joined);
            }
            return;
        }
        var more = belongs[thing];
        var pairsMore = pairsWith[thing];
        Arrays.fill(more, 0, count + 1, 0);
        Arrays.fill(pairsMore, 0, count + 1, 0);
        for (var before = 0; before < thing; before++) {
            more[groupOf[before]] += logOdds[before][thing];
            pairsMore[groupOf[before]]++;
        }
        for (var group = 0; group <= count; group++) {
            if (more[group] > Double.NEGATIVE_INFINITY) {
                groupOf[thing] = group;
                place(thing + 1, Math.max(count, group + 1), log + more[group], joined + pairsMore[group], seeking);
            }
        }
    }

    private void add(double likelihood, int count, int joined) {
        var weighs = weigher.weigh(groupOf, count);
        all += likelihood;
        groups += likelihood * count;
        groupsSquared += likelihood * count * count;
        weight += likelihood * weighs;
        weightSquared += likelihood * weighs * weighs;
        pairs += likelihood * joined;
        groupsTimesPairs += likelihood * joined * count;
        weightTimesPairs += likelihood * joined * weighs;
        for (var i = 0; i < groupOf.length; i++) {
            for (var j = 0; j < i; j++) {
                if (groupOf[i] == groupOf[j]) {
                    together[i][j] += likelihood;
                    groupsTogether[i][j] += likelihood * count;
                    weightTogether[i][j] += likelihood * weighs;
                }
            }
        }
    }

    @Override
    public String toString() {
        return groups() + " " + Arrays.deepToString(together);
    }
}
