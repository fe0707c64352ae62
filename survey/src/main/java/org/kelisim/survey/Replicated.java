package org.kelisim.survey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Variance by replicate weights: every estimate again under each replicate's weights, and the spread of what comes out [3].
 *
 * <p>A replicate in which an estimate has no value (a domain that it leaves empty) is left out, as in R.
 *
 * @param scales of each replicate: the overall scale times its own
 * @param frozenDegrees of the whole sample where they are not to be the rank of the present weights; else NaN
 */
record Replicated(ReplicateWeights weights, double[] scales, boolean mse, double frozenDegrees) implements Uncertainty {

    static Replicated of(ReplicateWeights weights, double scale, double[] rscales, boolean mse) {
        var scales = Arrays.stream(rscales).map(rscale -> scale * rscale).toArray();
        return new Replicated(weights, scales, mse, Double.NaN);
    }

    Replicated weighing(ReplicateWeights weights, double frozenDegrees) {
        return new Replicated(weights, scales, mse, frozenDegrees);
    }

    @Override
    public boolean keepsFrame() {
        return false;
    }

    @Override
    public Joint ratios(Part part, double[][] numerators, double @Nullable [] @Nullable [] denominators) {
        var values = new double[numerators.length];
        var replicates = new double[numerators.length][];
        double @Nullable [] lastBelow = null;
        var belowTotals = new double[0];
        for (var k = 0; k < values.length; k++) {
            var below = denominators == null ? null : denominators[k];
            values[k] = part.total(numerators[k]) / (below == null ? 1 : part.total(below));
            replicates[k] = weights.totals(part, numerators[k]);
            if (below != null && below != lastBelow) {
                belowTotals = weights.totals(part, below);
                lastBelow = below;
            }
            for (var r = 0; r < replicates[k].length && below != null; r++) {
                replicates[k][r] /= belowTotals[r];
            }
        }
        return new Joint(values, covariance(replicates, values));
    }

    /**
     * The spread of replicates.
     *
     * @param replicates a row per estimate, a value per replicate
     * @return NaN where no replicate has values; zero where there are no replicates, since the population was taken whole
     */
    double[][] covariance(double[][] replicates, double[] estimates) {
        var usable = usable(replicates);
        var covariance = new double[estimates.length][estimates.length];
        if (usable.length == 0 && weights.count() > 0) {
            for (var row : covariance) {
                Arrays.fill(row, Double.NaN);
            }
            return covariance;
        }
        var centres = mse ? estimates : means(replicates, usable);
        for (var r : usable) {
            for (var k = 0; k < estimates.length; k++) {
                for (var l = 0; l < estimates.length; l++) {
                    covariance[k][l] += scales[r] * (replicates[k][r] - centres[k]) * (replicates[l][r] - centres[l]);
                }
            }
        }
        return covariance;
    }

    private int[] usable(double[][] replicates) {
        var usable = new int[weights.count()];
        var count = 0;
        for (var r = 0; r < usable.length; r++) {
            var hasAll = true;
            for (var estimate : replicates) {
                hasAll &= !Double.isNaN(estimate[r]);
            }
            if (hasAll) {
                usable[count++] = r;
            }
        }
        return Arrays.copyOf(usable, count);
    }

    private double[] means(double[][] replicates, int[] usable) {
        var means = new double[replicates.length];
        for (var k = 0; k < means.length; k++) {
            var count = 0;
            for (var r : usable) {
                if (scales[r] > 0) {
                    means[k] += replicates[k][r];
                    count++;
                }
            }
            means[k] /= count;
        }
        return means;
    }

    @Override
    public double degrees(Part part) {
        return part.isWhole() && !Double.isNaN(frozenDegrees) ? frozenDegrees : weights.rank(part) - 1.0;
    }

    @Override
    public double degreesDrawn(Part part) {
        return degrees(part);
    }
}
