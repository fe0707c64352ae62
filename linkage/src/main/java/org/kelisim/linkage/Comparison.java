package org.kelisim.linkage;

/**
 * One field of two reports, compared: how well it agrees, and the weight that this brings.
 *
 * @param weight natural logarithm of the likelihood ratio; above 0 it speaks for one activity
 */
public record Comparison(Field field, Level level, double weight) {

    /** What is compared. */
    public enum Field {
        TITLE,
        ORGANISERS,
        PLACE,
        DATE,
        TIME,
        NUMBERS,
        PARTICIPANTS,
        FORMAT
    }

    /** How two values agree, best first; {@link #UNKNOWN} when one isn't given. */
    public enum Level {
        SAME,
        CLOSE,
        PARTLY,
        LITTLE,
        DIFFERENT,
        /** Titles in different languages that translate each other well. */
        TRANSLATED,
        /** Titles in different languages that translate each other in part. */
        PARTLY_TRANSLATED,
        /** Titles in different languages that don't translate each other. */
        NOT_TRANSLATED,
        UNKNOWN
    }
}
