package org.kelisim.survey;

import java.util.Arrays;
import java.util.Set;
import org.kelisim.survey.Refused.Reason;

/**
 * A sample with its design: what estimates are made from. Immutable; a part of it, or the same with other weights, is a new one.
 *
 * <p>Cost: a statistic reads its variables' rows once or twice, groups cost no more than the whole; memory is a few columns.
 */
public final class Sample {
    private final Table table;
    private final Part part;
    private final Uncertainty uncertainty;

    private Sample(Table table, Part part, Uncertainty uncertainty) {
        this.table = table;
        this.part = part;
        this.uncertainty = uncertainty;
    }

    static Sample linearised(Table table, double[] weights, Linearised uncertainty) {
        return new Sample(table, Part.whole(weights), uncertainty);
    }

    static Sample replicated(Table table, double[] weights, Replicated uncertainty) {
        return new Sample(table, Part.whole(weights), uncertainty);
    }

    /**
     * The rows with one of the values, as a domain: the others stay in the variance as zeros, so that the domain's random size is accounted for.
     *
     * @throws Refused if there is no such column, or nothing with weight is left ({@code EMPTY_DOMAIN})
     */
    public Sample where(String column, Set<String> values) {
        var words = table.words(column);
        var kept = words.among(values);
        var domain = keeping(
                part.where(row -> words.codes()[row] >= 0 && kept[words.codes()[row]], uncertainty.keepsFrame()));
        if (domain.part.sum() == 0) {
            throw Refused.because(Reason.EMPTY_DOMAIN, "no row with a weight has %s in %s", column, values);
        }
        return domain;
    }

    /**
     * The sample with its weights adjusted, and the variance with them.
     *
     * @throws Refused if the adjustment can't be met, or this is a domain: only the whole sample can be held to a population
     */
    public Sample adjust(Adjustment adjustment) {
        if (!part.isWhole()) {
            throw Refused.because(Reason.BAD_ARGUMENT, "adjust the whole sample, then take the domain");
        }
        return switch (adjustment) {
            case Adjustment.PostStratification asked -> PostStratifying.adjust(this, asked);
            case Adjustment.Raking asked -> Raker.adjust(this, asked);
            case Adjustment.Calibration asked -> Calibrating.adjust(this, asked);
            case Adjustment.Trimming asked -> Trimmer.adjust(this, asked);
        };
    }

    /**
     * Estimates a statistic.
     *
     * @throws Refused if a column is missing or of the wrong kind, or an argument makes no sense
     */
    public Estimates estimate(Statistic statistic, Confidence confidence) {
        return switch (statistic) {
            case Statistic.By by -> Domains.estimate(this, by, confidence);
            case Statistic.Contrast contrast -> Contrasts.estimate(this, contrast, confidence);
            case Statistic.CrossTable cross -> CrossTables.estimate(this, cross, confidence);
            case Statistic.Logistic logistic -> LogisticRegression.estimate(this, logistic, confidence);
            default -> estimate(statistic, confidence, confidence.forPart(degrees()));
        };
    }

    /** One of the statistics that can be asked by groups. */
    Estimates estimate(Statistic statistic, Confidence confidence, double degrees) {
        return switch (statistic) {
            case Statistic.Mean mean -> Means.estimate(this, mean, confidence, degrees);
            case Statistic.Total total -> Means.estimate(this, total, confidence, degrees);
            case Statistic.Proportions all -> Shares.estimate(this, all, confidence, degrees);
            case Statistic.Proportion one -> Shares.estimate(this, one, confidence, degrees);
            case Statistic.Ratio ratio -> Ratios.estimate(this, ratio, confidence, degrees);
            case Statistic.Quantile quantile -> Quantiles.estimate(this, quantile, confidence, degrees);
            default ->
                throw Refused.because(
                        Reason.BAD_ARGUMENT,
                        "%s can't be asked by groups",
                        statistic.getClass().getSimpleName());
        };
    }

    /**
     * Tests whether two variables go together.
     *
     * @throws Refused if one of them has fewer than two answers with weight
     */
    public Association test(Association.Question question) {
        return Associations.test(this, question);
    }

    /** The weights of the sample's rows; after calibration, those outside a domain count as zeros. */
    public Weighing weighing() {
        var frame = Arrays.stream(part.frame());
        var inPart = new boolean[table.rows()];
        Arrays.stream(part.rows()).forEach(row -> inPart[row] = true);
        var used =
                frame.mapToDouble(row -> inPart[row] ? part.weights()[row] : 0).toArray();
        return new Weighing(
                Arrays.stream(used).sum(),
                Arrays.stream(used).map(weight -> weight * weight).sum(),
                Arrays.stream(used).min().orElse(Double.NaN),
                Arrays.stream(used).max().orElse(Double.NaN));
    }

    /** The weight of each of the table's rows; zero for those that aren't in the sample or part. */
    public double[] weights() {
        var weights = new double[table.rows()];
        for (var row : part.rows()) {
            weights[row] = part.weights()[row];
        }
        return weights;
    }

    /** What weights look like. */
    public record Weighing(double sum, double sumOfSquares, double min, double max) {}

    /** Degrees of freedom of the sample's variance. */
    public double degrees() {
        return uncertainty.degrees(part);
    }

    Table table() {
        return table;
    }

    Part part() {
        return part;
    }

    Uncertainty uncertainty() {
        return uncertainty;
    }

    Sample keeping(Part fewer) {
        return new Sample(table, fewer, uncertainty);
    }

    Sample keeping(int[] rows) {
        return keeping(part.of(rows, uncertainty.keepsFrame()));
    }

    /** The rows for which each of the columns, one value per row of the table, has a value. */
    Sample complete(double[]... columns) {
        return keeping(part.where(
                row -> {
                    for (var column : columns) {
                        if (Double.isNaN(column[row])) {
                            return false;
                        }
                    }
                    return true;
                },
                uncertainty.keepsFrame()));
    }

    Sample reweighted(double[] weights, Uncertainty uncertainty) {
        return new Sample(table, part.weighing(weights), uncertainty);
    }
}
