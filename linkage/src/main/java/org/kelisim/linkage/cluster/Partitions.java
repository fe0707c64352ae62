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
        return together[one][other] / all;
    }

    /** How many groups more are expected if the two are apart than if they are together. */
    double groupsAtStake(int one, int other) {
        return atStake(groups, groupsTogether[one][other], one, other);
    }

    /** How much more the groups are expected to weigh if the two are apart than if they are together. */
    double weightAtStake(int one, int other) {
        return atStake(weight, weightTogether[one][other], one, other);
    }

    private double atStake(double sum, double sumTogether, int one, int other) {
        var chance = together[one][other];
        return chance <= 1e-9 * all || chance >= (1 - 1e-9) * all
                ? 0
                : (sum - sumTogether) / (all - chance) - sumTogether / chance;
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
        for (var group = 0; group <= count; group++) {
            var more = 0.0;
            var pairsMore = 0;
            for (var before = 0; before < thing; before++) {
                if (groupOf[before] == group) {
                    more += logOdds[before][thing];
                    pairsMore++;
                }
            }
            if (more > Double.NEGATIVE_INFINITY) {
                groupOf[thing] = group;
                place(thing + 1, Math.max(count, group + 1), log + more, joined + pairsMore, seeking);
            }
        }
        groupOf[thing] = 0;
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
                    together[j][i] = together[i][j];
                    groupsTogether[i][j] += likelihood * count;
                    groupsTogether[j][i] = groupsTogether[i][j];
                    weightTogether[i][j] += likelihood * weighs;
                    weightTogether[j][i] = weightTogether[i][j];
                }
            }
        }
    }

    @Override
    public String toString() {
        return groups() + " " + Arrays.deepToString(together);
    }
}
