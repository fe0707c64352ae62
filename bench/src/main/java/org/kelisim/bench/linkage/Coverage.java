package org.kelisim.bench.linkage;

import java.util.List;
import java.util.Locale;
import org.kelisim.linkage.Linker;

/**
 * How often the interval for the number of activities covers the truth: over made-up countries, each with words of its own and another mix
 * of errors. It says that it does in nine cases of ten.
 */
public final class Coverage {
    private static final int RUNS = 100;
    private static final int ACTIVITIES = 1_400;
    private static final long FIRST_SEED = 5_000;

    private final Reliability reliability = new Reliability();
    private int covered;
    private double standardised;
    private double squared;
    private double length;

    private Coverage() {}

    /** @param args how many runs, and activities in each; 100 and 1,400 if left out */
    public static void main(String[] args) {
        var runs = args.length > 0 ? Integer.parseInt(args[0]) : RUNS;
        var activities = args.length > 1 ? Integer.parseInt(args[1]) : ACTIVITIES;
        var coverage = new Coverage();
        for (var run = 0; run < runs; run++) {
            coverage.run(FIRST_SEED + run, activities);
        }
        coverage.tell(runs);
    }

    /** Share of runs whose interval covers the truth, 0 to 1. */
    static double share(long firstSeed, int runs, int activities) {
        var coverage = new Coverage();
        for (var run = 0; run < runs; run++) {
            coverage.run(firstSeed + run, activities);
        }
        return (double) coverage.covered / runs;
    }

    private void run(long seed, int activities) {
        var sample = Sample.of(Profile.any(seed, activities), seed);
        var linkage = Linker.withDefaults().link(sample.registry(), sample.reports(), List.of());
        var estimate = linkage.activities();
        covered += estimate.low() <= sample.activities() && sample.activities() <= estimate.high() ? 1 : 0;
        var off = (sample.activities() - estimate.mean()) / estimate.deviation();
        standardised += off;
        squared += off * off;
        length += (estimate.high() - estimate.low()) / sample.activities();
        reliability.add(sample, linkage);
    }

    private void tell(int runs) {
        System.out.printf(
                Locale.ROOT,
                "%d of %d intervals cover the truth (%.0f %%); their mean length is %.1f %% of the number%n",
                covered,
                runs,
                100.0 * covered / runs,
                100 * length / runs);
        System.out.printf(
                Locale.ROOT,
                "truth less estimate, in standard deviations: mean %+.2f, root mean square %.2f (1 if as said)%n",
                standardised / runs,
                Math.sqrt(squared / runs));
        System.out.print(reliability);
    }
}
