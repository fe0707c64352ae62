package org.kelisim.survey;

import org.kelisim.survey.Refused.Reason;

/** What a column of weights has to be. */
final class Weights {
    private Weights() {}

    /** @throws Refused if one is missing or negative, or all are zero */
    static double[] checked(String column, double[] weights) {
        var sum = 0.0;
        for (var weight : checkedEach(column, weights)) {
            sum += weight;
        }
        if (sum == 0) {
            throw Refused.because(Reason.ZERO_WEIGHTS, "every weight in %s is zero", column);
        }
        return weights;
    }

    /** @throws Refused if one is missing or negative */
    static double[] checkedEach(String column, double[] weights) {
        for (var row = 0; row < weights.length; row++) {
            if (Double.isNaN(weights[row])) {
                throw Refused.because(Reason.MISSING_WEIGHT, "weight %s is missing in row %d", column, row + 1);
            }
            if (weights[row] < 0) {
                throw Refused.because(
                        Reason.NEGATIVE_WEIGHT,
                        "weight %s is %s in row %d; it must be 0 or more",
                        column,
                        weights[row],
                        row + 1);
            }
        }
        return weights;
    }
}
