package org.kelisim.survey;

import java.util.Locale;

/** What was asked can't be answered honestly. The message says what, where, and what would be accepted. */
public final class Refused extends IllegalArgumentException {
    private final transient Reason reason;

    /** Why; each is the word of the case format, too. */
    public enum Reason {
        /** A column that the table doesn't have. */
        UNKNOWN_COLUMN,
        /** A column of words where numbers are needed. */
        NOT_NUMERIC,
        MISSING_WEIGHT,
        NEGATIVE_WEIGHT,
        /** Every weight is zero. */
        ZERO_WEIGHTS,
        /** A cluster, stratum or correction is missing in some row. */
        MISSING_DESIGN_VALUE,
        /** A primary cluster lies in two strata, and the design doesn't say that clusters are numbered within strata. */
        PSU_NOT_NESTED,
        /** The whole design has one primary cluster. */
        SINGLE_PSU,
        /** A stratum with one cluster, where the design says to fail. */
        LONELY_PSU,
        /** A population smaller than its sample. */
        FPC_TOO_SMALL,
        /** Corrections that are partly population sizes and partly sampling fractions. */
        FPC_MIXED,
        /** Corrections that differ within a stratum (or, in Brewer's, within a cluster). */
        FPC_NOT_CONSTANT,
        /** A variable of a margin is missing in some row. */
        MISSING_MARGIN_VALUE,
        /** The sample has a cell that the margin doesn't. */
        POPULATION_CELL_MISSING,
        /** The margin has a cell that the sample, or one of its replicates, doesn't. */
        SAMPLE_CELL_EMPTY,
        /** No weights within the bounds meet the totals. */
        CALIBRATION_FAILED,
        /** No row with a weight is left. */
        EMPTY_DOMAIN,
        /** A contrast names a group that the sample doesn't have. */
        UNKNOWN_DOMAIN,
        /** A regression without one finite solution. */
        MODEL_FAILED,
        BAD_ARGUMENT
    }

    public Refused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** @param message filled as by {@link String#format} */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
    static Refused because(Reason reason, String message, Object... values) {
        return new Refused(reason, String.format(Locale.ROOT, message, values));
    }

    public Reason reason() {
        return reason;
    }
}
