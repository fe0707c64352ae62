package org.kelisim.demo.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of reports.csv, with the activity that it truly tells of (which is never written). */
record Said(
        Happening of,
        Body sender,
        String id,
        OffsetDateTime at,
        @Nullable String titleKk,
        @Nullable String titleRu,
        @Nullable String titleEn,
        String format,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalTime time,
        String region,
        @Nullable String locality,
        @Nullable String place,
        @Nullable String venue,
        String organisers,
        int participants,
        @Nullable Integer youth,
        @Nullable Integer women,
        @Nullable String programme) {

    static final List<String> COLUMNS = List.of(
            "report_id",
            "submitted_by",
            "submitted_at",
            "title_kk",
            "title_ru",
            "title_en",
            "format",
            "start_date",
            "end_date",
            "start_time",
            "region",
            "locality",
            "place_code",
            "venue",
            "organisers",
            "participants",
            "participants_youth",
            "participants_women",
            "programme_code",
            "description");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    static String moment(OffsetDateTime at) {
        return at.format(MOMENT);
    }

    String key() {
        return sender.code() + "/" + id;
    }

    Said numbered(String number) {
        return new Said(
                of,
                sender,
                number,
                at,
                titleKk,
                titleRu,
                titleEn,
                format,
                start,
                end,
                time,
                region,
                locality,
                place,
                venue,
                organisers,
                participants,
                youth,
                women,
                programme);
    }

    @Nullable
    Object cell(String column) {
        return switch (column) {
            case "report_id" -> id;
            case "submitted_by" -> sender.code();
            case "submitted_at" -> moment(at);
            case "title_kk" -> titleKk;
            case "title_ru" -> titleRu;
            case "title_en" -> titleEn;
            case "format" -> format;
            case "start_date" -> start;
            case "end_date" -> end;
            case "start_time" -> time == null ? null : time.toString();
            case "region" -> region;
            case "locality" -> locality;
            case "place_code" -> place;
            case "venue" -> venue;
            case "organisers" -> organisers;
            case "participants" -> participants;
            case "participants_youth" -> youth;
            case "participants_women" -> women;
            case "programme_code" -> programme;
            default -> null;
        };
    }
}
