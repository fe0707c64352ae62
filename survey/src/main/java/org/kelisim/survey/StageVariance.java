package org.kelisim.survey;

import java.util.Arrays;

/** What one stage of sampling adds to a variance. */
final class StageVariance {
    private final int number;
    private final Stages.Stage stage;
    private final Lonely lonely;
    private final int[] parentOf;
    private final boolean[] census;

    StageVariance(Stages stages, int number, Lonely lonely) {
        this.number = number;
        this.stage = stages.stages().get(number);
        this.lonely = lonely;
        this.census = stage.census();
        this.parentOf = number == 0
                ? new int[stage.strata().count()]
                : stage.strata().within(stages.stages().get(number - 1).units());
    }

    /**
     * Adds it.
     *
     * @param influence a column per estimate, a value per row
     * @param frame the rows that count as drawn
     * @throws Refused if a later stage has a lonely stratum and the design says to fail; a first one was refused before
     */
    void add(double[][] covariance, int[] rows, double[][] influence, int[] frame) {
        var factor = strataFactors(frame);
        var of = stage.units().of();
        var totals = new double[influence.length][stage.units().count()];
        for (var k = 0; k < totals.length; k++) {
            for (var i = 0; i < rows.length; i++) {
                totals[k][of[rows[i]]] += influence[k][i];
            }
            centre(totals[k]);
        }
        for (var unit = 0; unit < of(totals); unit++) {
            var stratum = stage.stratumOf()[unit];
            var sampled = stage.sampled()[stratum];
            var scale = factor[stratum] * (sampled > 1 ? (double) sampled / (sampled - 1) : 1) * stage.remaining(unit);
            if (scale != 0) {
                addUnit(covariance, totals, unit, scale);
            }
        }
    }

    private static int of(double[][] totals) {
        return totals.length == 0 ? 0 : totals[0].length;
    }

    private static void addUnit(double[][] covariance, double[][] totals, int unit, double scale) {
        for (var k = 0; k < totals.length; k++) {
            var scaled = scale * totals[k][unit];
            for (var l = 0; l < totals.length; l++) {
                covariance[k][l] += scaled * totals[l][unit];
            }
        }
    }

    /** Takes each stratum's mean from its units, except from a lonely one that is to be adjusted. */
    private void centre(double[] totals) {
        var means = new double[stage.strata().count()];
        for (var unit = 0; unit < totals.length; unit++) {
            means[stage.stratumOf()[unit]] += totals[unit];
        }
        for (var stratum = 0; stratum < means.length; stratum++) {
            var uncentred = stage.sampled()[stratum] == 1 && lonely == Lonely.ADJUST;
            means[stratum] = uncentred ? 0 : means[stratum] / stage.sampled()[stratum];
        }
        for (var unit = 0; unit < totals.length; unit++) {
            totals[unit] -= means[stage.stratumOf()[unit]];
        }
    }

    /** What each stratum's own variance is to be multiplied by: the share above it, none for a census, more where lonely ones take the average. */
    private double[] strataFactors(int[] frame) {
        var factors = stage.share().clone();
        var hasLonely = false;
        for (var stratum = 0; stratum < factors.length; stratum++) {
            if (census[stratum]) {
                factors[stratum] = 0;
            } else {
                hasLonely |= isLonely(stratum) && factors[stratum] > 0;
            }
        }
        if (hasLonely && (lonely == Lonely.AVERAGE || lonely == Lonely.FAIL)) {
            average(factors, frame);
        }
        return factors;
    }

    private boolean isLonely(int stratum) {
        return stage.sampled()[stratum] == 1 && !census[stratum];
    }

    /** Among the strata drawn within one parent, those that are not lonely stand for all. */
    private void average(double[] factors, int[] frame) {
        var drawn = new boolean[factors.length];
        for (var row : frame) {
            drawn[stage.strata().of()[row]] = true;
        }
        var parents = Arrays.stream(parentOf).max().orElse(0) + 1;
        var all = new double[parents];
        var usable = new double[parents];
        for (var stratum = 0; stratum < factors.length; stratum++) {
            if (drawn[stratum] && isLonely(stratum) && factors[stratum] > 0 && lonely == Lonely.FAIL) {
                throw Stages.lonely(number + 1, stage, stratum);
            }
            all[parentOf[stratum]] += drawn[stratum] ? 1 : 0;
            usable[parentOf[stratum]] += drawn[stratum] && !isLonely(stratum) ? 1 : 0;
        }
        for (var stratum = 0; stratum < factors.length; stratum++) {
            if (!drawn[stratum] || factors[stratum] == 0) {
                factors[stratum] = 0;
            } else if (usable[parentOf[stratum]] == 0) {
                factors[stratum] *= Double.NaN;
            } else {
                factors[stratum] *= isLonely(stratum) ? 0 : all[parentOf[stratum]] / usable[parentOf[stratum]];
            }
        }
    }
}
