package org.kelisim.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the form, as typed, under the names of the columns of {@code reports.csv}.
 *
 * @param key of the draft, and of the report that it becomes: chosen with the empty form, so that sending twice is sending once
 */
public record ReportForm(UUID key, Map<String, String> fields) {
    /** An organiser that is being typed and isn't among the organisers yet. */
    static final String ORGANISER = "organiser";

    static final String ORGANISERS = "organisers";
    static final String SENDER = "submitted_by";
    static final String PLACE = "place_code";
    static final String REGION = "region";

    /** What a form may carry; anything else that comes with a request is passed over. */
    private static final List<String> NAMES = Stream.concat(ReportsTable.COLUMNS.names().stream(), Stream.of(ORGANISER))
            .toList();

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DIGITS_OF_A_NUMBER = 10;

    public ReportForm {
        fields = Map.copyOf(fields);
    }

    /** As a request carries it; fields of one name are a list. */
    static ReportForm from(UUID key, MultiValueMap<String, String> request) {
        var fields = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var given = request.getOrDefault(name, List.of()).stream()
                    .map(value -> name.equals(ORGANISERS) ? value.replace(';', ',') : value)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!given.isEmpty()) {
                fields.put(name, String.join(";", given));
            }
        }
        return new ReportForm(key, fields);
    }

    /** Filled with what a report says. */
    static ReportForm of(UUID key, Said said) {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "report_id", said.senderKey());
        put(fields, SENDER, said.senderCode());
        put(fields, "title_kk", said.titleKk());
        put(fields, "title_ru", said.titleRu());
        put(fields, "title_en", said.titleEn());
        put(fields, "format", said.format());
        put(fields, "start_date", said.startDate());
        put(fields, "end_date", said.endDate().equals(said.startDate()) ? null : said.endDate());
        put(fields, "start_time", said.startTime());
        put(fields, REGION, said.region());
        put(fields, "locality", said.locality());
        put(fields, PLACE, said.placeCode());
        put(fields, "venue", said.venue());
        put(fields, ORGANISERS, said.organisers().isEmpty() ? null : String.join(";", said.organisers()));
        put(fields, "participants", said.participants());
        put(fields, "participants_youth", said.youth());
        put(fields, "participants_women", said.women());
        put(fields, "programme_code", said.programmeCode());
        put(fields, "description", said.description());
        return new ReportForm(key, fields);
    }

    /** The field as typed; empty if nothing was. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Codes, or names as written. */
    public List<String> organisers() {
        return Arrays.stream(field(ORGANISERS).split(";"))
                .filter(one -> !one.isBlank())
                .toList();
    }

    ReportForm with(String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        if (value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new ReportForm(key, changed);
    }

    ReportForm withOrganiser(String organiser) {
        var more = new ArrayList<>(organisers());
        var written = organiser.replace(';', ',').strip();
        if (!written.isEmpty() && !more.contains(written)) {
            more.add(written);
        }
        return with(ORGANISERS, String.join(";", more)).with(ORGANISER, "");
    }

    ReportForm withoutOrganiser(String organiser) {
        return with(
                ORGANISERS,
                String.join(
                        ";",
                        organisers().stream()
                                .filter(one -> !one.equals(organiser))
                                .toList()));
    }

    /** The cells of the row that this form sends. */
    Map<String, String> cells(OffsetDateTime now) {
        var cells = new LinkedHashMap<>(fields);
        cells.remove(ORGANISER);
        cells.putIfAbsent("report_id", number());
        cells.put("submitted_at", now.toString());
        return cells;
    }

    /** Whether anything was typed that would be a loss. */
    boolean isWorthKeeping() {
        return Stream.of("title_kk", "title_ru", "title_en", "participants", "description", "venue", ORGANISERS)
                .anyMatch(fields::containsKey);
    }

    /** The number that the report gets: 50 bits of the key in letters that can't be misread (Crockford's base 32). */
    private String number() {
        var number = new StringBuilder("F-");
        for (var i = 0; i < DIGITS_OF_A_NUMBER; i++) {
            number.append(DIGITS.charAt((int) (key.getLeastSignificantBits() >>> (5 * i)) & 31));
        }
        return number.toString();
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> fields.put(name, text);
            case LocalDate date -> fields.put(name, date.toString());
            case LocalTime time -> fields.put(name, time.toString());
            case Integer number -> fields.put(name, number.toString());
            default -> throw new IllegalArgumentException("no field holds a " + value.getClass());
        }
    }
}
