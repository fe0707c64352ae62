package org.kelisim.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kelisim.platform.Language;

/** The largest table of the exchange format, said with {@link Columns}. */
class ReportsTableTest {
    enum Format {
        CONFERENCE,
        CONCERT,
        ROUND_TABLE
    }

    private static final Cell<String> ORGANISATION = Cell.code(2, 40);
    private static final Cell<Long> PEOPLE = Cell.count(100_000_000);

    private static final Column<String> REPORT_ID = Column.required("report_id", Cell.text(100));
    private static final Column<String> SUBMITTED_BY = Column.required("submitted_by", ORGANISATION);
    private static final Column<OffsetDateTime> SUBMITTED_AT = Column.required("submitted_at", Cell.moment());
    private static final Column<String> TITLE_KK = Column.optional("title_kk", Cell.text(500));
    private static final Column<String> TITLE_RU = Column.optional("title_ru", Cell.text(500));
    private static final Column<String> TITLE_EN = Column.optional("title_en", Cell.text(500));
    private static final Column<Format> FORMAT = Column.required("format", Cell.choice(Format.class));
    private static final Column<LocalDate> START_DATE = Column.required("start_date", Cell.date());
    private static final Column<LocalDate> END_DATE = Column.optional("end_date", Cell.date());
    private static final Column<LocalTime> START_TIME = Column.optional("start_time", Cell.time());
    private static final Column<String> REGION =
            Column.required("region", Cell.choice(Map.of("KZ", "KZ", "KZ-71", "KZ-71")));
    private static final Column<List<String>> ORGANISERS = Column.optional("organisers", Cell.list(Cell.text(300)));
    private static final Column<Long> PARTICIPANTS = Column.required("participants", PEOPLE);
    private static final Column<Long> YOUTH = Column.optional("participants_youth", PEOPLE);
    private static final Column<String> DESCRIPTION = Column.optional("description", Cell.text(4000));

    private static final Columns REPORTS = Columns.of(
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
                    ORGANISERS,
                    PARTICIPANTS,
                    YOUTH,
                    DESCRIPTION)
            .needOneOf(TITLE_KK, TITLE_RU, TITLE_EN)
            .notBefore(END_DATE, START_DATE)
            .partOf(YOUTH, PARTICIPANTS);

    private static final String HEADER = "report_id,submitted_by,submitted_at,title_kk,title_ru,format,start_date,"
            + "end_date,start_time,region,organisers,participants,participants_youth\n";
    private static final String GOOD = "R-1,H-1,2024-05-01T10:00:00+05:00,Наурыз мейрамы,,concert,2024-03-21,"
            + ",18:30,KZ-71,H-1;«Достық» үйі,350,120\n";

    @Test
    void givesTypedValues() throws IOException {
        var entries = Sent.text(HEADER + GOOD).entries(REPORTS);

        assertThat(entries).singleElement().isInstanceOfSatisfying(Entry.Good.class, good -> {
            var values = good.values();
            assertThat(values.get(SUBMITTED_AT)).isEqualTo("2024-05-01T10:00:00+05:00");
            assertThat(values.get(FORMAT)).isEqualTo(Format.CONCERT);
            assertThat(values.find(END_DATE)).isEmpty();
            assertThat(values.find(TITLE_EN)).isEmpty();
            assertThat(values.find(START_TIME)).contains(LocalTime.of(18, 30));
            assertThat(values.get(ORGANISERS)).containsExactly("H-1", "«Достық» үйі");
            assertThat(values.get(PARTICIPANTS)).isEqualTo(350L);
        });
    }

    @Test
    void findsEveryErrorOfARowAndWhatMustHoldBetweenItsCells() throws IOException {
        var bad = """
                R-2,,01.05.2024,,,konzert,2024-03-21,2024-03-20,,KZ-71,,100,120
                R-3,H-1,2024-05-01T10:00:00+05:00,,Концерт,concert,2024-02-30,2024-02-01,,KZ-71,,1 200,5
                """;

        assertThat(Sent.text(HEADER + GOOD + bad).errors(REPORTS))
                .containsExactly(
                        "3 submitted_by: A value is required here.",
                        "3 submitted_at: A moment is written with its date, time and offset from UTC,"
                                + " for example 2024-04-25T18:30:00+05:00.",
                        "3 format: Did you mean “concert”? Accepted are: conference, concert, round_table.",
                        "3 title_kk: At least one of these must be filled in: title_kk, title_ru, title_en.",
                        "3 end_date: This date may not be earlier than 2024-03-21 in “start_date”.",
                        "3 participants_youth: 120 is more than 100 in “participants”, of which it is a part.",
                        "4 start_date: The calendar has no such day as 2024-02-30.",
                        "4 participants: A whole number of 0 or more is accepted, in digits only:"
                                + " without a sign, spaces, commas or points, for example 1200.");
    }

    @Test
    void needsOneColumnOfTheTitles() throws IOException {
        assertThat(Sent.text(HEADER.replace("title_kk,title_ru,", "") + GOOD).refusal(REPORTS))
                .containsExactly("At least one of these columns is needed: title_kk, title_ru, title_en.");
    }

    @Test
    void givesRefusedRowsBackToBeMendedAndTakesTheMendedFile() throws IOException {
        var bad = GOOD.replace("350", "трижды").replace("R-1", "=R-2").replace("concert", "той");
        var mend = new ByteArrayOutputStream();
        try (var file = MendFile.to(mend, TableFormat.CSV, Language.RU)) {
            for (var entry : Sent.text(HEADER + GOOD + bad).entries(REPORTS))
                if (entry instanceof Entry.Refused refused) file.add(refused);
        }

        var text = mend.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).first().isEqualTo(HEADER.strip() + ",error");
        assertThat(text).contains("participants: Принимается целое число от 0").contains(" | ");

        var mended = text.replace("трижды", "300").replace("той", "concert");
        assertThat(Sent.text(mended).entries(REPORTS))
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Good.class,
                        good -> assertThat(good.values().get(REPORT_ID)).isEqualTo("=R-2"));
    }

    @Test
    void leavesTheOldErrorsBehindWhenAFileIsMendedTwice() throws IOException {
        var header = "error," + HEADER;
        var row = "old words," + GOOD.replace("350", "-1");
        var mend = new ByteArrayOutputStream();
        try (var file = MendFile.to(mend, TableFormat.CSV, Language.KK)) {
            for (var entry : Sent.text(header + row).entries(REPORTS)) file.add((Entry.Refused) entry);
        }
        assertThat(mend.toString(StandardCharsets.UTF_8))
                .startsWith(HEADER.strip() + ",error\r\n")
                .doesNotContain("old words");
    }
}
