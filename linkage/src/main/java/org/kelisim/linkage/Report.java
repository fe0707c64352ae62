package org.kelisim.linkage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation says that it held, as far as linkage reads it.
 *
 * @param key unique among the reports, as {@code submitted_by/report_id}
 * @param submittedBy code of the organisation that sends it
 * @param organisers codes or names as written; the sender is one of them whether named or not
 * @param titles as written; at least one
 * @param region ISO 3166-2:KZ, or {@code KZ} for an activity with no one place
 * @param participants as counted by the sender, 0 or more
 */
public record Report(
        String key,
        String submittedBy,
        List<String> organisers,
        Texts titles,
        String format,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable LocalTime startTime,
        String region,
        @Nullable String locality,
        @Nullable String placeCode,
        @Nullable String venue,
        int participants) {

    public Report {
        organisers = List.copyOf(organisers);
    }

    Report withKey(String other) {
        return new Report(
                other,
                submittedBy,
                organisers,
                titles,
                format,
                startDate,
                endDate,
                startTime,
                region,
                locality,
                placeCode,
                venue,
                participants);
    }

    /** One text in up to three languages. */
    public record Texts(
            @Nullable String kk,
            @Nullable String ru,
            @Nullable String en) {

        /** In the order kk, ru, en; null where not given. */
        @Nullable
        String[] inOrder() {
            return new @Nullable String[] {kk, ru, en};
        }
    }
}
