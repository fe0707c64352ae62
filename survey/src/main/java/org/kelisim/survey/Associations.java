package org.kelisim.survey;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.kelisim.survey.Association.Test;
import org.kelisim.survey.Refused.Reason;

/** Tests of association in two-way tables [6; 2, ch. 2.5]. */
final class Associations {
    private final Sample sample;
    private final Association.Question asked;
    private final Part both;
    private final int[] rowOf;
    private final int[] columnOf;
    private final int rows;
    private final int columns;

    private Associations(Sample sample, Association.Question asked) {
        this.sample = sample;
        this.asked = asked;
        var rowWords = sample.table().words(asked.rows()).without(asked.excluded());
        var columnWords = sample.table().words(asked.columns()).without(asked.excluded());
        this.both = sample.keeping(sample.part()
                        .where(
                                row -> rowWords.codes()[row] >= 0 && columnWords.codes()[row] >= 0,
                                sample.uncertainty().keepsFrame()))
                .part();
        this.rowOf = places(rowWords);
        this.columnOf = places(columnWords);
        this.rows = count(rowOf);
        this.columns = count(columnOf);
        if (rows < 2 || columns < 2) {
            throw Refused.because(
                    Reason.BAD_ARGUMENT, "a table of %d rows and %d columns has nothing to test", rows, columns);
        }
    }

    static Association test(Sample sample, Association.Question asked) {
        return new Associations(sample, asked).test();
    }

    /** Each row's place among the labels that have weight; -1 for rows whose label has none. */
    private int[] places(Words words) {
        var present = words.present(both.rows(), both.weights(), sample.table().order());
        var place = new int[words.labels().length];
        Arrays.fill(place, -1);
        for (var i = 0; i < present.length; i++) {
            place[present[i]] = i;
        }
        return Arrays.stream(both.rows()).map(row -> place[words.codes()[row]]).toArray();
    }

    private static int count(int[] places) {
        return Arrays.stream(places).max().orElse(-1) + 1;
    }

    private Association test() {
        return switch (asked.test()) {
            case WALD -> wald(false);
            case ADJUSTED_WALD -> wald(true);
            case F, CHI_SQUARED, LINEAR_COMBINATION, SADDLEPOINT -> raoScott();
        };
    }

    private double degrees() {
        return sample.uncertainty().degreesDrawn(sample.part());
    }

    private Joint cells(boolean asShares) {
        var indicators = new double[rows * columns][both.rows().length];
        for (var i = 0; i < both.rows().length; i++) {
            if (rowOf[i] >= 0 && columnOf[i] >= 0) {
                indicators[cell(rowOf[i], columnOf[i])][i] = 1;
            }
        }
        var below = new double[indicators.length][];
        Arrays.fill(below, Joint.ones(both.rows().length));
        return sample.uncertainty().ratios(both, indicators, asShares ? below : null);
    }

    private int cell(int row, int column) {
        return row * columns + column;
    }

    private Association raoScott() {
        var cells = cells(true);
        var shares = cells.values();
        var drawn = sample.part().frame().length;
        var pearson = drawn * pearson(shares);
        var effects = effects(shares, cells.covariance(), drawn);
        var trace = DoubleStream.of(Linear.eigenvalues(effects)).sum();
        var squares = trace(Linear.product(effects, effects));
        var above = trace * trace / squares;
        var below = above * degrees();
        return switch (asked.test()) {
            case F ->
                new Association(
                        Test.F, pearson / trace, above, below, Distributions.fTail(pearson / trace, above, below));
            case CHI_SQUARED ->
                new Association(
                        Test.CHI_SQUARED,
                        pearson,
                        effects.length,
                        Double.NaN,
                        Distributions.chiSquaredTail(pearson / (trace / effects.length), effects.length));
            default ->
                new Association(
                        asked.test(),
                        pearson,
                        Double.NaN,
                        Double.NaN,
                        new ChiSquaredSum(Linear.eigenvalues(effects), tailDegrees(below)).tail(pearson));
        };
    }

    /** Linearised variances are themselves estimated, which R allows for; for replicates it doesn't. */
    private double tailDegrees(double below) {
        return sample.uncertainty() instanceof Linearised ? below : Double.POSITIVE_INFINITY;
    }

    private double pearson(double[] shares) {
        var margins = new Margins(shares);
        var sum = 0.0;
        for (var r = 0; r < rows; r++) {
            for (var c = 0; c < columns; c++) {
                var departure = shares[cell(r, c)] - margins.expected(r, c);
                sum += departure * departure / margins.expected(r, c);
            }
        }
        return sum;
    }

    /** The sums of a table's cells. */
    private final class Margins {
        private final double[] rowSums = new double[rows];
        private final double[] columnSums = new double[columns];
        private final double total;

        Margins(double[] cells) {
            for (var r = 0; r < rows; r++) {
                for (var c = 0; c < columns; c++) {
                    rowSums[r] += cells[cell(r, c)];
                    columnSums[c] += cells[cell(r, c)];
                }
            }
            total = DoubleStream.of(cells).sum();
        }

        double expected(int r, int c) {
            return rowSums[r] * columnSums[c] / total;
        }

        /** How a cell's departure from what is expected moves with each cell. */
        double[] gradient(int r, int c) {
            var gradient = new double[rows * columns];
            for (var i = 0; i < rows; i++) {
                for (var j = 0; j < columns; j++) {
                    gradient[cell(i, j)] = (i == r && j == c ? 1 : 0)
                            - (i == r ? columnSums[c] / total : 0)
                            - (j == c ? rowSums[r] / total : 0)
                            + expected(r, c) / total;
                }
            }
            return gradient;
        }
    }

    /** The matrix of generalised design effects of the interactions: {@code (C'D⁻¹C/n)⁻¹ C'D⁻¹VD⁻¹C}, C orthogonal to the main effects. */
    private double[][] effects(double[] shares, double[][] covariance, int drawn) {
        var contrasts = contrasts();
        var inverse =
                Arrays.stream(shares).map(share -> share == 0 ? 0 : 1 / share).toArray();
        var size = contrasts.length;
        var simple = new double[size][size];
        var design = new double[size][size];
        for (var a = 0; a < size; a++) {
            for (var b = 0; b < size; b++) {
                for (var i = 0; i < shares.length; i++) {
                    simple[a][b] += contrasts[a][i] * inverse[i] / drawn * contrasts[b][i];
                    for (var j = 0; j < shares.length; j++) {
                        design[a][b] += contrasts[a][i] * inverse[i] * covariance[i][j] * inverse[j] * contrasts[b][j];
                    }
                }
            }
        }
        var solved = Linear.inverse(simple);
        if (solved == null) {
            throw Refused.because(Reason.BAD_ARGUMENT, "the table has too many empty cells for the test");
        }
        return Linear.product(solved, design);
    }

    /** Interactions: products of a row's and a column's departure from its mean over all. */
    private double[][] contrasts() {
        var contrasts = new double[(rows - 1) * (columns - 1)][rows * columns];
        for (var r = 1; r < rows; r++) {
            for (var c = 1; c < columns; c++) {
                for (var i = 0; i < rows; i++) {
                    for (var j = 0; j < columns; j++) {
                        contrasts[(r - 1) * (columns - 1) + c - 1][cell(i, j)] =
                                ((i == r ? 1 : 0) - 1.0 / rows) * ((j == c ? 1 : 0) - 1.0 / columns);
                    }
                }
            }
        }
        return contrasts;
    }

    private static double trace(double[][] matrix) {
        var trace = 0.0;
        for (var i = 0; i < matrix.length; i++) {
            trace += matrix[i][i];
        }
        return trace;
    }

    /** Departures of the cells' totals from row total times column total over the total, linearised. */
    private Association wald(boolean adjusted) {
        var cells = cells(false);
        var margins = new Margins(cells.values());
        var departures = new double[(rows - 1) * (columns - 1)];
        var gradients = new double[departures.length][];
        for (var r = 1; r < rows; r++) {
            for (var c = 1; c < columns; c++) {
                var k = (r - 1) * (columns - 1) + c - 1;
                departures[k] = cells.values()[cell(r, c)] - margins.expected(r, c);
                gradients[k] = margins.gradient(r, c);
            }
        }
        var solved = Linear.solve(cells.combined(gradients).covariance(), departures);
        if (solved == null) {
            throw Refused.because(Reason.BAD_ARGUMENT, "Wald's test needs more clusters than cells");
        }
        var wald = 0.0;
        for (var k = 0; k < departures.length; k++) {
            wald += departures[k] * solved[k];
        }
        var above = (double) departures.length;
        var below = adjusted ? degrees() - above + 1 : degrees();
        var statistic = adjusted ? wald * below / (above * degrees()) : wald / above;
        return new Association(asked.test(), statistic, above, below, Distributions.fTail(statistic, above, below));
    }
}
