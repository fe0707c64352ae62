package org.kelisim.question;

/**
 * How rows are sorted: by the column of this name, up or down. Written {@code day}, or {@code -day} for down.
 *
 * @param column {@link FactSource.Heading#name()} of a column that sorts
 */
public record Order(String column, boolean isDescending) {

    /** Reads what {@link #toString} writes. */
    public static Order parse(String text) {
        return text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false);
    }

    /** What a click on the column's head asks for: this column, and the other way round if it sorts already. */
    public Order turned(String clicked) {
        return new Order(clicked, column.equals(clicked) && !isDescending);
    }

    @Override
    public String toString() {
        return (isDescending ? "-" : "") + column;
    }
}
