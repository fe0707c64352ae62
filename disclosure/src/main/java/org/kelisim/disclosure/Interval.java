package org.kelisim.disclosure;

/** Ends included; may reach to infinity. */
public record Interval(double low, double high) {
    /** Solvers reckon in floating point. */
    private static final double TOLERANCE = 1e-6;

    /** @throws IllegalArgumentException if it ends before it begins */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval [" + low + ", " + high + "] ends before it begins");
        }
        // a solver's zero may be a negative one, which is another double
        low += 0.0;
        high += 0.0;
    }

    /** Whether all of the other lies within this one. */
    public boolean holds(Interval other) {
        return low <= other.low + TOLERANCE && high >= other.high - TOLERANCE;
    }

    /** What lies in both. */
    Interval within(double least, double most) {
        var from = Math.max(low, least);
        return new Interval(from, Math.max(from, Math.min(high, most)));
    }

    /** The smallest that holds both. */
    Interval and(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The whole numbers within, when it is of counts. */
    Interval ofCounts() {
        var from = Math.ceil(low - TOLERANCE);
        return new Interval(from, Math.max(from, Math.floor(high + TOLERANCE)));
    }
}
