package org.kelisim.survey;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.kelisim.survey.Replication.Made;

/**
 * Preston's rescaled bootstrap of all stages [12]: at each stage half of a stratum's n units, rounded down, are kept. With n* kept and the stage's
 * sampling fraction f, a unit's adjustment is {@code 1 + sum over stages of lambda_s (kept n/n* - 1) times the path's share}, where
 * {@code lambda_s^2 = n* F_s (1-f)/(n-n*)} and F_s is the product of the fractions above.
 */
final class PrestonBootstrap {
    private final Stages stages;
    private final double[] weights;
    private final Made made;
    private final RandomGenerator random;

    PrestonBootstrap(Stages stages, double[] weights, Made made) {
        this.stages = stages;
        this.weights = weights;
        this.made = made;
        this.random = Bootstrap.generator(made);
    }

    Replicated make() {
        var replicates = new double[made.count()][];
        for (var r = 0; r < replicates.length; r++) {
            replicates[r] = draw();
        }
        return Replicated.of(
                new ReplicateWeights.ByRow(replicates), 1.0 / (made.count() - 1), Joint.ones(made.count()), made.mse());
    }

    private double[] draw() {
        var factors = Joint.ones(weights.length);
        var carried = Joint.ones(weights.length);
        var depth = stages.corrected() ? stages.stages().size() : 1;
        for (var number = 0; number < depth; number++) {
            var stage = stages.stages().get(number);
            var kept = keepHalf(stage);
            for (var row = 0; row < weights.length; row++) {
                var unit = stage.units().of()[row];
                var stratum = stage.stratumOf()[unit];
                var all = stage.sampled()[stratum];
                var half = all / 2;
                if (half == 0) {
                    continue;
                }
                var lambda = Math.sqrt(stage.share()[stratum] * half * stage.remaining(unit) / (all - half));
                factors[row] += carried[row] * lambda * (kept[unit] ? (double) all / half - 1 : -1);
                carried[row] *= kept[unit] ? Math.sqrt((double) all / half) : 0;
            }
        }
        for (var row = 0; row < weights.length; row++) {
            factors[row] *= weights[row];
        }
        return factors;
    }

    private boolean[] keepHalf(Stages.Stage stage) {
        var left = stage.sampled().clone();
        var toKeep = Arrays.stream(stage.sampled()).map(sampled -> sampled / 2).toArray();
        var kept = new boolean[stage.units().count()];
        for (var unit = 0; unit < kept.length; unit++) {
            var stratum = stage.stratumOf()[unit];
            kept[unit] = random.nextInt(left[stratum]) < toKeep[stratum];
            left[stratum]--;
            toKeep[stratum] -= kept[unit] ? 1 : 0;
        }
        return kept;
    }
}
