package org.kelisim.survey;

import java.util.List;

/** What calibration leaves of an influence: only what the known totals don't explain still varies [4]. */
sealed interface Residual {

    /** Replaces influence values, one per row of the table, by their residuals. */
    void apply(double[] influence);

    /**
     * After post-stratification: from each value its cell's mean.
     *
     * @param cells of rows
     * @param before the weights before, {@code after} those after
     */
    record Cells(Groups cells, double[] before, double[] after) implements Residual {
        @Override
        public void apply(double[] influence) {
            var sums = new double[cells.count()];
            var weights = new double[cells.count()];
            for (var row = 0; row < influence.length; row++) {
                if (after[row] != 0) {
                    sums[cells.of()[row]] += influence[row] * before[row] / after[row];
                    weights[cells.of()[row]] += before[row];
                }
            }
            for (var row = 0; row < influence.length; row++) {
                if (after[row] != 0) {
                    influence[row] -= after[row] * sums[cells.of()[row]] / weights[cells.of()[row]];
                }
            }
        }
    }

    /** One margin of a raking, with the weights just after it was met in the last sweep. */
    record Margin(Groups cells, double[] weights) {}

    /**
     * After raking: from each value its group's plain mean, margin by margin in ten sweeps, as R does it [2]. It comes near to the residual of the
     * regression on the margins.
     */
    record Raked(List<Margin> margins) implements Residual {
        private static final int SWEEPS = 10;

        @Override
        public void apply(double[] influence) {
            for (var sweep = 0; sweep < SWEEPS; sweep++) {
                margins.forEach(margin -> takeMeans(margin, influence));
            }
        }

        private static void takeMeans(Margin margin, double[] influence) {
            var of = margin.cells().of();
            var weights = margin.weights();
            var sums = new double[margin.cells().count()];
            var counts = new double[margin.cells().count()];
            for (var row = 0; row < influence.length; row++) {
                if (weights[row] != 0) {
                    sums[of[row]] += influence[row] / weights[row];
                    counts[of[row]]++;
                }
            }
            for (var row = 0; row < influence.length; row++) {
                if (weights[row] != 0) {
                    influence[row] -= weights[row] * sums[of[row]] / counts[of[row]];
                }
            }
        }
    }

    /**
     * After calibration: the residual of a weighted regression on the calibration's variables.
     *
     * @param variables a column each
     * @param gram their cross products, weighted by {@code before}
     * @param before the weights before calibration
     * @param factors by which they were multiplied
     */
    record Regression(double[][] variables, double[][] gram, double[] before, double[] factors) implements Residual {
        static Regression on(double[][] variables, double[] before, double[] factors) {
            return new Regression(variables, Linear.gram(variables, before), before, factors);
        }

        @Override
        public void apply(double[] influence) {
            // Twice is enough: the second pass takes out what rounding in the normal equations left.
            project(influence);
            project(influence);
        }

        private void project(double[] influence) {
            var moments = new double[variables.length];
            for (var k = 0; k < moments.length; k++) {
                for (var row = 0; row < influence.length; row++) {
                    if (before[row] != 0 && factors[row] != 0) {
                        moments[k] += variables[k][row] * influence[row] / factors[row];
                    }
                }
            }
            var slopes = Linear.leastSquares(gram, moments);
            for (var row = 0; row < influence.length; row++) {
                var fitted = 0.0;
                for (var k = 0; k < moments.length; k++) {
                    fitted += slopes[k] * variables[k][row];
                }
                influence[row] -= factors[row] * before[row] * fitted;
            }
        }
    }
}
