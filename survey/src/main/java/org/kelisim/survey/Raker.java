package org.kelisim.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kelisim.survey.Refused.Reason;

/**
 * Raking by cells: rows that agree in all margins always get the same factor, so that the sweeps go over the cross-table of the margins, not over
 * the rows. Cost: a pass over the rows to sum up and one to multiply, and per sweep the number of cells times that of margins.
 */
final class Raker {
    /** Margins of rounded published tables differ this much in their sums, relative to them; more can't be met at once. */
    private static final double ROUNDING = 1e-3;

    private final List<Population> margins = new ArrayList<>();
    private final double[] before;
    /** The cells of the cross-table of all margins, and each cell's place in each margin. */
    private final Groups cells;

    private final List<int[]> places = new ArrayList<>();

    private Raker(Sample sample, Adjustment.Raking asked) {
        before = sample.part().weights();
        if (asked.margins().isEmpty()) {
            throw Refused.because(Reason.BAD_ARGUMENT, "there is no margin to rake to");
        }
        refuseDisagreeing(asked.margins());
        var crossed = Groups.one(before.length);
        for (var margin : asked.margins()) {
            var population = Population.of(margin, sample.table(), before);
            margins.add(population);
            crossed = crossed.with(population.cells());
        }
        cells = crossed;
        margins.forEach(margin -> places.add(cells.within(margin.cells())));
    }

    /** Sweeps over margins with different sums come to rest, too, but on weights that fit the last margin alone. */
    private static void refuseDisagreeing(List<Adjustment.Margin> margins) {
        var sums = margins.stream()
                .mapToDouble(margin -> margin.cells().stream()
                        .mapToDouble(Adjustment.Cell::total)
                        .sum())
                .summaryStatistics();
        if (sums.getMax() - sums.getMin() > ROUNDING * sums.getMax()) {
            throw Refused.because(
                    Reason.CALIBRATION_FAILED,
                    "the margins can't be met together: one adds up to %s, another to %s",
                    sums.getMin(),
                    sums.getMax());
        }
    }

    static Sample adjust(Sample sample, Adjustment.Raking asked) {
        return new Raker(sample, asked).adjustedBy(sample, asked);
    }

    private Sample adjustedBy(Sample sample, Adjustment.Raking asked) {
        var sums = sums(before);
        var factors = Joint.ones(sums.length);
        var epsilon =
                asked.epsilon() < 1 ? asked.epsilon() * Arrays.stream(sums).sum() : asked.epsilon();
        var sweeps = 0;
        var moved = Double.POSITIVE_INFINITY;
        List<double[]> steps = List.of();
        while (!(moved < epsilon)) {
            if (sweeps++ == asked.sweeps()) {
                throw Refused.because(
                        Reason.CALIBRATION_FAILED,
                        "raking still moved a cell by %s after %d sweeps; do the margins agree with each other?",
                        moved,
                        asked.sweeps());
            }
            var last = factors;
            steps = sweep(sums, factors);
            factors = steps.getLast();
            moved = 0;
            for (var cell = 0; cell < sums.length; cell++) {
                moved = Math.max(moved, sums[cell] * Math.abs(factors[cell] - last[cell]));
            }
        }
        return reweighted(sample, steps, sweeps);
    }

    private Sample reweighted(Sample sample, List<double[]> steps, int sweeps) {
        var weights = steps.stream().map(factors -> times(before, factors)).toList();
        return switch (sample.uncertainty()) {
            case Linearised linearised -> {
                var met = new ArrayList<Residual.Margin>();
                for (var i = 0; i < weights.size(); i++) {
                    met.add(new Residual.Margin(margins.get(i).cells(), weights.get(i)));
                }
                yield sample.reweighted(weights.getLast(), linearised.after(new Residual.Raked(List.copyOf(met))));
            }
            case Replicated replicated ->
                sample.reweighted(weights.getLast(), replicated.weighing(raked(replicated, sweeps), Double.NaN));
        };
    }

    /** Replicates are raked with as many sweeps as the sample needed. */
    private ReplicateWeights raked(Replicated replicated, int sweeps) {
        var replicates = new double[replicated.weights().count()][];
        for (var r = 0; r < replicates.length; r++) {
            var weights = replicated.weights().replicate(r);
            var sums = sums(weights);
            var factors = Joint.ones(sums.length);
            for (var done = 0; done < sweeps; done++) {
                factors = sweep(sums, factors).getLast();
            }
            replicates[r] = times(weights, factors);
        }
        return new ReplicateWeights.ByRow(replicates);
    }

    /** Meets each margin in turn; the factors after each. */
    private List<double[]> sweep(double[] sums, double[] factors) {
        var steps = new ArrayList<double[]>();
        var current = factors;
        for (var i = 0; i < margins.size(); i++) {
            var place = places.get(i);
            var totals = new double[margins.get(i).totals().length];
            for (var cell = 0; cell < sums.length; cell++) {
                totals[place[cell]] += sums[cell] * current[cell];
            }
            var needed = margins.get(i).factors(totals);
            var next = new double[sums.length];
            for (var cell = 0; cell < next.length; cell++) {
                next[cell] = current[cell] * needed[place[cell]];
            }
            current = next;
            steps.add(current);
        }
        return steps;
    }

    private double[] sums(double[] weights) {
        var sums = new double[cells.count()];
        for (var row = 0; row < weights.length; row++) {
            sums[cells.of()[row]] += weights[row];
        }
        return sums;
    }

    private double[] times(double[] weights, double[] factors) {
        var product = new double[weights.length];
        for (var row = 0; row < product.length; row++) {
            product[row] = weights[row] * factors[cells.of()[row]];
        }
        return product;
    }
}
