package org.kelisim.linkage.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.block.Blocks;
import org.kelisim.linkage.compare.Comparer;
import org.kelisim.linkage.compare.Desk;
import org.kelisim.linkage.compare.Pattern;
import org.kelisim.linkage.compare.Prepared;
import org.kelisim.linkage.compare.Translations;

/** Learns from a set of reports, without labels: which words translate which, and how much each field's agreement tells. */
public final class Training {
    /** Pairs that may be of one activity: more than these are sampled. */
    private static final long MOST_PAIRS = 500_000;
    /** Pairs that can't be. */
    private static final long MOST_APART = 200_000;

    private static final int[] APART = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
    /** Log odds by all but the title from which two titles are learned from. */
    private static final double SURE = 4;
    /** Lessons recur after these days if pairs are alike so many times as often as after most. */
    private static final double RECURS = 2;

    private final List<Prepared> reports;
    private final Blocks blocks;
    private final Desk desk;

    public Training(List<Prepared> reports, Blocks blocks, Desk desk) {
        this.reports = reports;
        this.blocks = blocks;
        this.desk = desk;
    }

    public Weights learn(boolean withTranslations) {
        var translations = withTranslations ? translations() : Translations.none();
        var comparer = new Comparer(desk, translations);
        var pairs = candidates(comparer);
        var apart = apart(comparer);
        var rates = Arrays.stream(apart).mapToDouble(Training::alike).sorted().toArray();
        var usual = rates[rates.length / 2];
        var calm = new Histogram();
        var periodic = new Histogram();
        for (var one : apart) {
            if (alike(one) > RECURS * usual + 0.0005) {
                periodic.addAll(one);
            } else if (alike(one) <= 1.5 * usual + 0.0002) {
                calm.addAll(one);
            }
        }
        return new Weights(comparer, Estimation.estimate(pairs, calm.close(), periodic.close()));
    }

    private Translations translations() {
        var comparer = new Comparer(desk, Translations.none());
        var parallels = new ArrayList<Translations.Parallel>();
        var seen = new HashSet<List<Object>>();
        blocks.cells().forEach(cell -> {
            for (var one : cell.reports()) {
                addParallels(reports.get(one), reports.get(one), parallels, seen, cell);
            }
        });
        var every = Math.max(1, blocks.size() / MOST_PAIRS);
        blocks.cells()
                .forEach(cell -> blocks.pairsFrom(cell, (one, other) -> {
                    var left = reports.get(one);
                    var right = reports.get(other);
                    if (isSampled(left, right, every)) {
                        var pattern = comparer.compareButTitles(left, right);
                        if (Expectations.logOddsButTitles(pattern) > SURE) {
                            addParallels(left, right, parallels, seen, cell);
                        }
                    }
                }));
        return Translations.learn(parallels);
    }

    private Histogram candidates(Comparer comparer) {
        var every = Math.max(1, blocks.size() / MOST_PAIRS);
        var pairs = new Histogram();
        Blocks.Visitor visitor = (one, other) -> {
            var left = reports.get(one);
            var right = reports.get(other);
            if (isSampled(left, right, every)) {
                pairs.add(Weights.pattern(comparer, blocks, left, right), 1);
            }
        };
        blocks.cells().forEach(cell -> {
            blocks.pairsFrom(cell, visitor);
            blocks.pairsAcross(cell, visitor);
        });
        return pairs.close();
    }

    /** By days apart. */
    private Histogram[] apart(Comparer comparer) {
        var size = 2 * blocks.size() / 5 * APART.length;
        var every = Math.max(1, size / MOST_APART);
        return IntStream.of(APART)
                .mapToObj(days -> {
                    var pairs = new Histogram();
                    blocks.cells()
                            .forEach(cell -> blocks.pairsApart(cell, days, (one, other) -> {
                                var left = reports.get(one);
                                var right = reports.get(other);
                                if (isSampled(left, right, every) && left.swappedDay() != right.day()) {
                                    pairs.add(comparer.compare(left, right), 1);
                                }
                            }));
                    return pairs.close();
                })
                .toArray(Histogram[]::new);
    }

    /** Share of pairs with much alike titles where one sender is the other, or is named by it. */
    private static double alike(Histogram pairs) {
        var alike = 0.0;
        var all = 0.0;
        for (var i = 0; i < pairs.size(); i++) {
            var pattern = pairs.pattern(i);
            all += pairs.weight(i);
            if (Background.likeness(pattern) == 2 && Pattern.level(pattern, Field.ORGANISERS) <= 3) {
                alike += pairs.weight(i);
            }
        }
        return all == 0 ? 0 : alike / all;
    }

    /** One pair in so many, by its keys alone, so that the order of reports doesn't matter. */
    private static boolean isSampled(Prepared one, Prepared other, long every) {
        if (every == 1) {
            return true;
        }
        var mixed = (one.hash() ^ other.hash()) * 0x9E3779B97F4A7C15L;
        return Long.remainderUnsigned(mixed ^ (mixed >>> 32), every) == 0;
    }

    /** Titles in two languages of one report, and titles of two reports that are surely one activity by all else; each once a day. */
    private static void addParallels(
            Prepared left, Prepared right, List<Translations.Parallel> to, Set<List<Object>> seen, Blocks.Cell cell) {
        for (var i = 0; i < left.titles().length; i++) {
            for (var j = 0; j < right.titles().length; j++) {
                var one = words(left.titles()[i], i);
                var other = words(right.titles()[j], j);
                if (one.length > 0
                        && other.length > 0
                        && (i < j || !left.report().key().equals(right.report().key()))) {
                    var parallel =
                            i <= j ? new Translations.Parallel(one, other) : new Translations.Parallel(other, one);
                    if (seen.add(List.of(cell, parallel.signature()))) {
                        to.add(parallel);
                    }
                }
            }
        }
    }

    private static int[] words(int[] title, int language) {
        return Arrays.stream(title)
                .filter(word -> word >= 0)
                .map(word -> Translations.word(word, language))
                .toArray();
    }
}
