package org.kelisim.survey;

import org.kelisim.survey.Statistic.DesignEffect;

/** The variance that a simple random sample of as many rows would have [1, ch. 2.10; 2, ch. 2.3]. */
record DesignEffects(Sample sample, boolean ofMeans, DesignEffect effect) {

    /**
     * @param values one per row of the sample's part
     * @return NaN for a mean whose sample outnumbers its population
     */
    double simpleVariance(double[] values) {
        var part = sample.part();
        var replicated = sample.uncertainty() instanceof Replicated;
        var rows = replicated ? part.rows().length : part.weighted();
        var population = part.sum();
        var spread = spread(values, rows) / rows * (ofMeans ? 1 : population * population);
        if (effect == DesignEffect.WITH_REPLACEMENT) {
            return spread;
        }
        if (ofMeans && !replicated && population < rows) {
            return Double.NaN;
        }
        return spread * (population - rows) / population;
    }

    private double spread(double[] values, int rows) {
        var part = sample.part();
        var population = part.sum();
        var mean = part.total(values) / population;
        var squares = 0.0;
        for (var i = 0; i < values.length; i++) {
            squares += part.weights()[part.rows()[i]] * (values[i] - mean) * (values[i] - mean);
        }
        return squares / population * rows / (rows - 1.0);
    }
}
