package org.kelisim.activity;

import static org.kelisim.platform.table.Column.optional;
import static org.kelisim.platform.table.Column.required;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.kelisim.platform.table.Cell;
import org.kelisim.platform.table.Column;
import org.kelisim.platform.table.Columns;

/** The columns of {@code reports.csv}. */
final class ReportsTable {
    /** More people than live in the country can't have come. */
    private static final long MOST_PEOPLE = 20_000_000;

    static final Column<String> REPORT_ID = required("report_id", Cell.text(60));
    static final Column<String> SUBMITTED_BY = required("submitted_by", Cell.code(2, 40));
    static final Column<OffsetDateTime> SUBMITTED_AT = required("submitted_at", Cell.moment());
    static final Column<String> TITLE_KK = optional("title_kk", Cell.text(500));
    static final Column<String> TITLE_RU = optional("title_ru", Cell.text(500));
    static final Column<String> TITLE_EN = optional("title_en", Cell.text(500));
    static final Column<ActivityFormat> FORMAT = required("format", Cell.choice(ActivityFormat.class));
    static final Column<LocalDate> START_DATE = required("start_date", Cell.date());
    static final Column<LocalDate> END_DATE = optional("end_date", Cell.date());
    static final Column<LocalTime> START_TIME = optional("start_time", Cell.time());
    static final Column<String> REGION = required("region", Cell.text(10));
    static final Column<String> LOCALITY = optional("locality", Cell.text(300));
    static final Column<String> PLACE_CODE = optional("place_code", Cell.text(60));
    static final Column<String> VENUE = optional("venue", Cell.text(500));
    static final Column<List<String>> ORGANISERS = optional("organisers", Cell.list(Cell.text(300)));
    static final Column<Long> PARTICIPANTS = required("participants", Cell.count(MOST_PEOPLE));
    static final Column<Long> PARTICIPANTS_YOUTH = optional("participants_youth", Cell.count(MOST_PEOPLE));
    static final Column<Long> PARTICIPANTS_WOMEN = optional("participants_women", Cell.count(MOST_PEOPLE));
    static final Column<String> PROGRAMME_CODE = optional("programme_code", Cell.code(2, 40));
    static final Column<String> DESCRIPTION = optional("description", Cell.text(4000));

    static final Columns COLUMNS = Columns.of(
                    REPORT_ID,
                    SUBMITTED_BY,
                    SUBMITTED_AT,
                    TITLE_KK,
                    TITLE_RU,
                    TITLE_EN,
                    FORMAT,
                    START_DATE,
                    END_DATE,
                    START_TIME,
                    REGION,
                    LOCALITY,
                    PLACE_CODE,
                    VENUE,
                    ORGANISERS,
                    PARTICIPANTS,
                    PARTICIPANTS_YOUTH,
                    PARTICIPANTS_WOMEN,
                    PROGRAMME_CODE,
                    DESCRIPTION)
            .needOneOf(TITLE_KK, TITLE_RU, TITLE_EN)
            .notBefore(END_DATE, START_DATE)
            .partOf(PARTICIPANTS_YOUTH, PARTICIPANTS)
            .partOf(PARTICIPANTS_WOMEN, PARTICIPANTS);

    private ReportsTable() {}
}
