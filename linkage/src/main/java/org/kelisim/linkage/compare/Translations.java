package org.kelisim.linkage.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Which words stand for which, between languages and within one, learned from pairs of titles that say the same. No dictionary: IBM model
 * 1 [1], trained in both directions by a few rounds of EM; the two directions are joined by their geometric mean, which keeps a word of
 * every title from passing for a translation of everything.
 *
 * <p>[1] P. F. Brown et al., "The Mathematics of Statistical Machine Translation", Computational Linguistics 19(2), 1993.
 */
public final class Translations {
    private static final int LANGUAGES = 3;
    private static final int ROUNDS = 6;
    private static final double WEAKEST = 0.05;
    /** Of much fewer pairs of titles than this, that two words met once says nothing, and twice only half as much as it seems. */
    private static final double FEW = 200;
    /** How often two words must have met: once may be chance. */
    private static final int LEAST_MET = 2;

    /** By word in its language and the other language: words there that may stand for it, and how surely, the surest first. */
    private final int[][] words;

    private final float[][] strengths;

    private Translations(int[][] words, float[][] strengths) {
        this.words = words;
        this.strengths = strengths;
    }

    /** Two titles of one activity; a word stands as three times its number plus its language's. */
    public record Parallel(int[] left, int[] right) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Parallel(var thatLeft, var thatRight)
                    && Arrays.equals(left, thatLeft)
                    && Arrays.equals(right, thatRight);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(left) + Arrays.hashCode(right);
        }
    }

    public static Translations none() {
        return new Translations(new int[0][], new float[0][]);
    }

    public static Translations learn(List<Parallel> parallels) {
        var table = new Table(parallels);
        var training = CompletableFuture.supplyAsync(() -> table.train(false));
        var back = table.train(true);
        var there = training.join();
        var both = new PairTable();
        var chance = FEW / (FEW + parallels.size());
        table.cells.forEach((left, right, number) -> {
            var cell = (int) number;
            var strength = Math.sqrt(there[cell] * back[cell]) * table.seen[cell] / (table.seen[cell] + chance);
            if (strength > WEAKEST && table.seen[cell] >= LEAST_MET && left != right) {
                both.put(left, right, Math.max(strength, both.get(left, right, 0)));
                both.put(right, left, Math.max(strength, both.get(right, left, 0)));
            }
        });
        var words = new int[LANGUAGES * table.words][];
        var strengths = new float[words.length][];
        both.forEach((left, right, strength) -> {
            var at = slot(left, right % LANGUAGES);
            var size = words[at] == null ? 0 : words[at].length;
            words[at] = size == 0 ? new int[1] : Arrays.copyOf(words[at], size + 1);
            strengths[at] = size == 0 ? new float[1] : Arrays.copyOf(strengths[at], size + 1);
            insert(words[at], strengths[at], size, right / LANGUAGES, (float) strength);
        });
        return new Translations(words, strengths);
    }

    /** Into its place among the first so many, the strongest first. */
    private static void insert(int[] words, float[] strengths, int size, int word, float strength) {
        var at = size;
        for (; at > 0 && strengths[at - 1] < strength; at--) {
            words[at] = words[at - 1];
            strengths[at] = strengths[at - 1];
        }
        words[at] = word;
        strengths[at] = strength;
    }

    private static int slot(int word, int otherLanguage) {
        return LANGUAGES * word + otherLanguage;
    }

    /** A word in its language, as {@link Parallel} has it. */
    public static int word(int number, int language) {
        return LANGUAGES * number + language;
    }

    /**
     * How surely the word stands for one of the others, 0 to 1.
     */
    double strongest(int word, int language, int[] others, int otherLanguage) {
        var at = slot(word(word, language), otherLanguage);
        if (word < 0 || at >= words.length) {
            return 0;
        }
        var candidates = words[at];
        for (var i = 0; candidates != null && i < candidates.length; i++) {
            if (has(others, candidates[i])) {
                return strengths[at][i];
            }
        }
        return 0;
    }

    private static boolean has(int[] few, int number) {
        for (var one : few) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /** The word pairs that meet in any two titles, numbered once, so that the rounds of EM run over plain arrays. */
    private static final class Table {
        private final PairTable cells = new PairTable();
        private final List<Parallel> distinct = new ArrayList<>();
        private final List<Integer> times = new ArrayList<>();
        private final List<int[]> cellsOf = new ArrayList<>();
        private int[] seen = new int[1024];
        /** By cell: its words. */
        private int[] lefts = new int[1024];

        private int[] rights = new int[1024];
        private int words;

        Table(List<Parallel> parallels) {
            var counts = new LinkedHashMap<Parallel, Integer>();
            parallels.forEach(parallel -> counts.merge(parallel, 1, Integer::sum));
            // titles repeat, and what they teach is counted as often as they do
            counts.forEach(this::add);
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
            var number = cells.size();
            cells.put(left, right, number);
            if (number == seen.length) {
                seen = Arrays.copyOf(seen, 2 * number);
                lefts = Arrays.copyOf(lefts, 2 * number);
                rights = Arrays.copyOf(rights, 2 * number);
            }
            lefts[number] = left;
            rights[number] = right;
            return number;
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
            var sources = back ? rights : lefts;
            for (var cell = 0; cell < counts.length; cell++) {
                var total = totals[sources[cell]];
                counts[cell] = total == 0 ? 0 : counts[cell] / total;
            }
        }
    }
}
