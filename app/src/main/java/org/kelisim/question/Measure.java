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
 * @param isOfPeople whether small counts could point at a person and are protected when published
 */
public record Measure(
        String name,
        String heading,
        String unit,
        Field<? extends Number> value,
        @Nullable Field<? extends Number> expected,
        @Nullable Field<? extends Number> variance,
        Field<? extends Number> perFact,
        boolean isOfPeople) {}
