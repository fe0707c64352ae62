package org.kelisim.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kelisim.survey.Refused.Reason;

/**
 * Finite-population corrections as given: population sizes or sampling fractions, a column per stage.
 *
 * @param columns none, or one per stage
 */
record Corrections(List<double[]> columns, List<Groups> strata, List<Groups> units) {

    /**
     * @param sampled per stage, units in each stratum
     * @param sizes per stage, the population size of each unit's stratum
     */
    record Populations(List<Groups> units, List<int[]> sampled, List<double[]> sizes) {}

    Populations populations(boolean brewer) {
        var sizes = areSizes();
        if (brewer && (sizes || columns.isEmpty())) {
            throw Refused.because(
                    Reason.BAD_ARGUMENT,
                    "Brewer's variance needs each cluster's inclusion probability as its correction");
        }
        var sampled = new ArrayList<int[]>();
        var populations = new ArrayList<double[]>();
        for (var stage = 0; stage < strata.size(); stage++) {
            var stratumOf = units.get(stage).within(strata.get(stage));
            var inStratum = new int[strata.get(stage).count()];
            for (var stratum : stratumOf) {
                inStratum[stratum]++;
            }
            sampled.add(inStratum);
            populations.add(columns.isEmpty() ? none(stratumOf.length) : ofUnits(stage, sizes, stratumOf, inStratum));
        }
        for (var stage = 0; stage < columns.size(); stage++) {
            refuseVarying(stage, brewer);
        }
        return new Populations(units, sampled, populations);
    }

    private boolean areSizes() {
        var anyAbove = false;
        var allAtLeast = true;
        for (var column : columns) {
            for (var value : column) {
                anyAbove |= value > 1;
                allAtLeast &= value >= 1;
            }
        }
        if (!columns.isEmpty() && anyAbove != allAtLeast) {
            throw Refused.because(
                    Reason.FPC_MIXED,
                    "corrections must all be population sizes (1 or more) or all sampling fractions (below 1)");
        }
        return anyAbove;
    }

    private static double[] none(int units) {
        var none = new double[units];
        Arrays.fill(none, Double.POSITIVE_INFINITY);
        return none;
    }

    private double[] ofUnits(int stage, boolean sizes, int[] stratumOf, int[] sampled) {
        var of = units.get(stage).of();
        var populations = none(stratumOf.length);
        var seen = new boolean[stratumOf.length];
        for (var row = 0; row < of.length; row++) {
            var unit = of[row];
            var size = sampled[stratumOf[unit]];
            var given = columns.get(stage)[row];
            var population = sizes ? given : size / given;
            if (population < size) {
                throw Refused.because(
                        Reason.FPC_TOO_SMALL,
                        "the correction in row %d, stage %d says %s clusters in all, but %d were sampled",
                        row + 1,
                        stage + 1,
                        population,
                        size);
            }
            if (!seen[unit]) {
                populations[unit] = population;
                seen[unit] = true;
            }
        }
        return populations;
    }

    private void refuseVarying(int stage, boolean brewer) {
        var within = brewer ? units.get(stage) : strata.get(stage);
        var first = new double[within.count()];
        Arrays.fill(first, Double.NaN);
        for (var row = 0; row < within.of().length; row++) {
            var group = within.of()[row];
            var given = columns.get(stage)[row];
            if (Double.isNaN(first[group])) {
                first[group] = given;
            } else if (first[group] != given) {
                throw Refused.because(
                        Reason.FPC_NOT_CONSTANT,
                        "the correction of stage %d in row %d is %s, elsewhere in its %s it is %s",
                        stage + 1,
                        row + 1,
                        given,
                        brewer ? "cluster" : "stratum",
                        first[group]);
            }
        }
    }
}
