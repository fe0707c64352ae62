package org.kelisim.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;

/**
 * A report by its standing revision, as linkage and reconciliation read it.
 *
 * @param key {@code submitted_by/report_id}, as in files
 * @param organiserIds known organisers, the sender among them
 * @param activityId what it was linked to last; null if never
 */
record StandingReport(
        long id,
        long revisionId,
        String senderCode,
        long senderId,
        String key,
        OffsetDateTime submittedAt,
        Multilingual title,
        String format,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable LocalTime startTime,
        String region,
        @Nullable String locality,
        @Nullable Long placeId,
        @Nullable String venue,
        List<String> organisers,
        List<Long> organiserIds,
        int participants,
        @Nullable Integer youth,
        @Nullable Integer women,
        @Nullable Long programmeId,
        @Nullable Long activityId) {}
