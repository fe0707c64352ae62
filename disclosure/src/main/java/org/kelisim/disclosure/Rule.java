package org.kelisim.disclosure;

import java.util.Optional;

/** When a cell could point at somebody, and how uncertain it then has to stay (primary suppression) [1, chapter 4]. */
public sealed interface Rule {

    /**
     * The interval that the cell needs; empty if it may be known.
     *
     * @param cell within what anyone knows it to be
     * @param contributions to it
     */
    Optional<Interval> need(Cell cell, Contributions contributions);

    /**
     * Fewer than so many people, but not none. Nobody may be able to tell such a cell from an empty one, or from one of so many.
     *
     * @param least the smallest count that may be known, 2 or more
     */
    record Threshold(int least) implements Rule {
        @Override
        public Optional<Interval> need(Cell cell, Contributions contributions) {
            return cell.value() > 0 && cell.value() < least
                    ? Optional.of(new Interval(0, least).within(cell.least(), cell.most()))
                    : Optional.empty();
        }
    }

    /**
     * Fewer than so many are left of all of whom the cell counts a part, but not none: the few who are not counted stand out as the few who are.
     */
    record Complement(int least) implements Rule {
        @Override
        public Optional<Interval> need(Cell cell, Contributions contributions) {
            var others = cell.most() - cell.value();
            return others > 0 && others < least
                    ? Optional.of(new Interval(cell.most() - least, cell.most()).within(cell.least(), cell.most()))
                    : Optional.empty();
        }
    }

    /** A contributor, who knows the own part, would be left with fewer than so many people of others, but not none. */
    record Remainder(int least) implements Rule {
        @Override
        public Optional<Interval> need(Cell cell, Contributions contributions) {
            for (var amount : contributions.amounts()) {
                var others = contributions.total() - amount;
                if (others > 0 && others < least) {
                    return around(cell, least);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The {@code n} largest contributors make up more than a share of the cell, so that it tells of them. It has to stay as uncertain as to hide
     * that they do.
     *
     * @param n 1 or more
     * @param share in (0, 1)
     */
    record Dominance(int n, double share) implements Rule {
        @Override
        public Optional<Interval> need(Cell cell, Contributions contributions) {
            var largest = contributions.largest(n);
            return largest > share * contributions.total()
                    ? around(cell, largest / share - contributions.total())
                    : Optional.empty();
        }
    }

    /**
     * The second largest contributor, who knows the own part, could estimate the largest one's to within a share of it.
     *
     * @param share in (0, 1), as 0.1 for the 10 % rule
     */
    record PPercent(double share) implements Rule {
        @Override
        public Optional<Interval> need(Cell cell, Contributions contributions) {
            var remainder = contributions.total() - contributions.largest(2);
            var wanted = share * contributions.largest(1);
            return remainder < wanted ? around(cell, wanted - remainder) : Optional.empty();
        }
    }

    private static Optional<Interval> around(Cell cell, double reach) {
        return Optional.of(new Interval(cell.value() - reach, cell.value() + reach).within(cell.least(), cell.most()));
    }
}
