package org.kelisim.survey;

import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.kelisim.survey.Refused.Reason;
import org.kelisim.survey.Replication.Given;
import org.kelisim.survey.Replication.Kind;

/** Replicate weights that came with the data. */
final class GivenReplicates {
    private GivenReplicates() {}

    /** @throws Refused if a weight is missing or negative, or what settles the scale isn't given */
    static Replicated read(Given given, Table table, double @Nullable [] weights) {
        if (given.columns().isEmpty()) {
            throw Refused.because(Reason.BAD_ARGUMENT, "no columns of replicate weights are named");
        }
        var columns = given.columns().stream()
                .map(column -> Weights.checkedEach(column, table.numbers(column)))
                .toArray(double[][]::new);
        var scale = scale(given, columns);
        var rscales = rscales(given, columns);
        if (!given.combined() && weights != null) {
            for (var r = 0; r < columns.length; r++) {
                columns[r] = times(columns[r], weights);
            }
        }
        return Replicated.of(new ReplicateWeights.ByRow(columns), scale, rscales, given.mse());
    }

    private static double[] times(double[] multipliers, double[] weights) {
        var product = new double[weights.length];
        Arrays.setAll(product, row -> multipliers[row] * weights[row]);
        return product;
    }

    private static double scale(Given given, double[][] columns) {
        var count = (double) columns.length;
        var asked = given.scale();
        return switch (given.kind()) {
            case BRR -> 1 / count;
            case FAY -> 1 / (count * square(1 - rho(given)));
            case JK1 -> asked != null ? asked : given.combined() ? (count - 1) / count : 1 / largest(columns[0]);
            case BOOTSTRAP -> asked != null ? asked : 1 / (count - 1);
            case SUCCESSIVE_DIFFERENCE -> 4 / count;
            case JK2 -> 1;
            case JKN, OTHER -> asked != null ? asked : 1;
        };
    }

    private static double square(double value) {
        return value * value;
    }

    private static double rho(Given given) {
        var rho = given.rho();
        if (rho == null) {
            throw Refused.because(Reason.BAD_ARGUMENT, "Fay's weights need their rho");
        }
        if (!(rho >= 0 && rho < 1)) {
            throw Refused.because(Reason.BAD_ARGUMENT, "Fay's rho %s isn't at least 0 and below 1", rho);
        }
        return rho;
    }

    private static double[] rscales(Given given, double[][] columns) {
        var asked = given.rscales();
        if (!asked.isEmpty() && asked.size() != 1 && asked.size() != columns.length) {
            throw Refused.because(Reason.BAD_ARGUMENT, "%d rscales for %d replicates", asked.size(), columns.length);
        }
        if (given.kind() == Kind.JK2 || given.kind() == Kind.SUCCESSIVE_DIFFERENCE) {
            return Joint.ones(columns.length);
        }
        if (!asked.isEmpty()) {
            var all = asked.size() == 1 ? Collections.nCopies(columns.length, asked.getFirst()) : asked;
            return all.stream().mapToDouble(Double::doubleValue).toArray();
        }
        if (given.kind() == Kind.JKN) {
            if (given.combined()) {
                throw Refused.because(Reason.BAD_ARGUMENT, "whole weights of a stratified jackknife need rscales");
            }
            return Arrays.stream(columns)
                    .mapToDouble(column -> 1 / largest(column))
                    .toArray();
        }
        return Joint.ones(columns.length);
    }

    private static double largest(double[] column) {
        return Arrays.stream(column).max().orElse(Double.NaN);
    }
}
