package org.kelisim.survey;

/** Post-stratification [1, ch. 7.6]; replicates are post-stratified, too. */
final class PostStratifying {
    private PostStratifying() {}

    static Sample adjust(Sample sample, Adjustment.PostStratification asked) {
        var before = sample.part().weights();
        var population = Population.of(asked.margin(), sample.table(), before);
        var after = fitted(population, before);
        return switch (sample.uncertainty()) {
            case Linearised linearised ->
                sample.reweighted(after, linearised.after(new Residual.Cells(population.cells(), before, after)));
            case Replicated replicated -> {
                var replicates = new double[replicated.weights().count()][];
                for (var r = 0; r < replicates.length; r++) {
                    replicates[r] = fitted(population, replicated.weights().replicate(r));
                }
                yield sample.reweighted(after, replicated.weighing(new ReplicateWeights.ByRow(replicates), Double.NaN));
            }
        };
    }

    private static double[] fitted(Population population, double[] weights) {
        var factors = population.factors(population.sums(weights));
        var fitted = new double[weights.length];
        for (var row = 0; row < fitted.length; row++) {
            fitted[row] = weights[row] * factors[population.cells().of()[row]];
        }
        return fitted;
    }
}
