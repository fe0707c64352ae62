package org.kelisim.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kelisim.survey.Refused.Reason;

/** Reads the stages of a design off a table, and refuses those that can't be. */
final class StagesBuilder {
    /** Beyond this a population size stands for "none", and no weight can follow from it. */
    private static final double NO_POPULATION = 1e12;

    private final Design design;
    private final Table table;
    private final List<Groups> clusters = new ArrayList<>();
    private final List<Groups> strata = new ArrayList<>();

    private StagesBuilder(Design design, Table table) {
        this.design = design;
        this.table = table;
    }

    static Stages build(Design design, Table table) {
        return new StagesBuilder(design, table).build();
    }

    private Stages build() {
        var givenClusters = read(design.clusters());
        var givenStrata = read(design.strata());
        var corrections = readCorrections();
        if (givenClusters.isEmpty()) {
            givenClusters = List.of(Groups.each(table.rows()));
        }
        if (!corrections.isEmpty() && corrections.size() != givenClusters.size()) {
            throw Refused.because(
                    Reason.BAD_ARGUMENT,
                    "%d corrections for %d stages; there must be one for each",
                    corrections.size(),
                    givenClusters.size());
        }
        refuseSinglePsu(givenClusters.getFirst());
        nest(givenClusters, givenStrata);
        refuseBrokenClusters(givenStrata);
        var populations = new Corrections(corrections, strata, units()).populations(design.brewer());
        return assemble(populations, !corrections.isEmpty());
    }

    private List<Groups> read(List<String> columns) {
        return columns.stream()
                .map(column -> {
                    var words = table.words(column);
                    refuseMissing(column, words.firstMissing());
                    return Groups.by(words);
                })
                .toList();
    }

    private List<double[]> readCorrections() {
        return design.corrections().stream()
                .map(column -> {
                    var numbers = table.numbers(column);
                    for (var row = 0; row < numbers.length; row++) {
                        refuseMissing(column, Double.isNaN(numbers[row]) ? row : -1);
                    }
                    return numbers;
                })
                .toList();
    }

    private static void refuseMissing(String column, int row) {
        if (row >= 0) {
            throw Refused.because(Reason.MISSING_DESIGN_VALUE, "%s is missing in row %d", column, row + 1);
        }
    }

    private void refuseSinglePsu(Groups primary) {
        if (primary.count() <= 1 && !(design.nested() && !design.strata().isEmpty())) {
            throw Refused.because(
                    Reason.SINGLE_PSU, "the design has one primary cluster; a variance needs two or more");
        }
    }

    /** Clusters are told apart within those of the stage before, strata within those, too. */
    private void nest(List<Groups> givenClusters, List<Groups> givenStrata) {
        var path = Groups.one(table.rows());
        for (var stage = 0; stage < givenClusters.size(); stage++) {
            var own = givenStrata.isEmpty()
                    ? Groups.one(table.rows())
                    : givenStrata.get(Math.min(stage, givenStrata.size() - 1));
            strata.add(stage == 0 ? own : own.with(clusters.get(stage - 1)));
            path = path.with(givenClusters.get(stage));
            if (design.nested()) {
                path = path.with(own);
            }
            clusters.add(path);
        }
    }

    private void refuseBrokenClusters(List<Groups> givenStrata) {
        if (givenStrata.isEmpty() || design.nested()) {
            return;
        }
        var primary = clusters.getFirst();
        var stratumOf = new int[primary.count()];
        Arrays.fill(stratumOf, -1);
        for (var row = 0; row < table.rows(); row++) {
            var cluster = primary.of()[row];
            var stratum = strata.getFirst().of()[row];
            if (stratumOf[cluster] >= 0 && stratumOf[cluster] != stratum) {
                throw Refused.because(
                        Reason.PSU_NOT_NESTED,
                        "cluster %s lies in two strata (again in row %d); if numbers start anew in each stratum, say nested",
                        name(row),
                        row + 1);
            }
            stratumOf[cluster] = stratum;
        }
    }

    private String name(int row) {
        if (design.clusters().isEmpty()) {
            return String.valueOf(row + 1);
        }
        var words = table.words(design.clusters().getFirst());
        return words.labels()[words.codes()[row]];
    }

    private List<Groups> units() {
        var units = new ArrayList<Groups>();
        for (var stage = 0; stage < clusters.size(); stage++) {
            units.add(strata.get(stage).with(clusters.get(stage)));
        }
        return units;
    }

    private Stages assemble(Corrections.Populations populations, boolean corrected) {
        var stages = new ArrayList<Stages.Stage>();
        for (var number = 0; number < clusters.size(); number++) {
            var units = populations.units().get(number);
            var stratumOf = units.within(strata.get(number));
            var share = new double[strata.get(number).count()];
            Arrays.fill(share, 1);
            if (number > 0) {
                var before = stages.get(number - 1);
                var parent = strata.get(number).within(before.units());
                for (var stratum = 0; stratum < share.length; stratum++) {
                    var above = before.stratumOf()[parent[stratum]];
                    share[stratum] =
                            before.share()[above] * (before.sampled()[above] / before.population()[parent[stratum]]);
                }
            }
            stages.add(new Stages.Stage(
                    units,
                    strata.get(number),
                    stratumOf,
                    populations.sampled().get(number),
                    populations.sizes().get(number),
                    share));
        }
        return new Stages(
                List.copyOf(stages),
                strataNames(),
                !design.strata().isEmpty(),
                corrected,
                design.brewer(),
                weights(stages, corrected));
    }

    private String[] strataNames() {
        var names = new String[strata.getFirst().count()];
        Arrays.fill(names, "");
        if (!design.strata().isEmpty()) {
            var words = table.words(design.strata().getFirst());
            for (var row = 0; row < table.rows(); row++) {
                names[strata.getFirst().of()[row]] = words.labels()[words.codes()[row]];
            }
        }
        return names;
    }

    /** Those that follow from the corrections: the product over the stages of population over sample. */
    private double[] weights(List<Stages.Stage> stages, boolean corrected) {
        var weights = new double[table.rows()];
        Arrays.fill(weights, 1);
        for (var stage : corrected && design.weights() == null ? stages : List.<Stages.Stage>of()) {
            for (var row = 0; row < weights.length; row++) {
                var unit = stage.units().of()[row];
                if (stage.population()[unit] > NO_POPULATION) {
                    throw Refused.because(
                            Reason.BAD_ARGUMENT, "weights aren't given, and don't follow from an infinite population");
                }
                weights[row] *= stage.population()[unit] / stage.sampled()[stage.stratumOf()[unit]];
            }
        }
        return weights;
    }
}
