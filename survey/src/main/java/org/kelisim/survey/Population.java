package org.kelisim.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.kelisim.survey.Adjustment.Margin;
import org.kelisim.survey.Refused.Reason;

/**
 * A margin laid over a sample.
 *
 * @param cells of rows: those of the sample's rows with weight first to last as they occur
 * @param totals of the population per cell; zero where it has none
 */
record Population(Groups cells, double[] totals, String[] names) {

    /** @throws Refused if a variable is missing in a row, or the margin and the sample don't have the same cells */
    static Population of(Margin margin, Table table, double[] weights) {
        if (margin.variables().isEmpty()) {
            throw Refused.because(Reason.BAD_ARGUMENT, "a margin names no variables");
        }
        var columns = new ArrayList<Words>();
        for (var variable : margin.variables()) {
            var words = table.words(variable);
            if (words.firstMissing() >= 0) {
                throw Refused.because(
                        Reason.MISSING_MARGIN_VALUE,
                        "%s is missing in row %d; a margin needs it everywhere",
                        variable,
                        words.firstMissing() + 1);
            }
            columns.add(words);
        }
        var words = Words.cross(columns);
        var sums = new double[words.labels().length];
        for (var row = 0; row < weights.length; row++) {
            sums[words.codes()[row]] += weights[row] > 0 ? weights[row] : 0;
        }
        var totals = totals(margin, List.of(words.labels()), sums);
        return new Population(new Groups(words.codes(), totals.length), totals, words.labels());
    }

    private static double[] totals(Margin margin, List<String> labels, double[] sums) {
        var known = new HashMap<String, Double>();
        for (var cell : margin.cells()) {
            if (cell.values().size() != margin.variables().size()) {
                throw Refused.because(
                        Reason.BAD_ARGUMENT,
                        "cell %s doesn't have a value for each of %s",
                        cell.values(),
                        margin.variables());
            }
            if (!(cell.total() >= 0)) {
                throw Refused.because(Reason.BAD_ARGUMENT, "cell %s has %s people", cell.values(), cell.total());
            }
            if (known.put(String.join("|", cell.values()), cell.total()) != null) {
                throw Refused.because(Reason.BAD_ARGUMENT, "cell %s is given twice", cell.values());
            }
        }
        var totals = new double[labels.size()];
        for (var code = 0; code < totals.length; code++) {
            totals[code] = known.getOrDefault(labels.get(code), 0.0);
            if (sums[code] > 0 && totals[code] == 0) {
                throw Refused.because(
                        Reason.POPULATION_CELL_MISSING,
                        "the sample has %s of %s, the margin doesn't",
                        labels.get(code),
                        margin.variables());
            }
        }
        known.forEach((label, total) -> {
            var code = labels.indexOf(label);
            if (total > 0 && (code < 0 || sums[code] == 0)) {
                throw Refused.because(
                        Reason.SAMPLE_CELL_EMPTY,
                        "the margin has %s people in %s of %s, the sample has none with weight",
                        total,
                        label,
                        margin.variables());
            }
        });
        return totals;
    }

    double[] sums(double[] weights) {
        var sums = new double[totals.length];
        for (var row = 0; row < weights.length; row++) {
            sums[cells.of()[row]] += weights[row];
        }
        return sums;
    }

    /** What a cell's weights are to be multiplied by; 1 in cells without people. */
    double[] factors(double[] sums) {
        var factors = new double[totals.length];
        for (var cell = 0; cell < factors.length; cell++) {
            if (totals[cell] == 0) {
                factors[cell] = 1;
            } else if (sums[cell] == 0) {
                throw Refused.because(Reason.SAMPLE_CELL_EMPTY, "a replicate has nobody left in cell %s", names[cell]);
            } else {
                factors[cell] = totals[cell] / sums[cell];
            }
        }
        return factors;
    }
}
