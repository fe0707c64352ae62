package org.kelisim.bench.linkage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What truly took place, once. The first of the organisers is the host.
 *
 * @param otherTitle the same in other words
 * @param lesson how the title says which lesson or stage it is; null for what is no part of a series
 * @param venue null for what is held at many sites, or nowhere in particular
 */
record Happening(
        int number,
        Words title,
        Words otherTitle,
        Lexicon.@Nullable Entry lesson,
        int lessonNumber,
        @Nullable Words community,
        String format,
        LocalDate start,
        LocalDate end,
        LocalTime time,
        String region,
        World.Town town,
        World.@Nullable Venue venue,
        List<World.Body> organisers,
        int heads) {

    boolean isNational() {
        return region.equals("KZ");
    }

    Happening numbered(int number) {
        return new Happening(
                number,
                title,
                otherTitle,
                lesson,
                lessonNumber,
                community,
                format,
                start,
                end,
                time,
                region,
                town,
                venue,
                organisers,
                heads);
    }

    /** The same words on another day. */
    Happening on(LocalDate day, int lessonNumber, int heads) {
        return new Happening(
                number,
                title,
                otherTitle,
                lesson,
                lessonNumber,
                community,
                format,
                day,
                day.plusDays(end.toEpochDay() - start.toEpochDay()),
                time,
                region,
                town,
                venue,
                organisers,
                heads);
    }
}
