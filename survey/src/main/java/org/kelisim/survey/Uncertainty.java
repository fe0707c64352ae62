package org.kelisim.survey;

import org.jspecify.annotations.Nullable;

/** Where the variance of a part's estimates comes from. */
sealed interface Uncertainty permits Linearised, Replicated {

    /**
     * Ratios of weighted totals, the form of nearly every estimate here.
     *
     * @param numerators a column per estimate, a value per row of the part
     * @param denominators the same; null makes the estimate a plain total
     */
    Joint ratios(Part part, double[][] numerators, double @Nullable [] @Nullable [] denominators);

    default Joint ratio(Part part, double[] numerator, double @Nullable [] denominator) {
        return ratios(part, new double[][] {numerator}, denominator == null ? null : new double[][] {denominator});
    }

    /** Degrees of freedom of the part's variance. */
    double degrees(Part part);

    /** Those that tests of association take: of every unit drawn, weightless ones included. */
    double degreesDrawn(Part part);

    /** Whether a part still leans on the whole sample. */
    boolean keepsFrame();
}
