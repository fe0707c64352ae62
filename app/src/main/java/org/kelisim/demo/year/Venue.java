package org.kelisim.demo.year;

import org.jspecify.annotations.Nullable;

/** A place; {@code house} is the house of friendship that runs it, if one does. */
record Venue(
        String code,
        @Nullable Body house,
        Name name,
        Words.City city,
        @Nullable String address,
        double latitude,
        double longitude,
        int capacity) {}
