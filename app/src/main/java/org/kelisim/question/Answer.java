package org.kelisim.question;

import java.util.List;

/**
 * The answer to a question.
 *
 * @param total over all that was asked, not the sum of the cells
 * @param cells of the breakdown, in the order of their keys; empty without a breakdown
 */
public record Answer(Question question, Estimate total, List<Cell> cells) {

    /** @param keys values of the breakdown's dimensions, as {@code [KZ-63, 2024-03]} */
    public record Cell(List<String> keys, Estimate estimate) {}

    /** The cell with these keys; zero where there is none. */
    public Estimate at(String... keys) {
        return cells.stream()
                .filter(cell -> cell.keys().equals(List.of(keys)))
                .findFirst()
                .map(Cell::estimate)
                .orElse(Estimate.ZERO);
    }

    /** The largest value of a cell, for scales; 0 without cells. */
    public double largest() {
        return cells.stream().mapToDouble(cell -> cell.estimate().value()).max().orElse(0);
    }
}
