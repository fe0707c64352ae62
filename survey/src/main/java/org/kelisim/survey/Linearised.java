package org.kelisim.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Variance by linearisation: that of the total of an estimate's influence values, stage by stage [1, ch. 4.4; 2, ch. 2].
 *
 * <p>A row's influence on a ratio is {@code w (y - R x) / X}; calibration replaces it by its residual on the calibration's variables [4]. At each
 * stage the influence is summed up in the stage's units, and a stratum adds {@code (1-f) n/(n-1)} times the squares of its units' distances from
 * their mean; units without rows in the part count with zero, so that a part's random size is accounted for. Later stages come in with the sampling
 * fractions of those before. Cost: one pass over the rows and one over the units per stage.
 */
record Linearised(Stages stages, Lonely lonely, List<Residual> residuals) implements Uncertainty {

    Linearised after(Residual residual) {
        var more = new ArrayList<>(residuals);
        more.add(residual);
        return new Linearised(stages, lonely, List.copyOf(more));
    }

    @Override
    public boolean keepsFrame() {
        return stages.brewer() || !residuals.isEmpty();
    }

    @Override
    public Joint ratios(Part part, double[][] numerators, double @Nullable [] @Nullable [] denominators) {
        var values = new double[numerators.length];
        var influence = new double[numerators.length][];
        for (var k = 0; k < values.length; k++) {
            var below = denominators == null ? null : denominators[k];
            var total = below == null ? 1 : part.total(below);
            values[k] = part.total(numerators[k]) / total;
            influence[k] = influence(part, numerators[k], below, values[k], total);
        }
        return new Joint(values, covariance(part, influence));
    }

    private static double[] influence(
            Part part, double[] above, double @Nullable [] below, double ratio, double total) {
        var influence = new double[above.length];
        for (var i = 0; i < influence.length; i++) {
            var residual = below == null ? above[i] : above[i] - ratio * below[i];
            influence[i] = part.weights()[part.rows()[i]] * residual / total;
        }
        return influence;
    }

    /**
     * The covariance of totals of influence values.
     *
     * @param influence a column per estimate, a value per row of the part, weights included; it may be overwritten
     */
    double[][] covariance(Part part, double[][] influence) {
        var rows = part.rows();
        if (!residuals.isEmpty()) {
            for (var k = 0; k < influence.length; k++) {
                influence[k] = residual(part, influence[k]);
            }
            rows = Part.whole(part.weights()).rows();
        }
        var covariance = new double[influence.length][influence.length];
        var depth = stages.corrected() ? stages.stages().size() : 1;
        for (var stage = 0; stage < depth; stage++) {
            new StageVariance(stages, stage, lonely).add(covariance, rows, influence, part.frame());
        }
        return covariance;
    }

    private double[] residual(Part part, double[] influence) {
        var full = new double[part.weights().length];
        for (var i = 0; i < influence.length; i++) {
            full[part.rows()[i]] = influence[i];
        }
        for (var residual : residuals) {
            residual.apply(full);
        }
        return full;
    }

    /** Clusters less strata of the first stage, among rows with weight. */
    @Override
    public double degrees(Part part) {
        return degrees(part.rows(), part.weights());
    }

    @Override
    public double degreesDrawn(Part part) {
        return degrees(part.frame(), null);
    }

    private double degrees(int[] rows, double @Nullable [] weights) {
        var first = stages.first();
        var units = new boolean[first.units().count()];
        var strata = new boolean[first.strata().count()];
        var degrees = 0;
        for (var row : rows) {
            if (weights == null || weights[row] != 0) {
                var unit = first.units().of()[row];
                var stratum = first.strata().of()[row];
                degrees += (units[unit] ? 0 : 1) - (strata[stratum] ? 0 : 1);
                units[unit] = true;
                strata[stratum] = true;
            }
        }
        return degrees;
    }
}
