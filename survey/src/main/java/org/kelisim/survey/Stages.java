package org.kelisim.survey;

import java.util.List;
import org.kelisim.survey.Refused.Reason;

/**
 * The sampling design of a table, stage by stage, checked.
 *
 * @param strataNames of the first stage's strata
 * @param stratified whether the design has strata
 * @param corrected whether it has finite-population corrections, so that later stages count
 * @param weights that follow from the corrections; 1 without those
 */
record Stages(
        List<Stage> stages,
        String[] strataNames,
        boolean stratified,
        boolean corrected,
        boolean brewer,
        double[] weights) {

    /**
     * One stage of sampling.
     *
     * @param units the sampled clusters
     * @param strata of this stage; each lies in one cluster of the stage before
     * @param stratumOf each unit's stratum
     * @param sampled units per stratum, those of weight zero included
     * @param population of each unit's stratum, as its correction says; infinity without one. In Brewer's it differs between units: sampled over the
     *     inclusion probability.
     * @param share of the population that the stages before took to here, per stratum: the product of their sampling fractions; 1 at the first stage
     */
    record Stage(Groups units, Groups strata, int[] stratumOf, int[] sampled, double[] population, double[] share) {

        /** One minus the sampling fraction. */
        double remaining(int unit) {
            return Double.isInfinite(population[unit])
                    ? 1
                    : (population[unit] - sampled[stratumOf[unit]]) / population[unit];
        }

        /** Strata that were taken whole: they add no variance. */
        boolean[] census() {
            var census = new boolean[strata.count()];
            java.util.Arrays.fill(census, true);
            for (var unit = 0; unit < units.count(); unit++) {
                census[stratumOf[unit]] &= remaining(unit) < 1e-7;
            }
            return census;
        }
    }

    Stage first() {
        return stages.getFirst();
    }

    /** @throws Refused if a stratum of the first stage has one cluster of several, and the design says to fail then */
    void refuseLonely(Lonely lonely) {
        var first = first();
        for (var unit = 0; unit < first.units().count() && lonely == Lonely.FAIL; unit++) {
            if (first.sampled()[first.stratumOf()[unit]] == 1 && first.population()[unit] > 1) {
                throw lonely(1, first, first.stratumOf()[unit]);
            }
        }
    }

    static Refused lonely(int stage, Stage at, int stratum) {
        var row = 0;
        while (at.strata().of()[row] != stratum) {
            row++;
        }
        return Refused.because(
                Reason.LONELY_PSU,
                "a stratum of stage %d (that of row %d) has one cluster; join it with another, or say what it adds",
                stage,
                row + 1);
    }
}
