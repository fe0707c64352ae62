package org.kelisim.bench.linkage;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kelisim.linkage.Explanation;
import org.kelisim.linkage.Linker;
import org.kelisim.linkage.Model;
import org.kelisim.linkage.Report;
import org.kelisim.linkage.block.Blocks;
import org.kelisim.linkage.compare.Comparer;
import org.kelisim.linkage.compare.Desk;
import org.kelisim.linkage.compare.Prepared;
import org.kelisim.linkage.compare.Translations;
import org.kelisim.linkage.train.Training;
import org.kelisim.linkage.train.Weights;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to compare one pair of reports, over pairs as the blocks let them meet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PairBenchmark {
    private static final int PAIRS = 1 << 16;
    /** Log odds from which a pair is kept. */
    private static final double KEPT = -5;

    private final int[] ones = new int[PAIRS];
    private final int[] others = new int[PAIRS];
    private final List<Report> said;
    private final List<Prepared> reports;
    private final Model model;
    private final Weights weights;
    private final Comparer comparer;
    private int at;

    public PairBenchmark() {
        var sample = Sample.of(Profile.training(), 1);
        said = sample.reports();
        model = Linker.withDefaults().learn(sample.registry(), said, List.of());
        var laid = Desk.lay(sample.registry(), said);
        reports = laid.reports();
        var blocks = new Blocks(reports);
        for (var number = 0; number < reports.size(); number++) {
            blocks.add(number);
        }
        weights = new Training(reports, blocks, laid.desk()).learn(true);
        comparer = new Comparer(laid.desk(), Translations.none());
        var every = Math.max(1, blocks.size() / PAIRS);
        var met = new long[1];
        blocks.cells()
                .forEach(cell -> blocks.pairsFrom(cell, (one, other) -> {
                    var place = met[0]++ / every;
                    if (place < PAIRS) {
                        ones[(int) place] = one;
                        others[(int) place] = other;
                    }
                }));
    }

    private int next() {
        at = (at + 1) & (PAIRS - 1);
        return at;
    }

    /** Only as far as needed to see whether the pair is worth keeping; so all pairs are compared. */
    @Benchmark
    public double logOdds() {
        var pair = next();
        return weights.logOdds(4, reports.get(ones[pair]), reports.get(others[pair]), KEPT);
    }

    /** All fields but the titles. */
    @Benchmark
    public int fields() {
        var pair = next();
        return comparer.compareButTitles(reports.get(ones[pair]), reports.get(others[pair]));
    }

    /** All fields, titles by their translations too, whatever comes of it. */
    @Benchmark
    public int pattern() {
        var pair = next();
        return weights.pattern(4, reports.get(ones[pair]), reports.get(others[pair]));
    }

    /** From two reports as they were written to what each field brings. */
    @Benchmark
    public Explanation explanation() {
        var pair = next();
        return model.explain(said.get(ones[pair]), said.get(others[pair]));
    }
}
