package org.kelisim.linkage.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Which words stand for which, between languages and within one, learned from pairs of titles that say the same. No dictionary: IBM model
 * 1 [1], trained in both directions by a few rounds of EM; the two directions are joined by their geometric mean, which keeps a word of
 * every title from passing for a translation of everything.
 *
 * <p>[1] P. F. Brown et al., "The Mathematics of Statistical Machine Translation", Computational Linguistics 19(2), 1993.
 */
public final class Translations {
    private static final int ROUNDS = 6;

    private final PairTable strengths = new PairTable();

    /** Two titles of one activity; a word stands as three times its number plus its language's. */
    public record Parallel(int[] left, int[] right) {
        /** Equal for the same titles. */
        public List<Integer> signature() {
            var signature = new ArrayList<Integer>(left.length + right.length + 1);
            for (var word : left) {
                signature.add(word);
            }
            signature.add(-1);
            for (var word : right) {
                signature.add(word);
            }
            return signature;
        }
    }

    public static Translations none() {
        return new Translations();
    }

    public static Translations learn(List<Parallel> parallels) {
        var table = new Table(parallels);
        var there = table.train(false);
        var back = table.train(true);
        var translations = new Translations();
        table.cells.forEach((left, right, number) -> {
            var cell = (int) number;
            var strength = Math.sqrt(there[cell] * back[cell]);
            if (strength > 0.05 && table.seen[cell] >= 2) {
                translations.strengths.put(left, right, Math.max(strength, translations.strength(left, right)));
                translations.strengths.put(right, left, Math.max(strength, translations.strength(left, right)));
            }
        });
        return translations;
    }

    /** A word in its language, as {@link Parallel} has it. */
    public static int word(int number, int language) {
        return 3 * number + language;
    }

    /** How surely one word stands for the other, 0 to 1. */
    double strength(int left, int right) {
        return strengths.get(left, right, 0);
    }

    boolean isEmpty() {
        return strengths.size() == 0;
    }

    /** The word pairs that meet in any two titles, numbered once, so that the rounds of EM run over plain arrays. */
    private static final class Table {
        private final PairTable cells = new PairTable();
        private final List<Parallel> distinct = new ArrayList<>();
        private final List<Integer> times = new ArrayList<>();
        private final List<int[]> cellsOf = new ArrayList<>();
        private int[] seen = new int[1024];
        private int words;

        Table(List<Parallel> parallels) {
            var counts = new LinkedHashMap<List<Integer>, Integer>();
            var firsts = new HashMap<List<Integer>, Parallel>();
            for (var parallel : parallels) {
                var same = parallel.signature();
                firsts.putIfAbsent(same, parallel);
                counts.merge(same, 1, Integer::sum);
            }
            // titles repeat, and what they teach is counted as often as they do
            counts.forEach((same, count) -> add(Objects.requireNonNull(firsts.get(same)), count));
        }

        private void add(Parallel parallel, int count) {
            distinct.add(parallel);
            times.add(count);
            var met = new int[parallel.left().length * parallel.right().length];
            var i = 0;
            for (var left : parallel.left()) {
                words = Math.max(words, left + 1);
                for (var right : parallel.right()) {
                    words = Math.max(words, right + 1);
                    met[i] = number(left, right);
                    seen[met[i++]] += count;
                }
            }
            cellsOf.add(met);
        }

        private int number(int left, int right) {
            var known = (int) cells.get(left, right, -1);
            if (known >= 0) {
                return known;
            }
            cells.put(left, right, cells.size());
            if (cells.size() > seen.length) {
                seen = Arrays.copyOf(seen, 2 * seen.length);
            }
            return cells.size() - 1;
        }

        /** Probability of the right word given the left one for each cell; of the left given the right one if {@code back}. */
        double[] train(boolean back) {
            var probabilities = new double[cells.size()];
            Arrays.fill(probabilities, 1);
            for (var round = 0; round < ROUNDS; round++) {
                var counts = new double[probabilities.length];
                var totals = new double[words];
                for (var i = 0; i < distinct.size(); i++) {
                    expect(distinct.get(i), cellsOf.get(i), times.get(i), back, probabilities, counts, totals);
                }
                probabilities = counts;
                divide(probabilities, totals, back);
            }
            return probabilities;
        }

        private static void expect(
                Parallel parallel,
                int[] met,
                int count,
                boolean back,
                double[] probabilities,
                double[] counts,
                double[] totals) {
            var sources = back ? parallel.right() : parallel.left();
            var targets = back ? parallel.left().length : parallel.right().length;
            for (var target = 0; target < targets; target++) {
                var sum = 0.0;
                for (var source = 0; source < sources.length; source++) {
                    sum += probabilities[met[cell(source, target, back, parallel)]];
                }
                for (var source = 0; sum > 0 && source < sources.length; source++) {
                    var cell = met[cell(source, target, back, parallel)];
                    var share = count * probabilities[cell] / sum;
                    counts[cell] += share;
                    totals[sources[source]] += share;
                }
            }
        }

        private static int cell(int source, int target, boolean back, Parallel parallel) {
            return back ? target * parallel.right().length + source : source * parallel.right().length + target;
        }

        private void divide(double[] counts, double[] totals, boolean back) {
            cells.forEach((left, right, number) -> {
                var cell = (int) number;
                var total = totals[back ? right : left];
                counts[cell] = total == 0 ? 0 : counts[cell] / total;
            });
        }
    }
}
