package org.kelisim.disclosure;

/**
 * One count of a table.
 *
 * @param name tells it apart from the others
 * @param value the true count
 * @param least what anyone knows it to be at least, published or not; 0 for a count
 * @param most what anyone knows it to be at most, as the number of those of whom it counts a part; infinity where nobody knows
 * @param openness what becomes of it
 * @param weight what its loss costs the reader, greater than 0
 */
public record Cell(String name, double value, double least, double most, Openness openness, double weight) {

    /** What becomes of a cell. */
    public enum Openness {
        /** It is published, unless it has to be held back. */
        OPEN,
        /** It was published before and can't be taken back. */
        PUBLISHED,
        /** It is not published in any case; it only binds others. */
        HIDDEN
    }

    /** @throws IllegalArgumentException if the value lies outside of what anyone knows, or the weight isn't positive */
    public Cell {
        if (!(least <= value && value <= most)) {
            throw new IllegalArgumentException(
                    "cell " + name + ": " + value + " is not within [" + least + ", " + most + "]");
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException("cell " + name + ": weight " + weight + " is not positive");
        }
    }

    /** An open count of which nothing is known; large ones cost more to lose. */
    public static Cell open(String name, double value) {
        return new Cell(name, value, 0, Double.POSITIVE_INFINITY, Openness.OPEN, weightOf(value));
    }

    /** The same, known to be within these ends by anyone. */
    public Cell between(double lower, double upper) {
        return new Cell(name, value, lower, upper, openness, weight);
    }

    public Cell that(Openness becomes) {
        return new Cell(name, value, least, most, becomes, weight);
    }

    public Cell weighing(double cost) {
        return new Cell(name, value, least, most, openness, cost);
    }

    static double weightOf(double value) {
        return 1 + Math.log1p(Math.abs(value));
    }
}
