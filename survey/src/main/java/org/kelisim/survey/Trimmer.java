package org.kelisim.survey;

import java.util.Arrays;
import org.kelisim.survey.Refused.Reason;

/** Cuts weights to bounds. The variance takes the cut weights as they are; replicates are cut each by itself. */
final class Trimmer {
    private static final int ROUNDS = 1000;

    private Trimmer() {}

    static Sample adjust(Sample sample, Adjustment.Trimming asked) {
        if (!(asked.lower() <= asked.upper())) {
            throw Refused.because(
                    Reason.BAD_ARGUMENT,
                    "the lower bound %s is above the upper bound %s",
                    asked.lower(),
                    asked.upper());
        }
        var trimmed = trimmed(sample.part().weights(), asked);
        return switch (sample.uncertainty()) {
            case Linearised linearised -> sample.reweighted(trimmed, linearised);
            case Replicated replicated -> {
                var replicates = new double[replicated.weights().count()][];
                for (var r = 0; r < replicates.length; r++) {
                    replicates[r] = trimmed(replicated.weights().replicate(r), asked);
                }
                yield sample.reweighted(
                        trimmed, replicated.weighing(new ReplicateWeights.ByRow(replicates), sample.degrees()));
            }
        };
    }

    private static double[] trimmed(double[] weights, Adjustment.Trimming asked) {
        var trimmed = weights.clone();
        for (var round = 0; round < ROUNDS; round++) {
            if (!trimOnce(trimmed, asked) || !asked.strict()) {
                return trimmed;
            }
        }
        throw Refused.because(
                Reason.CALIBRATION_FAILED, "weights can't all lie between %s and %s", asked.lower(), asked.upper());
    }

    /** Whether any lay outside. */
    private static boolean trimOnce(double[] weights, Adjustment.Trimming asked) {
        var outside = new boolean[weights.length];
        var cut = 0.0;
        var inside = 0;
        for (var row = 0; row < weights.length; row++) {
            outside[row] = weights[row] < asked.lower() || weights[row] > asked.upper();
            if (outside[row]) {
                var bounded = Math.max(asked.lower(), Math.min(weights[row], asked.upper()));
                cut += weights[row] - bounded;
                weights[row] = bounded;
            } else {
                inside++;
            }
        }
        if (inside == weights.length) {
            return false;
        }
        if (inside == 0) {
            throw Refused.because(
                    Reason.CALIBRATION_FAILED, "no weight lies between %s and %s", asked.lower(), asked.upper());
        }
        var each = cut / inside;
        Arrays.setAll(weights, row -> outside[row] ? weights[row] : weights[row] + each);
        return true;
    }
}
