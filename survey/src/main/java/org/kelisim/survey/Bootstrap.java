package org.kelisim.survey;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.kelisim.survey.Refused.Reason;
import org.kelisim.survey.Replication.Made;
import org.kelisim.survey.Replication.Method;

/**
 * The bootstrap of a design's first stage.
 *
 * <p>Rao's and Wu's draws n-1 clusters of each stratum's n with replacement and multiplies by n/(n-1), so that its variance is unbiased for totals
 * [8]. The plain one draws n; its variance is too small by (n-1)/n per stratum, which one overall scale makes good on average, as in R [2]; with
 * corrections it draws without replacement from a population of as many copies of the clusters as the stratum has.
 */
final class Bootstrap {
    private final Stages.Stage first;
    private final boolean corrected;
    private final double[] weights;
    private final Made made;
    private final RandomGenerator random;

    Bootstrap(Stages stages, double[] weights, Made made) {
        this.first = stages.first();
        this.corrected = stages.corrected();
        this.weights = weights;
        this.made = made;
        this.random = generator(made);
    }

    static RandomGenerator generator(Made made) {
        if (made.count() < 2) {
            throw Refused.because(Reason.BAD_ARGUMENT, "%d replicates are too few; draw two or more", made.count());
        }
        return RandomGeneratorFactory.of("L64X128MixRandom").create(made.seed());
    }

    /** @throws Refused if a stratum has one cluster */
    Replicated make() {
        var factors = new double[first.units().count()][made.count()];
        var inverses = 0.0;
        for (var stratum = 0; stratum < first.strata().count(); stratum++) {
            if (first.sampled()[stratum] == 1) {
                throw Stages.lonely(1, first, stratum);
            }
            draw(units(stratum), factors);
            inverses += 1.0 / first.sampled()[stratum];
        }
        var byUnit = new ReplicateWeights.ByUnit(first.units(), weights, factors, made.count());
        var mean = first.strata().count() / inverses;
        var scale = made.method() == Method.RAO_WU ? 1 : mean / (mean - 1);
        return Replicated.of(byUnit, scale / (made.count() - 1), Joint.ones(made.count()), made.mse());
    }

    private int[] units(int stratum) {
        var units = new int[first.sampled()[stratum]];
        var found = 0;
        for (var unit = 0; unit < first.stratumOf().length; unit++) {
            if (first.stratumOf()[unit] == stratum) {
                units[found++] = unit;
            }
        }
        return units;
    }

    private void draw(int[] units, double[][] factors) {
        var size = made.method() == Method.RAO_WU ? units.length - 1 : units.length;
        var population = first.population()[units[0]];
        var copies = corrected && made.method() == Method.BOOTSTRAP && population <= 100.0 * units.length
                ? copies(units, (int) Math.round(population))
                : new int[0];
        for (var r = 0; r < made.count(); r++) {
            for (var drawn = 0; drawn < size; drawn++) {
                var unit = copies.length == 0 ? units[random.nextInt(units.length)] : take(copies, drawn);
                factors[unit][r] += (double) units.length / size;
            }
        }
    }

    private int[] copies(int[] units, int population) {
        var copies = new int[population];
        for (var i = 0; i < population; i++) {
            copies[i] = units[i % units.length];
        }
        return copies;
    }

    /** The next of a draw without replacement: the first entries of the array are those drawn already. */
    private int take(int[] copies, int drawn) {
        var at = drawn + random.nextInt(copies.length - drawn);
        var unit = copies[at];
        copies[at] = copies[drawn];
        copies[drawn] = unit;
        return unit;
    }
}
