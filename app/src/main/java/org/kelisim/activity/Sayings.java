package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.activity.schema.Tables.REPORT;
import static org.kelisim.activity.schema.Tables.REPORT_REVISION;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.kelisim.programme.Programmes;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** What a report says as it stands, in the words of the exchange format: for filling a form with it. */
@Component
class Sayings {
    private final DSLContext sql;
    private final Names names;
    private final Programmes programmes;

    Sayings(DSLContext sql, Names names, Programmes programmes) {
        this.sql = sql;
        this.names = names;
        this.programmes = programmes;
    }

    /** @param state received, returned or withdrawn */
    record Standing(long reportId, long senderId, int revision, String state, Said said) {}

    private record When(
            String format,
            LocalDate start,
            LocalDate end,
            @Nullable LocalTime time,
            String region,
            @Nullable String locality,
            @Nullable Long place,
            @Nullable String venue,
            List<String> organisers) {}

    private record Counted(
            int participants,
            @Nullable Integer youth,
            @Nullable Integer women,
            @Nullable Long programme,
            @Nullable String description) {}

    Optional<Standing> of(long report) {
        var r = REPORT_REVISION;
        return sql.select(
                        REPORT.ORGANISATION_ID,
                        REPORT.SENDER_KEY,
                        r.REVISION,
                        REPORT_STANDING.STATE,
                        r.SUBMITTED_AT,
                        row(r.TITLE_KK, r.TITLE_RU, r.TITLE_EN).mapping(Multilingual::new),
                        row(
                                        r.FORMAT,
                                        r.START_DATE,
                                        r.END_DATE,
                                        r.START_TIME,
                                        r.REGION,
                                        r.LOCALITY,
                                        r.PLACE_ID,
                                        r.VENUE,
                                        r.ORGANISERS.convertFrom(Arrays::asList))
                                .mapping(When::new),
                        row(r.PARTICIPANTS, r.PARTICIPANTS_YOUTH, r.PARTICIPANTS_WOMEN, r.PROGRAMME_ID, r.DESCRIPTION)
                                .mapping(Counted::new))
                .from(REPORT)
                .join(REPORT_STANDING)
                .on(REPORT_STANDING.REPORT_ID.eq(REPORT.ID))
                .join(r)
                .on(r.ID.eq(REPORT_STANDING.REVISION_ID))
                .where(REPORT.ID.eq(report))
                .fetchOptional(mapping((sender, key, revision, state, at, title, when, counted) -> new Standing(
                        report,
                        sender,
                        revision,
                        state,
                        new Said(
                                senderCode(sender),
                                key,
                                at,
                                title.kk(),
                                title.ru(),
                                title.en(),
                                when.format(),
                                when.start(),
                                when.end(),
                                when.time(),
                                when.region(),
                                when.locality(),
                                placeCode(when.place()),
                                when.venue(),
                                when.organisers(),
                                counted.participants(),
                                counted.youth(),
                                counted.women(),
                                programmeCode(counted.programme()),
                                counted.description()))));
    }

    private String senderCode(long sender) {
        return names.organisations(List.of(sender)).values().stream()
                .map(Names.Named::code)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String placeCode(@Nullable Long place) {
        return place == null
                ? null
                : names.places(List.of(place)).values().stream()
                        .map(Names.Named::code)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String programmeCode(@Nullable Long programme) {
        return programme == null
                ? null
                : programmes.find(programme).map(Programmes.Programme::code).orElse(null);
    }
}
