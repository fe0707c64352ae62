package org.kelisim.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be asked of a {@link Sample}. Rows with a missing answer are left out of it, as if they weren't in the part asked about. */
public sealed interface Statistic {

    /** What to do with rows that lack an answer. */
    enum Missing {
        /** Leave out every row that lacks one of the variables. */
        LEAVE_OUT,
        /** A missing answer makes the estimate missing. */
        KEEP
    }

    /** A variance beside that of a simple random sample of as many rows. */
    enum DesignEffect {
        NONE,
        /** Drawn without replacement from a population of the weights' sum. */
        WITHOUT_REPLACEMENT,
        WITH_REPLACEMENT
    }

    /** How to make an interval for a share. */
    enum Interval {
        /** Estimate and t times its error; may leave [0, 1]. */
        WALD,
        /** Wald's on the scale of log odds. None for a share of 0 or 1. */
        LOGIT,
        /** Wald's on the arcsine of the root, as in R: an end that passes 0 or 1 is folded back. */
        ARCSINE,
        /** Korn's and Graubard's: Clopper-Pearson's with the effective sample size, corrected for the design's degrees of freedom [7]. */
        BETA
    }

    /** Means of numeric variables; each row has to have all of them. */
    record Mean(List<String> variables, Missing missing, DesignEffect effect) implements Statistic {
        public Mean(String... variables) {
            this(List.of(variables), Missing.LEAVE_OUT, DesignEffect.NONE);
        }
    }

    /** Totals over the population of numeric variables. */
    record Total(List<String> variables, Missing missing, DesignEffect effect) implements Statistic {
        public Total(String... variables) {
            this(List.of(variables), Missing.LEAVE_OUT, DesignEffect.NONE);
        }
    }

    /** The shares of every answer, with symmetric intervals. Excluded answers count as missing. */
    record Proportions(String variable, Set<String> excluded, Missing missing, DesignEffect effect)
            implements Statistic {
        public Proportions(String variable) {
            this(variable, Set.of(), Missing.LEAVE_OUT, DesignEffect.NONE);
        }
    }

    /** A variable of words and the answers that count as yes; excluded ones count as missing. */
    record Answer(String variable, Set<String> values, Set<String> excluded) {
        public Answer {
            values = Set.copyOf(values);
            excluded = Set.copyOf(excluded);
        }

        public Answer(String variable, String... values) {
            this(variable, Set.of(values), Set.of());
        }
    }

    /** The share that gave one of certain answers. */
    record Proportion(Answer answer, Interval interval, DesignEffect effect) implements Statistic {
        public Proportion(Answer answer) {
            this(answer, Interval.LOGIT, DesignEffect.NONE);
        }
    }

    /** One total over another. */
    record Ratio(String numerator, String denominator, Missing missing) implements Statistic {
        public Ratio(String numerator, String denominator) {
            this(numerator, denominator, Missing.LEAVE_OUT);
        }
    }

    /** How to make an interval for a quantile. */
    enum QuantileInterval {
        /** Woodruff's: Wald's interval for the share below, read off the distribution [5]. */
        MEAN,
        /** The same by log odds. */
        LOGIT,
        /** The same by the arcsine of the root. */
        ARCSINE,
        /** The same by Korn's and Graubard's interval. */
        BETA,
        /** By inverting a test of the share below [13], as R does it: ends are read off by unweighted shares. Linearisation only. */
        SCORE,
        /** Estimate and t times its error over the replicates. Replicate weights only. */
        REPLICATES
    }

    /**
     * Quantiles of a numeric variable.
     *
     * @param probabilities above 0 and below 1
     */
    record Quantile(String variable, List<Double> probabilities, QuantileInterval interval, QuantileRule rule)
            implements Statistic {
        public Quantile(String variable, Double... probabilities) {
            this(variable, List.of(probabilities), QuantileInterval.MEAN, QuantileRule.MATH);
        }
    }

    /**
     * A statistic for each group that has weight.
     *
     * @param variables that make the groups, one or more; rows that lack one are in none
     * @param inner one of {@link Mean}, {@link Total}, {@link Proportions}, {@link Proportion}, {@link Ratio}, {@link Quantile}
     */
    record By(List<String> variables, Statistic inner) implements Statistic {}

    /** What a contrast compares. */
    sealed interface Compared {}

    /** A numeric variable. */
    record Amount(String variable) implements Compared {}

    /** A share. */
    record Share(Answer answer) implements Compared {}

    /**
     * A linear combination of groups' means or totals, with the covariance of groups that share clusters.
     *
     * @param coefficients per group of {@code by}; each has to have weight in the sample
     */
    record Contrast(Compared compared, String by, Map<String, Double> coefficients, boolean ofTotals)
            implements Statistic {}

    /** What the cells of a table are shares of. */
    enum Percent {
        TOTAL,
        ROW,
        COLUMN,
        /** The population's count itself. */
        COUNT
    }

    /** Every cell of a two-way table, row by row. Excluded answers count as missing in both variables. */
    record CrossTable(String rows, String columns, Percent percent, Set<String> excluded) implements Statistic {}

    /** A predictor: a number, or a factor with its reference level. */
    sealed interface Term {
        String variable();
    }

    /** The variable times {@code scale}. */
    record Slope(String variable, double scale) implements Term {}

    /** A coefficient for every level but the reference. */
    record Factor(String variable, String reference) implements Term {}

    /**
     * Logistic regression by weighted (pseudo) likelihood [10]; coefficients are log odds. The interval has the design's degrees of freedom plus one
     * less the number of coefficients, or infinitely many if so asked.
     */
    record Logistic(Answer response, List<Term> terms) implements Statistic {}
}
