package org.kelisim.demo.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What truly took place, once. The first of {@code organisers} is the host, whose head count is the true one. {@code
 * series} names the course that a lesson belongs to, or the wave of look-alikes on one day. {@code counted} means that
 * the head count is a public fact and not to be scaled.
 */
record Happening(
        int number,
        Name title,
        Name otherTitle,
        String format,
        LocalDate start,
        LocalDate end,
        @Nullable LocalTime time,
        String region,
        Words.@Nullable City city,
        @Nullable Venue venue,
        List<Body> organisers,
        int heads,
        boolean counted,
        @Nullable String programme,
        @Nullable String series) {

    boolean inHouse() {
        return venue != null && venue.house() != null;
    }

    boolean byGroup() {
        return organisers.stream().anyMatch(body -> body.kind().equals("information_group"));
    }

    boolean national() {
        return region.equals("KZ");
    }

    Happening withHeads(int people) {
        return new Happening(
                number,
                title,
                otherTitle,
                format,
                start,
                end,
                time,
                region,
                city,
                venue,
                organisers,
                people,
                counted,
                programme,
                series);
    }
}
