package org.kelisim.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts, and the sums that bind them: a total and its parts, in as many directions and over as many linked tables as there are. Cells are known
 * by their place, from 0.
 */
public final class Table {
    /** Sums of whole counts are exact; this forgives those of halves. */
    private static final double TOLERANCE = 1e-6;

    private final List<Cell> cells;
    private final List<Sum> sums;
    private final Map<String, Integer> places;

    /** A total is the sum of its parts. */
    record Sum(int total, int[] parts) {}

    private Table(List<Cell> cells, List<Sum> sums, Map<String, Integer> places) {
        this.cells = cells;
        this.sums = sums;
        this.places = places;
    }

    public List<Cell> cells() {
        return cells;
    }

    public Cell cell(int place) {
        return cells.get(place);
    }

    /** The place of a cell. @throws IllegalArgumentException if there is none of this name */
    public int place(String name) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no cell " + name);
        }
        return place;
    }

    public boolean has(String name) {
        return places.containsKey(name);
    }

    List<Sum> sums() {
        return sums;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Puts a table together. */
    public static final class Builder {
        private final List<Cell> cells = new ArrayList<>();
        private final List<Sum> sums = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();

        private Builder() {}

        /** @throws IllegalArgumentException if there is one of this name already */
        public Builder cell(Cell cell) {
            if (places.putIfAbsent(cell.name(), cells.size()) != null) {
                throw new IllegalArgumentException("two cells " + cell.name());
            }
            cells.add(cell);
            return this;
        }

        /**
         * Says that the total is the sum of the parts.
         *
         * @throws IllegalArgumentException if one of them isn't there, or the values don't add up
         */
        public Builder sum(String total, List<String> parts) {
            var sum = new Sum(place(total), parts.stream().mapToInt(this::place).toArray());
            var value = Arrays.stream(sum.parts())
                    .mapToDouble(part -> cells.get(part).value())
                    .sum();
            if (Math.abs(value - cells.get(sum.total()).value()) > TOLERANCE) {
                throw new IllegalArgumentException("the parts of " + total + " add up to " + value + " and not to "
                        + cells.get(sum.total()).value());
            }
            sums.add(sum);
            return this;
        }

        public boolean has(String name) {
            return places.containsKey(name);
        }

        double value(String name) {
            return cells.get(place(name)).value();
        }

        public Table build() {
            return new Table(List.copyOf(cells), List.copyOf(sums), Map.copyOf(places));
        }

        private int place(String name) {
            var place = places.get(name);
            if (place == null) {
                throw new IllegalArgumentException("no cell " + name);
            }
            return place;
        }
    }
}
