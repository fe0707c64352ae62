package org.kelisim.linkage.train;

import java.util.List;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.compare.Pattern;

/**
 * Four kinds of pairs, how each agrees, and how often each is met: reports of one activity; reports of two that have nothing to do with
 * each other; look-alikes, whose titles agree and nothing else does more than by chance; and lessons of one course or days of one
 * festival, which agree in all but number and day.
 *
 * <p>How often a pair is of one activity depends on how its dates agree and on how crowded the day is: with twice the reports there are four
 * times the pairs and only twice those of one activity.
 */
final class Mixture {
    static final int MATCH = 0;
    static final int BACKGROUND = 1;
    static final int LOOK_ALIKE = 2;
    static final int SERIES = 3;
    static final int KINDS = 4;

    /** What the shares depend on: how the dates agree, and how crowded the day is. */
    static final int SITUATIONS = 8 * 8;

    private final List<Density> densities;
    private final double[][] shares;
    private final double[][] logShares;

    /**
     * @param densities by kind
     * @param shares by level of the date's agreement and by kind, up to a factor; those of matches and of series are of a day without a
     *     crowd
     */
    Mixture(List<Density> densities, double[][] shares) {
        this.densities = List.copyOf(densities);
        this.shares = shares;
        this.logShares = new double[SITUATIONS][];
        for (var at = 0; at < SITUATIONS; at++) {
            var share = shares[date(at)].clone();
            share[MATCH] /= 1 << crowd(at);
            share[SERIES] /= 1 << crowd(at);
            var sum = share[MATCH] + share[BACKGROUND] + share[LOOK_ALIKE] + share[SERIES];
            for (var kind = 0; kind < KINDS; kind++) {
                share[kind] = Math.log(share[kind] / sum);
            }
            logShares[at] = share;
        }
    }

    static int situation(int pattern) {
        return Pattern.level(pattern, Field.DATE) << 3 | Pattern.crowd(pattern);
    }

    static int date(int situation) {
        return situation >> 3;
    }

    private static int crowd(int situation) {
        return situation & 7;
    }

    Density density(int kind) {
        return densities.get(kind);
    }

    double[][] shares() {
        return shares;
    }

    /** By situation and kind; of each situation they add up to 1. */
    double[][] logShares() {
        return logShares;
    }

    /** Logarithms of share times density, by kind. */
    private double[] logs(int pattern) {
        var logs = logShares[situation(pattern)].clone();
        for (var kind = 0; kind < KINDS; kind++) {
            logs[kind] += densities.get(kind).log(pattern);
        }
        return logs;
    }

    /** Natural logarithm of the odds that a pair with this pattern is of one activity. */
    double logOdds(int pattern) {
        var logs = logs(pattern);
        return logs[MATCH] - logOfOthers(logs);
    }

    /**
     * What each field brings to {@link #logOdds(int)}: the logarithm of its likelihood among matches, less that among the other kinds,
     * each as much as it explains the pair. With what is given before any field is looked at, they add up.
     */
    double weight(Field field, int pattern) {
        var logs = logs(pattern);
        var others = logOfOthers(logs);
        var weight = densities.get(MATCH).log(field, pattern);
        for (var kind = BACKGROUND; kind < KINDS; kind++) {
            weight -= Math.exp(logs[kind] - others) * densities.get(kind).log(field, pattern);
        }
        return weight;
    }

    private static double logOfOthers(double[] logs) {
        var most = Math.max(logs[BACKGROUND], Math.max(logs[LOOK_ALIKE], logs[SERIES]));
        return most
                + Math.log(Math.exp(logs[BACKGROUND] - most)
                        + Math.exp(logs[LOOK_ALIKE] - most)
                        + Math.exp(logs[SERIES] - most));
    }
}
