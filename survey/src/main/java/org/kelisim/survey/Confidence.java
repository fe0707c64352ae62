package org.kelisim.survey;

import org.kelisim.survey.Refused.Reason;

/**
 * How wide an interval is to be.
 *
 * @param level the share of samples whose interval holds the truth, above 0 and below 1
 * @param degrees which degrees of freedom Student's t takes
 * @param given the number, for {@link Degrees#GIVEN}
 */
public record Confidence(double level, Degrees degrees, double given) {

    public enum Degrees {
        /** Those of the sample's variance: clusters less strata, or the rank of its replicates less one. */
        DESIGN,
        /** Those of each group by itself; only where a statistic is asked {@code by} groups, else there is no interval. */
        DOMAIN,
        /** Infinitely many: the normal distribution. */
        INFINITE,
        GIVEN
    }

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw Refused.because(Reason.BAD_ARGUMENT, "confidence level %s isn't between 0 and 1", level);
        }
    }

    public static Confidence of(double level) {
        return new Confidence(level, Degrees.DESIGN, Double.NaN);
    }

    public Confidence with(Degrees degrees) {
        return new Confidence(level, degrees, given);
    }

    /** @param degrees above zero, else there is no interval */
    public Confidence degrees(double degrees) {
        return new Confidence(level, Degrees.GIVEN, degrees);
    }

    /** The probability in each tail. */
    double tail() {
        return (1 - level) / 2;
    }

    /** The degrees of freedom that an interval takes where the design has so many; NaN where only groups have them. */
    public double forPart(double ofDesign) {
        return switch (degrees) {
            case DESIGN -> ofDesign;
            case DOMAIN -> Double.NaN;
            case INFINITE -> Double.POSITIVE_INFINITY;
            case GIVEN -> given;
        };
    }
}
