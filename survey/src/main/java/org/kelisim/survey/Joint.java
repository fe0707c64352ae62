package org.kelisim.survey;

/** Several estimates with what they have in common. */
record Joint(double[] values, double[][] covariance) {

    double variance(int i) {
        return covariance[i][i];
    }

    /** What a row adds to the denominator of a mean, and a total's missing denominator. */
    static double[] ones(int rows) {
        var ones = new double[rows];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /** The estimates' linear combinations, one per row of coefficients. */
    Joint combined(double[][] coefficients) {
        var count = coefficients.length;
        var combined = new double[count];
        var variances = new double[count][count];
        for (var i = 0; i < count; i++) {
            for (var k = 0; k < values.length; k++) {
                combined[i] += coefficients[i][k] * values[k];
            }
            for (var j = 0; j < count; j++) {
                for (var k = 0; k < values.length; k++) {
                    for (var l = 0; l < values.length; l++) {
                        variances[i][j] += coefficients[i][k] * covariance[k][l] * coefficients[j][l];
                    }
                }
            }
        }
        return new Joint(combined, variances);
    }
}
