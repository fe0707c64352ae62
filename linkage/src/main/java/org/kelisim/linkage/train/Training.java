package org.kelisim.linkage.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.block.Blocks;
import org.kelisim.linkage.block.Cell;
import org.kelisim.linkage.compare.Comparer;
import org.kelisim.linkage.compare.Desk;
import org.kelisim.linkage.compare.Pattern;
import org.kelisim.linkage.compare.Prepared;
import org.kelisim.linkage.compare.Translations;

/** Learns from a set of reports, without labels: which words translate which, and how much each field's agreement tells. */
public final class Training {
    /** Pairs that may be of one activity: of more than about so many, a sample. */
    private static final long MOST_PAIRS = 2_000_000;
    /** Pairs that can't be. */
    private static final long MOST_APART = 100_000;

    private static final int[] APART = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
    /** Log odds by all but the title from which two titles are learned from. */
    private static final double SURE = 4;
    /** Lessons recur after these days if pairs are alike so many times as often as after most. */
    private static final double RECURS = 2;

    /** Of pairs that are hopeless whatever their titles are, one in so many is learned from, and counts for all; of few pairs, each is. */
    private static final int THINNED = 16;

    private static final long FEW_PAIRS = 50_000;

    private final List<Prepared> reports;
    private final Blocks blocks;
    private final Desk desk;
    private final List<Cell> cells;
    private final int thinning;
    private final long[] hashes;
    private final Pairs pairs;

    public Training(List<Prepared> reports, Blocks blocks, Desk desk) {
        this.reports = reports;
        this.blocks = blocks;
        this.desk = desk;
        this.cells = blocks.cells();
        this.thinning = blocks.size() < FEW_PAIRS ? 1 : THINNED;
        this.hashes = Lot.hashes(reports);
        this.pairs = collect(new Comparer(desk, Translations.none()));
    }

    public Weights learn(boolean withTranslations) {
        var comparer = new Comparer(desk, withTranslations ? translations() : Translations.none());
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
        return new Weights(comparer, Estimation.estimate(counted(comparer), calm.close(), periodic.close()));
    }

    /** Compares all but the titles, and takes up what is worth learning from. */
    private Pairs collect(Comparer comparer) {
        var sample = new Lot(hashes, blocks.size() / MOST_PAIRS, 1);
        var thinned = new Lot(hashes, thinning, 2);
        return cells.parallelStream()
                .collect(
                        Pairs::new,
                        (some, cell) -> {
                            Blocks.Visitor visitor = (one, other) -> {
                                if (sample.falls(one, other)) {
                                    var pattern = comparer.compareButTitles(reports.get(one), reports.get(other));
                                    if (!Expectations.isHopeless(pattern) || thinned.falls(one, other)) {
                                        some.add(one, other, Pattern.crowded(pattern, blocks.crowd(one, other)));
                                    }
                                }
                            };
                            blocks.pairsFrom(cell, visitor);
                            blocks.pairsAcross(cell, visitor);
                        },
                        Pairs::addAll);
    }

    private Translations translations() {
        var parallels = new Parallels();
        reports.forEach(report -> parallels.add(report));
        for (var i = 0; i < pairs.size(); i++) {
            if (Expectations.logOddsButTitles(pairs.pattern(i)) > SURE) {
                parallels.add(reports.get(pairs.one(i)), reports.get(pairs.other(i)));
            }
        }
        return Translations.learn(parallels.all());
    }

    /** With the titles compared. */
    private Histogram counted(Comparer comparer) {
        var patterns = pairs.patterns(
                (pattern, one, other) -> comparer.withTitles(pattern, reports.get(one), reports.get(other)));
        var counts = new Histogram();
        for (var i = 0; i < patterns.length; i++) {
            counts.add(patterns[i], Expectations.isHopeless(pairs.pattern(i)) ? thinning : 1);
        }
        return counts.close();
    }

    /** By days apart. */
    private Histogram[] apart(Comparer comparer) {
        var lot = new Lot(hashes, 2 * blocks.size() / 5 * APART.length / MOST_APART, 3);
        return IntStream.of(APART)
                .parallel()
                .mapToObj(days -> {
                    var counts = new Histogram();
                    for (var cell : cells) {
                        blocks.pairsApart(cell, days, (one, other) -> {
                            if (lot.falls(one, other)
                                    && reports.get(one).swappedDay()
                                            != reports.get(other).day()) {
                                counts.add(comparer.compare(reports.get(one), reports.get(other)), 1);
                            }
                        });
                    }
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
            if (Background.likeness(Pattern.level(pattern, Field.TITLE)) == 2
                    && Pattern.level(pattern, Field.ORGANISERS) <= 3) {
                alike += pairs.weight(i);
            }
        }
        return all == 0 ? 0 : alike / all;
    }
}
