package org.kelisim.survey;

/**
 * The numerical rank of a matrix: columns are taken in order, each counts unless all but 1e-5 of its length lies in the space of those before. That
 * is the limited pivoting of R's LINPACK, whose rank is the definition of a replicate design's degrees of freedom [2]; a singular-value rank can
 * differ.
 */
final class Rank {
    private static final double TOLERANCE = 1e-5;
    /** Lengths that were only updated are recomputed when this little is left of them. */
    private static final double RECOMPUTE = 1e-6;

    private final double[][] columns;
    private final double[] lengths;
    private final double[] originals;
    private final int rows;

    private Rank(double[][] columns) {
        this.columns = columns;
        this.rows = columns.length == 0 ? 0 : columns[0].length;
        this.lengths = new double[columns.length];
        this.originals = new double[columns.length];
    }

    /** @param columns all of one length; they are overwritten */
    static int of(double[][] columns) {
        return new Rank(columns).rank();
    }

    private int rank() {
        for (var j = 0; j < columns.length; j++) {
            lengths[j] = length(columns[j], 0);
            originals[j] = lengths[j] == 0 ? 1 : lengths[j];
        }
        var last = columns.length;
        var steps = Math.min(rows, columns.length);
        for (var step = 0; step < steps; step++) {
            while (step < last && lengths[step] < originals[step] * TOLERANCE) {
                toTheEnd(step);
                last--;
            }
            if (step < rows - 1) {
                reflect(step);
            }
        }
        return Math.min(last, rows);
    }

    private void toTheEnd(int step) {
        var column = columns[step];
        var length = lengths[step];
        var original = originals[step];
        var moved = columns.length - step - 1;
        System.arraycopy(columns, step + 1, columns, step, moved);
        System.arraycopy(lengths, step + 1, lengths, step, moved);
        System.arraycopy(originals, step + 1, originals, step, moved);
        columns[columns.length - 1] = column;
        lengths[columns.length - 1] = length;
        originals[columns.length - 1] = original;
    }

    /** Householder's reflection of the later columns, and what is left of their lengths. */
    private void reflect(int step) {
        var pivot = columns[step];
        var norm = length(pivot, step);
        if (norm == 0) {
            return;
        }
        norm = pivot[step] < 0 ? -norm : norm;
        for (var i = step; i < rows; i++) {
            pivot[i] /= norm;
        }
        pivot[step] += 1;
        for (var j = step + 1; j < columns.length; j++) {
            var column = columns[j];
            var product = 0.0;
            for (var i = step; i < rows; i++) {
                product -= pivot[i] * column[i];
            }
            product /= pivot[step];
            for (var i = step; i < rows; i++) {
                column[i] += product * pivot[i];
            }
            shorten(j, step);
        }
    }

    private void shorten(int j, int step) {
        if (lengths[j] == 0) {
            return;
        }
        var ratio = Math.abs(columns[j][step]) / lengths[j];
        var left = Math.max(1 - ratio * ratio, 0);
        lengths[j] = Math.abs(left) < RECOMPUTE ? length(columns[j], step + 1) : lengths[j] * Math.sqrt(left);
    }

    private static double length(double[] column, int from) {
        var squares = 0.0;
        for (var i = from; i < column.length; i++) {
            squares += column[i] * column[i];
        }
        return Math.sqrt(squares);
    }
}
