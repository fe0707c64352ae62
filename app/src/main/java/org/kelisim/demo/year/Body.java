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

    /** How a sender names itself behind a title: by its community, or else by its city. */
    Name signature() {
        if (community != null) {
            return new Name(
                    community.kk() + " этномәдени бірлестігі",
                    "объединение " + community.ru(),
                    community.en() + " association");
        }
        return city == null ? name : city.name();
    }
}
