package org.kelisim.survey;

import java.util.ArrayList;
import java.util.List;
import org.kelisim.survey.Refused.Reason;

/** A statistic for each group. */
final class Domains {
    private Domains() {}

    static Estimates estimate(Sample sample, Statistic.By by, Confidence confidence) {
        if (by.variables().isEmpty()) {
            throw Refused.because(Reason.BAD_ARGUMENT, "no variable is named to group by");
        }
        var words =
                Words.cross(by.variables().stream().map(sample.table()::words).toList());
        var part = sample.part();
        var present = words.present(part.rows(), part.weights(), sample.table().order());
        if (present.length == 0) {
            throw Refused.because(Reason.EMPTY_DOMAIN, "no group of %s has weight", by.variables());
        }
        var rows = rows(words, part.rows());
        var estimates = new ArrayList<Estimates.Estimate>();
        var degrees = confidence.forPart(sample.degrees());
        for (var code : present) {
            var domain = sample.keeping(rows.get(code));
            var own = confidence.degrees() == Confidence.Degrees.DOMAIN ? domain.degrees() : degrees;
            for (var estimate : domain.estimate(by.inner(), confidence, own).estimates()) {
                estimates.add(estimate.labelled(words.labels()[code] + ":" + estimate.label()));
            }
        }
        return new Estimates(estimates, degrees);
    }

    /** The rows of every group, in one pass to count and one to fill. */
    private static List<int[]> rows(Words words, int[] among) {
        var sizes = new int[words.labels().length];
        for (var row : among) {
            if (words.codes()[row] >= 0) {
                sizes[words.codes()[row]]++;
            }
        }
        var rows = new ArrayList<int[]>();
        for (var size : sizes) {
            rows.add(new int[size]);
        }
        for (var row : among) {
            var code = words.codes()[row];
            if (code >= 0) {
                var group = rows.get(code);
                group[group.length - sizes[code]--] = row;
            }
        }
        return rows;
    }
}
