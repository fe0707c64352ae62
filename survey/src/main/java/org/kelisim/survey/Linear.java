package org.kelisim.survey;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.jspecify.annotations.Nullable;

/** Small dense systems. Matrices are arrays of rows. */
final class Linear {
    /** Below this reciprocal condition number, after scaling to a unit diagonal, a system has no one solution. */
    private static final double SINGULAR = 1e-13;

    private Linear() {}

    /** The weighted cross products of columns: {@code sum w x_k x_l}. */
    static double[][] gram(double[][] columns, double[] weights) {
        var gram = new double[columns.length][columns.length];
        for (var k = 0; k < columns.length; k++) {
            for (var l = k; l < columns.length; l++) {
                var sum = 0.0;
                for (var row = 0; row < weights.length; row++) {
                    sum += weights[row] * columns[k][row] * columns[l][row];
                }
                gram[k][l] = sum;
                gram[l][k] = sum;
            }
        }
        return gram;
    }

    /** The solution of a symmetric system, or null if it is singular or not finite. */
    static double @Nullable [] solve(double[][] symmetric, double[] right) {
        var scales = scales(symmetric);
        var inverse = invert(scaled(symmetric, scales));
        if (inverse == null) {
            return null;
        }
        return multiply(inverse, right, scales);
    }

    /** The solution of least length of a symmetric, positive semidefinite system, its columns scaled alike. */
    static double[] leastSquares(double[][] symmetric, double[] right) {
        var scales = scales(symmetric);
        var matrix = scaled(symmetric, scales);
        for (var value : matrix.data) {
            if (!Double.isFinite(value)) {
                var none = new double[right.length];
                java.util.Arrays.fill(none, Double.NaN);
                return none;
            }
        }
        var svd = DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, true, true, true);
        svd.decompose(matrix.copy());
        var u = svd.getU(null, false);
        var v = svd.getV(null, false);
        var values = svd.getSingularValues();
        var largest = java.util.Arrays.stream(values)
                .limit(svd.numberOfSingularValues())
                .max()
                .orElse(0);
        var inverse = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        for (var s = 0; s < svd.numberOfSingularValues(); s++) {
            if (values[s] > SINGULAR * largest && values[s] > 0) {
                for (var i = 0; i < inverse.numRows; i++) {
                    for (var j = 0; j < inverse.numCols; j++) {
                        inverse.add(i, j, v.get(i, s) * u.get(j, s) / values[s]);
                    }
                }
            }
        }
        return multiply(inverse, right, scales);
    }

    /** The inverse of a symmetric matrix, or null if it is singular or not finite. */
    static double @Nullable [][] inverse(double[][] symmetric) {
        var scales = scales(symmetric);
        var inverse = invert(scaled(symmetric, scales));
        if (inverse == null) {
            return null;
        }
        var rows = new double[scales.length][scales.length];
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j < rows.length; j++) {
                rows[i][j] = inverse.get(i, j) * scales[i] * scales[j];
            }
        }
        return rows;
    }

    static double[][] product(double[][] left, double[][] right) {
        var product = new double[left.length][right[0].length];
        for (var i = 0; i < left.length; i++) {
            for (var k = 0; k < right.length; k++) {
                for (var j = 0; j < product[i].length; j++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }

    /** The real parts of a matrix's eigenvalues. */
    static double[] eigenvalues(double[][] matrix) {
        var eigen = DecompositionFactory_DDRM.eig(matrix.length, false);
        eigen.decompose(new DMatrixRMaj(matrix));
        var values = new double[eigen.getNumberOfEigenvalues()];
        java.util.Arrays.setAll(values, i -> eigen.getEigenvalue(i).getReal());
        return values;
    }

    private static double[] scales(double[][] symmetric) {
        var scales = new double[symmetric.length];
        for (var i = 0; i < scales.length; i++) {
            var diagonal = Math.abs(symmetric[i][i]);
            scales[i] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 1;
        }
        return scales;
    }

    private static DMatrixRMaj scaled(double[][] symmetric, double[] scales) {
        var matrix = new DMatrixRMaj(symmetric);
        for (var i = 0; i < scales.length; i++) {
            for (var j = 0; j < scales.length; j++) {
                matrix.set(i, j, symmetric[i][j] * scales[i] * scales[j]);
            }
        }
        return matrix;
    }

    private static @Nullable DMatrixRMaj invert(DMatrixRMaj matrix) {
        var inverse = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        for (var value : matrix.data) {
            if (!Double.isFinite(value)) {
                return null;
            }
        }
        if (!CommonOps_DDRM.invert(matrix, inverse)) {
            return null;
        }
        var condition = norm(matrix) * norm(inverse);
        return condition < 1 / SINGULAR ? inverse : null;
    }

    private static double norm(DMatrixRMaj matrix) {
        var norm = 0.0;
        for (var j = 0; j < matrix.numCols; j++) {
            var sum = 0.0;
            for (var i = 0; i < matrix.numRows; i++) {
                sum += Math.abs(matrix.get(i, j));
            }
            norm = Math.max(norm, sum);
        }
        return norm;
    }

    private static double[] multiply(DMatrixRMaj inverse, double[] right, double[] scales) {
        var solution = new double[right.length];
        for (var i = 0; i < solution.length; i++) {
            for (var j = 0; j < right.length; j++) {
                solution[i] += inverse.get(i, j) * right[j] * scales[j];
            }
            solution[i] *= scales[i];
        }
        return solution;
    }
}
