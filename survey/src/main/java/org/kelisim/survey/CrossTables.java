package org.kelisim.survey;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.kelisim.survey.Refused.Reason;
import org.kelisim.survey.Statistic.Percent;

/** The cells of a two-way table. */
final class CrossTables {
    private final Sample sample;
    private final Percent percent;
    private final Words rows;
    private final Words columns;

    private CrossTables(Sample sample, Statistic.CrossTable asked) {
        this.sample = sample;
        this.percent = asked.percent();
        this.rows = sample.table().words(asked.rows()).without(asked.excluded());
        this.columns = sample.table().words(asked.columns()).without(asked.excluded());
    }

    static Estimates estimate(Sample sample, Statistic.CrossTable asked, Confidence confidence) {
        return new CrossTables(sample, asked).estimate(confidence);
    }

    private Estimates estimate(Confidence confidence) {
        var part = sample.part();
        var both = part.where(row -> rows.codes()[row] >= 0 && columns.codes()[row] >= 0, false);
        var order = sample.table().order();
        var degrees = confidence.forPart(sample.degrees());
        var cells = new ArrayList<Estimates.Estimate>();
        for (var row : rows.present(both.rows(), both.weights(), order)) {
            for (var column : columns.present(both.rows(), both.weights(), order)) {
                var cell = cell(row, column);
                var label = rows.labels()[row] + "|" + columns.labels()[column];
                cells.add(Estimates.symmetric(label, cell.values()[0], Math.sqrt(cell.variance(0)), confidence, degrees)
                        .first());
            }
        }
        if (cells.isEmpty()) {
            throw Refused.because(Reason.EMPTY_DOMAIN, "no row with a weight has both variables");
        }
        return new Estimates(cells, degrees);
    }

    private Joint cell(int row, int column) {
        var part = sample.part();
        var count = part.rows().length;
        var above = new double[count];
        var below = new double[count];
        for (var i = 0; i < count; i++) {
            var atRow = rows.codes()[part.rows()[i]];
            var atColumn = columns.codes()[part.rows()[i]];
            above[i] = atRow == row && atColumn == column ? 1 : 0;
            below[i] = atRow >= 0 && atColumn >= 0 && isBase(atRow == row, atColumn == column) ? 1 : 0;
        }
        return sample.uncertainty().ratio(part, above, denominator(below));
    }

    private boolean isBase(boolean sameRow, boolean sameColumn) {
        return switch (percent) {
            case TOTAL, COUNT -> true;
            case ROW -> sameRow;
            case COLUMN -> sameColumn;
        };
    }

    private double @Nullable [] denominator(double[] base) {
        return percent == Percent.COUNT ? null : base;
    }
}
