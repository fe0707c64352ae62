package org.kelisim.survey;

import java.util.ArrayList;
import java.util.List;
import org.kelisim.survey.Refused.Reason;

/**
 * The delete-one jackknife [3, ch. 4]: each replicate leaves one cluster out and lets the n-1 others of its stratum stand for it, by n/(n-1). Its
 * rscale is (1-f)(n-1)/n with the first stage's correction f; strata taken whole need no replicate. A lonely stratum that is to be adjusted goes as
 * a whole, and all the others stand for it.
 */
final class Jackknife {
    private final Stages.Stage first;
    private final double[] weights;
    private final Lonely lonely;
    /** The cluster that each replicate leaves out, a lonely stratum's one standing for its stratum. */
    private final List<Integer> leftOut = new ArrayList<>();

    private final List<Double> rscales = new ArrayList<>();

    Jackknife(Stages stages, double[] weights, Lonely lonely) {
        this.first = stages.first();
        this.weights = weights;
        this.lonely = lonely;
    }

    /** @throws Refused if a lonely stratum is to fail */
    Replicated make(boolean mse) {
        var units = first.units().count();
        for (var unit = 0; unit < units; unit++) {
            plan(unit);
        }
        var scale = lonely == Lonely.AVERAGE && !leftOut.isEmpty() ? (double) units / leftOut.size() : 1;
        var factors = new double[units][leftOut.size()];
        for (var unit = 0; unit < units; unit++) {
            for (var r = 0; r < factors[unit].length; r++) {
                factors[unit][r] = factor(unit, leftOut.get(r));
            }
        }
        var byUnit = new ReplicateWeights.ByUnit(first.units(), weights, factors, leftOut.size());
        return Replicated.of(
                byUnit, scale, rscales.stream().mapToDouble(Double::doubleValue).toArray(), mse);
    }

    private void plan(int unit) {
        var stratum = first.stratumOf()[unit];
        var sampled = first.sampled()[stratum];
        var remaining = first.remaining(unit);
        if (remaining == 0) {
            return;
        }
        if (sampled > 1) {
            leftOut.add(unit);
            rscales.add(remaining * (sampled - 1) / sampled);
        } else if (lonely == Lonely.FAIL) {
            throw Stages.lonely(1, first, stratum);
        } else if (lonely == Lonely.ADJUST) {
            var strata = first.strata().count();
            if (strata == 1) {
                throw Refused.because(Reason.LONELY_PSU, "there is no other stratum to stand for a lonely one");
            }
            leftOut.add(unit);
            rscales.add((strata - 1.0) / strata);
        }
    }

    private double factor(int unit, int out) {
        var stratum = first.stratumOf()[out];
        var sampled = first.sampled()[stratum];
        if (unit == out) {
            return 0;
        }
        if (sampled == 1) {
            var strata = first.strata().count();
            return strata / (strata - 1.0);
        }
        return first.stratumOf()[unit] == stratum ? sampled / (sampled - 1.0) : 1;
    }
}
