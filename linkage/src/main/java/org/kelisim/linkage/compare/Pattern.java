package org.kelisim.linkage.compare;

import org.kelisim.linkage.Agreement;
import org.kelisim.linkage.Agreement.Field;

/**
 * The agreements of all fields of a compared pair, packed into one number, with how crowded the day is: ten million pairs are forty
 * megabytes, and equal patterns are equal numbers.
 */
@SuppressWarnings("EnumOrdinal") // the order of fields is the packing
public final class Pattern {
    private static final int[] BITS = {4, 3, 3, 2, 4, 3, 3, 2, 3};
    private static final int[] SHIFTS = shifts();
    private static final int[] PACKED = packed();
    private static final int CROWD_SHIFT = 27;
    private static final int MOST_CROWDED = 7;

    private Pattern() {}

    public static int with(int pattern, Agreement agreement) {
        return pattern | PACKED[agreement.ordinal()];
    }

    public static int with(int pattern, Field field, int level) {
        return pattern | (level << SHIFTS[field.ordinal()]);
    }

    /** The level of the field's agreement. */
    public static int level(int pattern, Field field) {
        var at = field.ordinal();
        return (pattern >>> SHIFTS[at]) & ((1 << BITS[at]) - 1);
    }

    /** How many levels fit; at least as many as the field has. */
    public static int levels(Field field) {
        return 1 << BITS[field.ordinal()];
    }

    /** @param reports of the region on the day, at least 1 */
    public static int crowded(int pattern, int reports) {
        return pattern | (Math.min(MOST_CROWDED, 31 - Integer.numberOfLeadingZeros(reports)) << CROWD_SHIFT);
    }

    /** The step of the scale of crowds, 0 to 7: powers of two. */
    public static int crowd(int pattern) {
        return pattern >>> CROWD_SHIFT;
    }

    /** Where in a pattern the field's level begins, counted in bits. */
    public static int shift(Field field) {
        return SHIFTS[field.ordinal()];
    }

    private static int[] packed() {
        var packed = new int[Agreement.values().length];
        for (var agreement : Agreement.values()) {
            packed[agreement.ordinal()] =
                    agreement.level() << SHIFTS[agreement.field().ordinal()];
        }
        return packed;
    }

    private static int[] shifts() {
        var shifts = new int[BITS.length];
        for (var i = 1; i < shifts.length; i++) {
            shifts[i] = shifts[i - 1] + BITS[i - 1];
        }
        return shifts;
    }
}
