package org.kelisim.question;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * One thing to count of facts, with the doubt about it.
 *
 * @param name in questions, as {@code participations}
 * @param heading key of its name for the reader
 * @param unit key of the unit, an ICU message with the value as its argument, as {@code activity.unit.people}
 * @param value aggregate that gives the count
 * @param expected aggregate that gives the expected value under what is doubted; null when nothing is
 * @param variance aggregate that gives the variance around the expected value
 * @param perFact what one fact adds, for lists and digests
 * @param nature what may be done with counts of it
 */
public record Measure(
        String name,
        String heading,
        String unit,
        Field<? extends Number> value,
        @Nullable Field<? extends Number> expected,
        @Nullable Field<? extends Number> variance,
        Field<? extends Number> perFact,
        Nature nature) {

    /** What may be done with counts. */
    public sealed interface Nature {
        /** Counts of things, or of whole gatherings: they add up, and hide nobody. */
        Nature COUNT = new Whole();

        /** Counts of what differs: what two facts share is counted once, so that they don't add up. */
        Nature DISTINCT = new Distinct();

        /** Percentages of a population: they neither add up nor count anybody, and their variance is that of a share. */
        Nature SHARE = new Share();
    }

    private record Whole() implements Nature {}

    private record Distinct() implements Nature {}

    private record Share() implements Nature {}

    /**
     * Counts of people who share a trait: they add up, and a small one could point at a person.
     *
     * @param whole the measure that they are a part of, as {@code participations}
     * @param contributors who counted them: identifiers, several of one fact
     */
    public record PartOfPeople(String whole, Field<Long[]> contributors) implements Nature {}

    /** Whether small counts could point at a person, and are protected when published. */
    public boolean isOfPeople() {
        return nature instanceof PartOfPeople;
    }

    /** Whether the counts of parts make up the count of the whole. */
    public boolean addsUp() {
        return !(nature instanceof Distinct) && !isShare();
    }

    /** Whether it is a percentage. */
    boolean isShare() {
        return nature instanceof Share;
    }
}
