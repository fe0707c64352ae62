package org.kelisim.linkage.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    private static final long MOST_PAIRS = 600_000;
    /** Pairs that can't be. */
    private static final long MOST_APART = 200_000;

    private static final int[] APART = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
    /** Log odds by all but the title from which two titles are learned from. */
    private static final double SURE = 4;
    /** Lessons recur after these days if pairs are alike so many times as often as after most. */
    private static final double RECURS = 2;

    /** Of pairs that are hopeless before anything is learned, one in so many is learned from, and counts for all. */
    private static final int THINNED = 8;

    private final List<Prepared> reports;
    private final Blocks blocks;
    private final Desk desk;
    private final long every;
    private final Pairs pairs = new Pairs();

    public Training(List<Prepared> reports, Blocks blocks, Desk desk) {
        this.reports = reports;
        this.blocks = blocks;
        this.desk = desk;
        this.every = Math.max(1, blocks.size() / MOST_PAIRS);
    }

    /** All pairs that may be of one activity, compared by what was learned; null if there are too many to be kept. */
    public @Nullable Pairs all() {
        return every == 1 ? pairs : null;
    }

    public Weights learn(boolean withTranslations) {
        collect();
        var fields = new Comparer(desk, Translations.none());
        pairs.change((pattern, one, other) -> fields.compareButTitles(reports.get(one), reports.get(other)));
        var comparer = withTranslations ? new Comparer(desk, translations()) : fields;
        pairs.change((pattern, one, other) -> comparer.withTitles(
                Pattern.crowded(pattern, blocks.crowd(reports.get(one), reports.get(other))),
                reports.get(one),
                reports.get(other)));
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
        return new Weights(comparer, Estimation.estimate(thinned(), calm.close(), periodic.close()));
    }

    private void collect() {
        Blocks.Visitor visitor = (one, other) -> {
            if (isSampled(one, other, every)) {
                pairs.add(one, other);
            }
        };
        blocks.cells().forEach(cell -> {
            blocks.pairsFrom(cell, visitor);
            blocks.pairsAcross(cell, visitor);
        });
    }

    private Translations translations() {
        var parallels = new Parallels();
        reports.forEach(report -> parallels.add(report, report));
        for (var i = 0; i < pairs.size(); i++) {
            if (Expectations.logOddsButTitles(pairs.pattern(i)) > SURE) {
                parallels.add(reports.get(pairs.one(i)), reports.get(pairs.other(i)));
            }
        }
        return Translations.learn(parallels.all());
    }

    private Histogram thinned() {
        var counts = new Histogram();
        for (var i = 0; i < pairs.size(); i++) {
            if (!Expectations.isHopeless(pairs.pattern(i))) {
                counts.add(pairs.pattern(i), 1);
            } else if (isSampled(pairs.one(i), pairs.other(i), THINNED * every)) {
                counts.add(pairs.pattern(i), THINNED);
            }
        }
        return counts.close();
    }

    /** By days apart. */
    private Histogram[] apart(Comparer comparer) {
        var size = 2 * blocks.size() / 5 * APART.length;
        var one = Math.max(1, size / MOST_APART);
        return IntStream.of(APART)
                .parallel()
                .mapToObj(days -> {
                    var counts = new Histogram();
                    blocks.cells()
                            .forEach(cell -> blocks.pairsApart(cell, days, (first, second) -> {
                                if (isSampled(first, second, one)
                                        && reports.get(first).swappedDay()
                                                != reports.get(second).day()) {
                                    counts.add(comparer.compare(reports.get(first), reports.get(second)), 1);
                                }
                            }));
                    return counts.close();
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
    private boolean isSampled(int one, int other, long among) {
        if (among == 1) {
            return true;
        }
        var mixed = (reports.get(one).hash() ^ reports.get(other).hash()) * 0x9E3779B97F4A7C15L;
        return Long.remainderUnsigned(mixed ^ (mixed >>> 32), among) == 0;
    }
}
