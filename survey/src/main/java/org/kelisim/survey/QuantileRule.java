package org.kelisim.survey;

/**
 * How a quantile is read off a weighted distribution. {@code HF1} to {@code HF9} are Hyndman's and Fan's types [11] with weights in place of counts,
 * as in R's survey 4.1. Where a probability lies below the first value's share, the answer is the first value (R 4.1 gives the second).
 */
public enum QuantileRule {
    /** The least value with at least the probability at or below it. The same as {@link #HF1}. */
    MATH,
    /** The same, or halfway to the next value where the probability is met exactly. The same as {@link #HF2}. */
    SCHOOL,
    /** Shah's and Vaish's as R has it. It changes with the unit of the weights; kept only for comparison. */
    SHAH_VAISH,
    HF1,
    HF2,
    HF3,
    HF4,
    HF5,
    HF6,
    HF7,
    HF8,
    HF9
}
