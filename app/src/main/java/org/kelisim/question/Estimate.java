package org.kelisim.question;

import org.kelisim.platform.Texts;

/**
 * A value with the interval that holds the truth in nine cases of ten, by what is doubted: duplicates that linkage may have missed or
 * made, head counts that disagree, and who happened to be asked.
 *
 * @param value as counted
 * @param low lower end, at most the value
 * @param high upper end, at least the value
 */
public record Estimate(double value, double low, double high) {
    /** Nothing counted. */
    public static final Estimate ZERO = new Estimate(0, 0, 0);

    /** 95th percentile of the standard normal distribution: a two-sided interval of 90 %. */
    private static final double Z = 1.6448536269514722;

    private static final double PERCENT = 100;

    /** A count that nothing is doubted of. */
    static Estimate exact(double value) {
        return new Estimate(value, value, value);
    }

    /**
     * The interval of a count that is a sum of many small doubts, which is close to normal (Lyapunov's theorem). Its ends are the least and the
     * greatest number within, by the correction for continuity: those nearest. It is widened to hold the value as counted, and does not reach
     * below 0.
     */
    static Estimate normal(double value, double expected, double variance) {
        var reach = Z * Math.sqrt(Math.max(0, variance));
        return new Estimate(
                value,
                Math.max(0, Math.min(value, Math.rint(expected - reach))),
                Math.max(value, Math.rint(expected + reach)));
    }

    /**
     * The interval of a share, by log odds, so that it stays within 0 and 100 (J. N. K. Rao, A. J. Scott 1987; as R's svyciprop).
     *
     * @param percent the share, 0 to 100
     * @param variance of it, in squared percentage points
     */
    static Estimate share(double percent, double variance) {
        var share = percent / PERCENT;
        if (!(share > 0 && share < 1)) {
            return exact(percent);
        }
        var odds = Math.log(share / (1 - share));
        var reach = Z * Math.sqrt(Math.max(0, variance)) / PERCENT / (share * (1 - share));
        return new Estimate(percent, PERCENT / (1 + Math.exp(reach - odds)), PERCENT / (1 + Math.exp(-reach - odds)));
    }

    /** Whether anything was counted: a figure of nothing at all is not known, rather than 0. */
    public boolean isKnown() {
        return high > 0;
    }

    /** The value for the reader. */
    public String valueText() {
        return Texts.amount(value);
    }

    /** {@code 15 032–15 214}; empty when there is no doubt to show. */
    public String intervalText() {
        return isExact() ? "" : Texts.amount(low) + "–" + Texts.amount(high);
    }

    /** Whether there is any doubt to show. */
    public boolean isExact() {
        return low == high;
    }
}
