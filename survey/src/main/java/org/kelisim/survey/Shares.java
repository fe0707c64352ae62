package org.kelisim.survey;

import java.util.Arrays;
import java.util.List;
import org.kelisim.survey.Refused.Reason;
import org.kelisim.survey.Statistic.Answer;
import org.kelisim.survey.Statistic.DesignEffect;
import org.kelisim.survey.Statistic.Missing;

/** Shares of answers. */
final class Shares {
    private static final double ROUNDING = 1e-13;

    private Shares() {}

    static Estimates estimate(Sample sample, Statistic.Proportions asked, Confidence confidence, double degrees) {
        var words = sample.table().words(asked.variable()).without(asked.excluded());
        var part = sample.part();
        var present = words.present(part.rows(), part.weights(), sample.table().order());
        if (present.length == 0) {
            throw Refused.because(Reason.EMPTY_DOMAIN, "nobody with a weight answered %s", asked.variable());
        }
        var labels =
                Arrays.stream(present).mapToObj(code -> words.labels()[code]).toList();
        var columns =
                Arrays.stream(present).mapToObj(code -> indicator(words, code)).toArray(double[][]::new);
        return new Means.Request(columns, labels, true, asked.missing(), asked.effect())
                .estimate(sample, confidence, degrees);
    }

    private static double[] indicator(Words words, int code) {
        var indicator = new double[words.rows()];
        for (var row = 0; row < indicator.length; row++) {
            var of = words.codes()[row];
            indicator[row] = of < 0 ? Double.NaN : of == code ? 1 : 0;
        }
        return indicator;
    }

    /** One for each row that gave one of the answers, zero for others, NaN where the answer is missing or excluded. */
    static double[] indicator(Table table, Answer answer) {
        var words = table.words(answer.variable()).without(answer.excluded());
        var yes = words.among(answer.values());
        var indicator = new double[words.rows()];
        for (var row = 0; row < indicator.length; row++) {
            var of = words.codes()[row];
            indicator[row] = of < 0 ? Double.NaN : yes[of] ? 1 : 0;
        }
        return indicator;
    }

    static Estimates estimate(Sample whole, Statistic.Proportion asked, Confidence confidence, double degrees) {
        var column = indicator(whole.table(), asked.answer());
        var sample = whole.complete(column);
        var part = sample.part();
        var values = part.of(column);
        var joint = sample.uncertainty().ratio(part, values, Joint.ones(values.length));
        var share = joint.values()[0];
        var error = Double.isNaN(share) ? Double.NaN : Math.sqrt(joint.variance(0));
        if (error < ROUNDING) {
            error = 0;
        }
        var ends = new ShareInterval(share, error, confidence.tail(), degrees).ends(asked.interval(), whole);
        var estimate = new Estimates.Estimate("p", share, error, ends[0], ends[1], degrees, Double.NaN);
        if (asked.effect() != DesignEffect.NONE) {
            var effects = new DesignEffects(sample, true, asked.effect());
            estimate = estimate.effect(joint.variance(0) / effects.simpleVariance(values));
        }
        return new Estimates(List.of(estimate), degrees);
    }

    static Means.Request mean(double[] column, String label) {
        return new Means.Request(new double[][] {column}, List.of(label), true, Missing.LEAVE_OUT, DesignEffect.NONE);
    }
}
