package org.kelisim.survey;

import java.util.ArrayList;
import org.kelisim.survey.Refused.Reason;
import org.kelisim.survey.Statistic.Amount;
import org.kelisim.survey.Statistic.Share;

/** Linear combinations of groups' means or totals. */
final class Contrasts {
    private Contrasts() {}

    static Estimates estimate(Sample sample, Statistic.Contrast contrast, Confidence confidence) {
        var table = sample.table();
        var groups = table.words(contrast.by());
        var column =
                switch (contrast.compared()) {
                    case Amount amount -> table.numbers(amount.variable());
                    case Share share -> Shares.indicator(table, share.answer());
                };
        var part = sample.part();
        var above = new ArrayList<double[]>();
        var below = new ArrayList<double[]>();
        var coefficients = new double[1][contrast.coefficients().size()];
        for (var group : contrast.coefficients().entrySet()) {
            var code = groups.code(group.getKey());
            refuseUnknown(groups, code, part, group.getKey(), contrast.by());
            coefficients[0][above.size()] = group.getValue();
            var isIn = in(part, groups, code, column);
            above.add(times(part, isIn, column));
            below.add(isIn);
        }
        var joint = sample.uncertainty()
                .ratios(
                        part,
                        above.toArray(double[][]::new),
                        contrast.ofTotals() ? null : below.toArray(double[][]::new))
                .combined(coefficients);
        return Estimates.symmetric(
                "contrast",
                joint.values()[0],
                Math.sqrt(joint.variance(0)),
                confidence,
                confidence.forPart(sample.degrees()));
    }

    private static void refuseUnknown(Words groups, int code, Part part, String name, String by) {
        for (var row : part.rows()) {
            if (code >= 0 && groups.codes()[row] == code && part.weights()[row] > 0) {
                return;
            }
        }
        throw Refused.because(Reason.UNKNOWN_DOMAIN, "no row with a weight has %s in %s", name, by);
    }

    private static double[] in(Part part, Words groups, int code, double[] column) {
        var in = new double[part.rows().length];
        for (var i = 0; i < in.length; i++) {
            var row = part.rows()[i];
            in[i] = groups.codes()[row] == code && !Double.isNaN(column[row]) ? 1 : 0;
        }
        return in;
    }

    private static double[] times(Part part, double[] isIn, double[] column) {
        var values = new double[isIn.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = isIn[i] == 0 ? 0 : column[part.rows()[i]];
        }
        return values;
    }
}
