package org.kelisim.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words translate which, learned from pairs of titles that say the same in two languages. No dictionary: IBM model 1 [1], trained
 * in both directions by a few rounds of EM; the two directions are joined by their geometric mean, which keeps a word of every
 * title from passing for a translation of everything.
 *
 * <p>[1] P. F. Brown et al., "The Mathematics of Statistical Machine Translation", Computational Linguistics 19(2), 1993.
 */
final class Translations {
    private static final int ROUNDS = 5;

    private final Map<Long, Double> strengths = new HashMap<>();

    /** Two titles of the same activity, in different languages. */
    record Parallel(int[] left, int[] right) {}

    static Translations none() {
        return new Translations();
    }

    static Translations learn(List<Parallel> parallels) {
        var there = direction(parallels, false);
        var back = direction(parallels, true);
        var translations = new Translations();
        there.forEach((pair, probability) -> {
            var other = back.get(key((int) (long) pair, (int) (pair >> 32)));
            if (other != null) {
                var strength = Math.sqrt(probability * other);
                if (strength > 0.05) {
                    translations.strengths.put(pair, strength);
                    translations.strengths.put(key((int) (long) pair, (int) (pair >> 32)), strength);
                }
            }
        });
        return translations;
    }

    /** How surely one word translates the other, 0 to 1. */
    double strength(int left, int right) {
        return strengths.getOrDefault(key(left, right), 0.0);
    }

    boolean isEmpty() {
        return strengths.isEmpty();
    }

    /** Probability of each word of the target given one of the source. */
    private static Map<Long, Double> direction(List<Parallel> parallels, boolean back) {
        Map<Long, Double> table = new HashMap<>();
        for (var round = 0; round < ROUNDS; round++) {
            var counts = new HashMap<Long, Double>();
            var totals = new HashMap<Integer, Double>();
            for (var parallel : parallels) {
                expect(
                        back ? parallel.right() : parallel.left(),
                        back ? parallel.left() : parallel.right(),
                        table,
                        counts,
                        totals);
            }
            var next = new HashMap<Long, Double>();
            counts.forEach((pair, count) -> next.put(pair, count / totals.getOrDefault((int) (pair >> 32), 1.0)));
            table = next;
        }
        return table;
    }

    private static void expect(
            int[] source,
            int[] target,
            Map<Long, Double> table,
            Map<Long, Double> counts,
            Map<Integer, Double> totals) {
        for (var word : target) {
            var sum = 0.0;
            for (var origin : source) {
                sum += probability(table, origin, word);
            }
            for (var origin : source) {
                var share = probability(table, origin, word) / sum;
                counts.merge(key(origin, word), share, Double::sum);
                totals.merge(origin, share, Double::sum);
            }
        }
    }

    private static double probability(Map<Long, Double> table, int origin, int word) {
        return table.isEmpty() ? 1 : Math.max(1e-9, table.getOrDefault(key(origin, word), 0.0));
    }

    private static long key(int left, int right) {
        return ((long) left << 32) | right;
    }
}
