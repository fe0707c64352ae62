package org.kelisim.activity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.table.Column;
import org.kelisim.platform.table.Values;

/**
 * What one report says, whether it came by file, form or API.
 *
 * @param organisers as written
 */
record Said(
        String senderCode,
        String senderKey,
        OffsetDateTime submittedAt,
        @Nullable String titleKk,
        @Nullable String titleRu,
        @Nullable String titleEn,
        String format,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable LocalTime startTime,
        String region,
        @Nullable String locality,
        @Nullable String placeCode,
        @Nullable String venue,
        List<String> organisers,
        int participants,
        @Nullable Integer youth,
        @Nullable Integer women,
        @Nullable String programmeCode,
        @Nullable String description) {

    /** A sound row of {@code reports.csv}. */
    static Said of(Values row) {
        var start = row.get(ReportsTable.START_DATE);
        return new Said(
                row.get(ReportsTable.SUBMITTED_BY),
                row.get(ReportsTable.REPORT_ID),
                row.get(ReportsTable.SUBMITTED_AT),
                text(row, ReportsTable.TITLE_KK),
                text(row, ReportsTable.TITLE_RU),
                text(row, ReportsTable.TITLE_EN),
                row.get(ReportsTable.FORMAT).code(),
                start,
                row.find(ReportsTable.END_DATE).orElse(start),
                row.find(ReportsTable.START_TIME).orElse(null),
                row.get(ReportsTable.REGION),
                text(row, ReportsTable.LOCALITY),
                text(row, ReportsTable.PLACE_CODE),
                text(row, ReportsTable.VENUE),
                row.find(ReportsTable.ORGANISERS).orElse(List.of()),
                row.get(ReportsTable.PARTICIPANTS).intValue(),
                number(row, ReportsTable.PARTICIPANTS_YOUTH),
                number(row, ReportsTable.PARTICIPANTS_WOMEN),
                text(row, ReportsTable.PROGRAMME_CODE),
                text(row, ReportsTable.DESCRIPTION));
    }

    /** The same, sent at another moment. */
    Said at(OffsetDateTime moment) {
        return new Said(
                senderCode,
                senderKey,
                moment,
                titleKk,
                titleRu,
                titleEn,
                format,
                startDate,
                endDate,
                startTime,
                region,
                locality,
                placeCode,
                venue,
                organisers,
                participants,
                youth,
                women,
                programmeCode,
                description);
    }

    /** Whether the other says the same, whenever it was sent. */
    boolean saysTheSameAs(Said other) {
        return at(other.submittedAt).equals(other);
    }

    /** SHA-256 of all that it says, by which a resent report is known to say nothing new. */
    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable String text(Values row, Column<String> column) {
        Optional<String> given = row.find(column);
        return given.orElse(null);
    }

    private static @Nullable Integer number(Values row, Column<Long> column) {
        Optional<Long> given = row.find(column);
        return given.isPresent() ? Integer.valueOf(given.get().intValue()) : null;
    }
}
