package org.kelisim.survey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the population, or bearable in weights, that a sample's weights are made to fit. */
public sealed interface Adjustment {

    /**
     * Known counts of the population by the cells of one or more variables.
     *
     * @param variables of the cells
     * @param cells of known size: a value per variable, in the variables' order
     */
    record Margin(List<String> variables, List<Cell> cells) {
        public Margin {
            variables = List.copyOf(variables);
            cells = List.copyOf(cells);
        }

        /** A margin of one variable. */
        public static Margin of(String variable, Map<String, Double> totals) {
            return new Margin(
                    List.of(variable),
                    totals.entrySet().stream()
                            .map(total -> new Cell(List.of(total.getKey()), total.getValue()))
                            .toList());
        }
    }

    /** @param total of the population, zero or more */
    record Cell(List<String> values, double total) {
        public Cell {
            values = List.copyOf(values);
        }
    }

    /** Weights multiplied cell by cell, so that they add up to the margin [1, ch. 7.6]. Every cell needs a sampled row with weight. */
    record PostStratification(Margin margin) implements Adjustment {}

    /**
     * Post-stratification to one margin after the other, again and again (iterative proportional fitting).
     *
     * @param sweeps at most so many; if the table of all margins' variables still moves by more than epsilon then, it is refused
     * @param epsilon in units of weights; if below 1, a share of the weights' sum
     */
    record Raking(List<Margin> margins, int sweeps, double epsilon) implements Adjustment {
        public Raking {
            margins = List.copyOf(margins);
        }

        public Raking(Margin... margins) {
            this(List.of(margins), 50, 1e-10);
        }
    }

    /** How far calibrated weights are from what they were; it settles the factor that a weight is multiplied by [4]. */
    enum Distance {
        /** Factors linear in the variables; generalised regression. They can be negative unless bounded. */
        LINEAR,
        /** Factors exponential in the variables, so above zero. */
        RAKING,
        /** Factors between two bounds, by a logistic curve. */
        LOGIT
    }

    /**
     * A variable whose total over the population is known: the constant 1 (without a variable), a numeric variable, or the indicator of a level.
     */
    record Known(@Nullable String variable, @Nullable String level, double total) {
        public static Known count(double total) {
            return new Known(null, null, total);
        }
    }

    /**
     * Weights multiplied by factors close to 1, so that the known totals are met [4].
     *
     * @param lower bound of factors, at most 1; minus infinity for none
     * @param upper bound of factors, at least 1; infinity for none
     * @param iterations at most so many steps of Newton's; unbounded linear calibration needs none
     * @param epsilon the misfit that counts as met, of one plus the total
     */
    record Calibration(
            Distance distance, List<Known> totals, double lower, double upper, int iterations, double epsilon)
            implements Adjustment {
        public Calibration {
            totals = List.copyOf(totals);
        }

        public Calibration(Distance distance, Known... totals) {
            this(distance, List.of(totals), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 50, 1e-7);
        }

        public Calibration bounded(double lower, double upper) {
            return new Calibration(distance, totals, lower, upper, iterations, epsilon);
        }
    }

    /**
     * Weights cut to bounds; what is cut off is spread evenly over the others.
     *
     * @param lower at most {@code upper}
     * @param strict again until none is outside, since spreading can push others out
     */
    record Trimming(double lower, double upper, boolean strict) implements Adjustment {}
}
