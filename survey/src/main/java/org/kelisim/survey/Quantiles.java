package org.kelisim.survey;

import java.util.ArrayList;
import java.util.Arrays;
import org.kelisim.survey.Refused.Reason;
import org.kelisim.survey.Statistic.QuantileInterval;

/**
 * Quantiles with Woodruff's intervals [5]: an interval for the share at or below the estimate, its ends read off the weighted distribution. The
 * standard error is the interval's length over twice Student's quantile.
 */
final class Quantiles {
    private final Sample sample;
    private final Statistic.Quantile asked;
    private final double tail;
    private final double degrees;
    private final double[] values;
    private final Distribution distribution;

    private Quantiles(Sample whole, Statistic.Quantile asked, Confidence confidence, double degrees) {
        var column = whole.table().numbers(asked.variable());
        this.sample = whole.complete(column);
        this.asked = asked;
        this.tail = confidence.tail();
        this.degrees = degrees;
        this.values = sample.part().of(column);
        this.distribution =
                Distribution.of(values, sample.part().of(sample.part().weights()));
    }

    static Estimates estimate(Sample sample, Statistic.Quantile asked, Confidence confidence, double degrees) {
        for (var probability : asked.probabilities()) {
            if (!(probability > 0 && probability < 1)) {
                throw Refused.because(Reason.BAD_ARGUMENT, "probability %s isn't between 0 and 1", probability);
            }
        }
        var replicated = sample.uncertainty() instanceof Replicated;
        var wrong = replicated ? QuantileInterval.SCORE : QuantileInterval.REPLICATES;
        if (asked.interval() == wrong) {
            throw Refused.because(
                    Reason.BAD_ARGUMENT,
                    "interval %s isn't for %s",
                    wrong,
                    replicated ? "replicates" : "linearisation");
        }
        return new Quantiles(sample, asked, confidence, degrees).estimates();
    }

    private Estimates estimates() {
        var estimates = new ArrayList<Estimates.Estimate>();
        for (var probability : asked.probabilities()) {
            var value = quantile(probability);
            var ends = distribution.values().length == 0 ? new double[] {value, value} : ends(value, probability);
            var error = (ends[1] - ends[0]) / (2 * Distributions.studentUpper(tail, degrees));
            estimates.add(new Estimates.Estimate(
                    Words.number(probability), value, error, ends[0], ends[1], degrees, Double.NaN));
        }
        return new Estimates(estimates, degrees);
    }

    private double quantile(double probability) {
        return distribution.quantile(probability, asked.rule());
    }

    private double[] ends(double value, double probability) {
        return switch (asked.interval()) {
            case REPLICATES -> byReplicates(value, probability);
            case SCORE -> new ScoreInterval(sample, values, tail, degrees).ends(probability, this::quantile);
            default -> {
                var shares = below(value);
                yield new double[] {quantile(shares[0]), quantile(shares[1])};
            }
        };
    }

    /** The interval for the share of the population at or below a value. */
    private double[] below(double value) {
        var below = Arrays.stream(values).map(x -> x <= value ? 1 : 0).toArray();
        var joint = sample.uncertainty().ratio(sample.part(), below, Joint.ones(below.length));
        var interval = new ShareInterval(joint.values()[0], Math.sqrt(joint.variance(0)), tail, degrees);
        return switch (asked.interval()) {
            case LOGIT -> interval.logit();
            case ARCSINE -> interval.arcsine();
            case BETA -> interval.beta(sample.part().frame().length, sample.degrees());
            case MEAN, SCORE, REPLICATES -> interval.wald();
        };
    }

    private double[] byReplicates(double value, double probability) {
        var replicated = (Replicated) sample.uncertainty();
        var order = Distribution.order(values);
        var replicates = new double[replicated.weights().count()];
        for (var r = 0; r < replicates.length; r++) {
            var weights = sample.part().of(replicated.weights().replicate(r));
            replicates[r] = Distribution.sorted(values, weights, order).quantile(probability, asked.rule());
        }
        var variance = replicated.covariance(new double[][] {replicates}, new double[] {value})[0][0];
        var margin = Math.sqrt(variance) * Distributions.studentUpper(tail, degrees);
        return new double[] {value - margin, value + margin};
    }
}
