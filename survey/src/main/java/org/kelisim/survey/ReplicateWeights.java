package org.kelisim.survey;

/** Many sets of weights for the same rows. */
sealed interface ReplicateWeights {

    /** How many sets. */
    int count();

    /** The weights of one set, for every row of the table; not to be written to. */
    double[] replicate(int r);

    /**
     * The weighted total under each set.
     *
     * @param values one per row of the part
     */
    double[] totals(Part part, double[] values);

    /** The rank of the weights as a matrix, a column per set, to a tolerance of 1e-5. */
    int rank(Part part);

    /** @param replicates the weights of each set, for every row of the table */
    record ByRow(double[][] replicates) implements ReplicateWeights {
        @Override
        public int count() {
            return replicates.length;
        }

        @Override
        public double[] replicate(int r) {
            return replicates[r];
        }

        @Override
        public double[] totals(Part part, double[] values) {
            var totals = new double[replicates.length];
            for (var r = 0; r < totals.length; r++) {
                totals[r] = part.weighing(replicates[r]).total(values);
            }
            return totals;
        }

        @Override
        public int rank(Part part) {
            var columns = new double[replicates.length][];
            for (var r = 0; r < columns.length; r++) {
                columns[r] = part.of(replicates[r]).clone();
            }
            return Rank.of(columns);
        }
    }

    /**
     * Sets in which all rows of a unit are reweighted alike.
     *
     * @param units of rows
     * @param weights of the sample itself
     * @param factors by which a unit's weights are multiplied: a row per unit, a value per set
     * @param count how many sets
     */
    record ByUnit(Groups units, double[] weights, double[][] factors, int count) implements ReplicateWeights {
        @Override
        public double[] replicate(int r) {
            var replicate = new double[weights.length];
            for (var row = 0; row < replicate.length; row++) {
                replicate[row] = weights[row] * factors[units.of()[row]][r];
            }
            return replicate;
        }

        @Override
        public double[] totals(Part part, double[] values) {
            var unitTotals = new double[factors.length];
            for (var i = 0; i < values.length; i++) {
                var row = part.rows()[i];
                unitTotals[units.of()[row]] += weights[row] * values[i];
            }
            var totals = new double[count];
            for (var unit = 0; unit < unitTotals.length; unit++) {
                var ofUnit = unitTotals[unit];
                if (ofUnit != 0) {
                    var factor = factors[unit];
                    for (var r = 0; r < totals.length; r++) {
                        totals[r] += ofUnit * factor[r];
                    }
                }
            }
            return totals;
        }

        /** A unit's rows are multiples of one another, so that one row of their length stands for them. */
        @Override
        public int rank(Part part) {
            var squares = new double[factors.length];
            for (var row : part.rows()) {
                squares[units.of()[row]] += weights[row] * weights[row];
            }
            var columns = new double[count][factors.length];
            for (var unit = 0; unit < factors.length; unit++) {
                for (var r = 0; r < count; r++) {
                    columns[r][unit] = Math.sqrt(squares[unit]) * factors[unit][r];
                }
            }
            return Rank.of(columns);
        }
    }
}
