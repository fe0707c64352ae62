package org.kelisim.bench.linkage;

import java.util.Locale;
import org.kelisim.linkage.Linkage;

/** Of pairs that the linker is in doubt about, how many are of one activity, by what it says the chance is. */
final class Reliability {
    private static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final double[] said = new double[BINS];
    private final int[] same = new int[BINS];

    void add(Sample sample, Linkage linkage) {
        for (var pair : linkage.doubtful()) {
            var bin = Math.min(BINS - 1, (int) (BINS * pair.probability()));
            counts[bin]++;
            said[bin] += pair.probability();
            if (sample.isSame(pair.leftKey(), pair.rightKey())) {
                same[bin]++;
            }
        }
    }

    /** The mean distance between what is said and what is so, over all pairs, 0 to 1. */
    double error() {
        var error = 0.0;
        var all = 0;
        for (var bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - same[bin]);
            all += counts[bin];
        }
        return all == 0 ? 0 : error / all;
    }

    @Override
    public String toString() {
        var lines = new StringBuilder("doubtful pairs: said, so, how many\n");
        for (var bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                lines.append(String.format(
                        Locale.ROOT,
                        "  %.3f  %.3f  %,d%n",
                        said[bin] / counts[bin],
                        (double) same[bin] / counts[bin],
                        counts[bin]));
            }
        }
        return lines.append(String.format(Locale.ROOT, "  mean error %.3f%n", error()))
                .toString();
    }
}
