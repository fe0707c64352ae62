package org.kelisim.demo.year;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An organisation; {@code region} and {@code city} are null for a national one. */
record Body(
        String code,
        String kind,
        Name name,
        @Nullable String parent,
        @Nullable String region,
        Words.@Nullable City city,
        @Nullable Name community,
        LocalDate foundedOn,
        @Nullable LocalDate closedOn) {

    boolean openIn(int year) {
        return closedOn == null || closedOn.getYear() > year;
    }
}
