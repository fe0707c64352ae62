package org.kelisim.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.survey.Refused.Reason;
import org.kelisim.survey.Statistic.Factor;
import org.kelisim.survey.Statistic.Slope;

/**
 * Logistic regression by weighted likelihood [10]: the coefficients solve {@code sum w x (y - p(x'b)) = 0}, by Newton's method, and a row's influence
 * on them is the inverse information times its term of the sum.
 */
final class LogisticRegression {
    private static final int STEPS = 60;
    private static final double CONVERGED = 1e-12;

    private final Sample whole;
    private final List<double[]> columns = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final double[] response;

    private LogisticRegression(Sample whole, Statistic.Logistic asked) {
        this.whole = whole;
        response = Shares.indicator(whole.table(), asked.response());
        add("(Intercept)", Joint.ones(response.length));
        for (var term : asked.terms()) {
            switch (term) {
                case Slope slope -> addSlope(slope);
                case Factor factor -> addLevels(factor);
            }
        }
    }

    private void add(String label, double[] column) {
        labels.add(label);
        columns.add(column);
    }

    private void addSlope(Slope slope) {
        var numbers = whole.table().numbers(slope.variable());
        add(slope.variable(), Arrays.stream(numbers).map(x -> x * slope.scale()).toArray());
    }

    private void addLevels(Factor factor) {
        var words = whole.table().words(factor.variable());
        var part = whole.part();
        for (var code : words.present(part.rows(), part.weights(), whole.table().order())) {
            var level = words.labels()[code];
            if (!level.equals(factor.reference())) {
                add(
                        factor.variable() + "=" + level,
                        Shares.indicator(whole.table(), new Statistic.Answer(factor.variable(), level)));
            }
        }
    }

    static Estimates estimate(Sample sample, Statistic.Logistic asked, Confidence confidence) {
        return new LogisticRegression(sample, asked).estimate(confidence);
    }

    private Estimates estimate(Confidence confidence) {
        var needed = new ArrayList<>(columns);
        needed.add(response);
        var sample = whole.complete(needed.toArray(double[][]::new));
        var part = sample.part();
        var model = new Model(columns.stream().map(part::of).toArray(double[][]::new), part.of(response), part.rows());
        var fitted = model.fit(part.weights(), new double[columns.size()]);
        if (fitted == null) {
            throw Refused.because(
                    Reason.MODEL_FAILED,
                    "the regression of %d coefficients has no one finite solution; is a term constant, or does one foretell the answer?",
                    columns.size());
        }
        var covariance =
                switch (sample.uncertainty()) {
                    case Linearised linearised -> linearised.covariance(part, model.influence(part.weights(), fitted));
                    case Replicated replicated -> replicated.covariance(replicates(model, replicated, fitted), fitted);
                };
        var errors = new double[fitted.length];
        Arrays.setAll(errors, k -> Math.sqrt(covariance[k][k]));
        var degrees = confidence.degrees() == Confidence.Degrees.INFINITE
                ? Double.POSITIVE_INFINITY
                : whole.degrees() + 1 - fitted.length;
        return Estimates.symmetric(labels, fitted, errors, confidence, degrees);
    }

    private static double[][] replicates(Model model, Replicated replicated, double[] start) {
        var replicates = new double[start.length][replicated.weights().count()];
        for (var r = 0; r < replicated.weights().count(); r++) {
            var fitted = model.fit(replicated.weights().replicate(r), start);
            for (var k = 0; k < start.length; k++) {
                replicates[k][r] = fitted == null ? Double.NaN : fitted[k];
            }
        }
        return replicates;
    }

    /** @param columns of the rows of a part, {@code response} theirs */
    private record Model(double[][] columns, double[] response, int[] rows) {

        /** The coefficients, or null if the steps lead nowhere. */
        double @Nullable [] fit(double[] weights, double[] start) {
            var coefficients = start.clone();
            for (var step = 0; step < STEPS; step++) {
                var shares = shares(coefficients);
                var move = Linear.solve(information(weights, shares), scores(weights, shares));
                if (move == null) {
                    return null;
                }
                var largest = 0.0;
                for (var k = 0; k < move.length; k++) {
                    coefficients[k] += move[k];
                    largest = Math.max(largest, Math.abs(move[k]) / (1 + Math.abs(coefficients[k])));
                }
                if (largest < CONVERGED) {
                    return coefficients;
                }
            }
            return null;
        }

        private double[] shares(double[] coefficients) {
            var shares = new double[rows.length];
            for (var i = 0; i < shares.length; i++) {
                var odds = 0.0;
                for (var k = 0; k < coefficients.length; k++) {
                    odds += coefficients[k] * columns[k][i];
                }
                shares[i] = 1 / (1 + Math.exp(-odds));
            }
            return shares;
        }

        private double[][] information(double[] weights, double[] shares) {
            var of = new double[rows.length];
            Arrays.setAll(of, i -> weights[rows[i]] * shares[i] * (1 - shares[i]));
            return Linear.gram(columns, of);
        }

        private double[] scores(double[] weights, double[] shares) {
            var scores = new double[columns.length];
            for (var k = 0; k < scores.length; k++) {
                for (var i = 0; i < rows.length; i++) {
                    scores[k] += weights[rows[i]] * columns[k][i] * (response[i] - shares[i]);
                }
            }
            return scores;
        }

        double[][] influence(double[] weights, double[] coefficients) {
            var shares = shares(coefficients);
            var inverse = Linear.inverse(information(weights, shares));
            var influence = new double[columns.length][rows.length];
            for (var k = 0; k < columns.length && inverse != null; k++) {
                for (var i = 0; i < rows.length; i++) {
                    var residual = weights[rows[i]] * (response[i] - shares[i]);
                    for (var l = 0; l < columns.length; l++) {
                        influence[k][i] += inverse[k][l] * columns[l][i] * residual;
                    }
                }
            }
            return influence;
        }
    }
}
