package org.kelisim.survey;

import java.util.Set;

/**
 * The answer of a test whether two variables go together.
 *
 * @param statistic what was compared with its distribution; for {@link Test#CHI_SQUARED}, {@link Test#LINEAR_COMBINATION} and
 *     {@link Test#SADDLEPOINT} Pearson's X² of the weighted table, scaled to as many rows as were drawn, those with missing answers included
 * @param above degrees of freedom (F: of the numerator); NaN where the distribution has none
 * @param below of F's denominator; NaN where there is none
 * @param probability of so much or more if the two don't go together
 */
public record Association(Test test, double statistic, double above, double below, double probability) {

    /** Which test. */
    public enum Test {
        /** Rao's and Scott's second-order correction, compared with F [6]. The one to take. */
        F,
        /** Their first-order correction, compared with chi-squared. */
        CHI_SQUARED,
        /** Wald's on the cells' departures from independence, compared with F. Unsteady with many cells or few clusters. */
        WALD,
        /** The same, corrected for the clusters' number. */
        ADJUSTED_WALD,
        /** X² compared with the sum of chi-squared variables that it is, by the saddlepoint approximation (so does R where it lacks CompQuadForm). */
        LINEAR_COMBINATION,
        /** The same. */
        SADDLEPOINT
    }

    /** @param excluded answers that count as missing, in both variables */
    public record Question(String rows, String columns, Test test, Set<String> excluded) {
        public Question {
            excluded = Set.copyOf(excluded);
        }

        public Question(String rows, String columns) {
            this(rows, columns, Test.F, Set.of());
        }
    }
}
