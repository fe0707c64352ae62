package org.kelisim.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    enum Format {
        CONCERT,
        ROUND_TABLE
    }

    @Test
    void readsWhatTheExchangeFormatWrites() {
        assertThat(value(Cell.date(), "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(value(Cell.time(), "18:30")).isEqualTo(LocalTime.of(18, 30));
        assertThat(value(Cell.moment(), "2024-04-25T18:30:00+05:00"))
                .isEqualTo(OffsetDateTime.parse("2024-04-25T18:30:00+05:00"));
        assertThat(value(Cell.count(1000), "0012")).isEqualTo(12L);
        assertThat(value(Cell.decimal(BigDecimal.valueOf(-90), BigDecimal.valueOf(90)), "-51.128"))
                .isEqualByComparingTo("-51.128");
        assertThat(value(Cell.choice(Format.class), "round_table")).isEqualTo(Format.ROUND_TABLE);
        assertThat(value(Cell.list(Cell.text(100)), " Үй ; H-1;")).isEqualTo(List.of("Үй", "H-1"));
        assertThat(value(Cell.code(2, 40), "KZ-71")).isEqualTo("KZ-71");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-30, DATE_IMPOSSIBLE",
        "2023-02-29, DATE_IMPOSSIBLE",
        "2024-13-01, DATE_IMPOSSIBLE",
        "25.04.2024, DATE_FORM",
        "04/25/2024, DATE_FORM",
        "2024-4-25, DATE_FORM",
        "45407, DATE_FORM",
        "2024-04-25T10:00:00, DATE_FORM",
        "٢٠٢٤-٠٤-٢٥, DATE_FORM"
    })
    void takesNoDateThatIsNotOne(String given, Fault fault) {
        assertThat(refusal(Cell.date(), given)).isEqualTo(fault.key());
    }

    @Property
    void aMomentIsReadAsJavaReadsIt(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 33) int day,
            @ForAll @IntRange(max = 25) int hour,
            @ForAll @IntRange(max = 61) int minute,
            @ForAll @IntRange(max = 61) int second,
            @ForAll boolean east,
            @ForAll @IntRange(max = 20) int offset) {
        var given = "%04d-%02d-%02dT%02d:%02d:%02d%s%02d:30"
                .formatted(year, month, day, hour, minute, second, east ? "+" : "-", offset);
        var strict = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
        try {
            var meant = OffsetDateTime.parse(given, strict);
            assertThat(value(Cell.moment(), given)).isEqualTo(meant);
        } catch (DateTimeParseException notSo) {
            assertThat(refusal(Cell.moment(), given)).isEqualTo(Fault.MOMENT_FORM.key());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "18:60", "8:30", "18.30", "18:30:00", "6 pm"})
    void takesNoTimeThatIsNotOne(String given) {
        assertThat(refusal(Cell.time(), given)).isEqualTo(Fault.TIME_FORM.key());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-25T18:30:00, MOMENT_WITHOUT_OFFSET",
        "2024-04-25 18:30, MOMENT_WITHOUT_OFFSET",
        "2024-02-30T18:30:00+05:00, MOMENT_FORM",
        "2024-04-25, MOMENT_FORM",
        "yesterday, MOMENT_FORM"
    })
    void asksForTheOffsetOfAMoment(String given, Fault fault) {
        assertThat(refusal(Cell.moment(), given)).isEqualTo(fault.key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 200|COUNT_FORM",
                "1\u00A0200|COUNT_FORM",
                "1,200|COUNT_FORM",
                "1.5|COUNT_FORM",
                "-5|COUNT_FORM",
                "+5|COUNT_FORM",
                "1e3|COUNT_FORM",
                "≈200|COUNT_FORM",
                "200 адам|COUNT_FORM",
                "1001|COUNT_TOO_LARGE",
                "99999999999999999999999|COUNT_TOO_LARGE"
            })
    void neverGuessesACount(String given, Fault fault) {
        assertThat(refusal(Cell.count(1000), given)).isEqualTo(fault.key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "51,128|DECIMAL_FORM",
                "1e2|DECIMAL_FORM",
                "NaN|DECIMAL_FORM",
                "90.1|DECIMAL_RANGE",
                "-91|DECIMAL_RANGE"
            })
    void keepsDecimalsInTheirBounds(String given, Fault fault) {
        assertThat(refusal(Cell.decimal(BigDecimal.valueOf(-90), BigDecimal.valueOf(90)), given))
                .isEqualTo(fault.key());
    }

    @Test
    void proposesTheWordThatWasProbablyMeant() {
        assertThat(Cell.choice(Format.class).parse("Round table"))
                .isEqualTo(new Cell.Refused<>(
                        Message.of(Fault.CHOICE_PERHAPS, List.of("concert", "round_table"), "round_table")));
        assertThat(refusal(Cell.choice(Format.class), "той")).isEqualTo(Fault.CHOICE.key());
    }

    @Test
    void measuresTextInCharactersAsPeopleCountThem() {
        assertThat(value(Cell.text(3), "🎉🎉🎉")).isEqualTo("🎉🎉🎉");
        assertThat(Cell.text(3).parse("🎉🎉🎉!")).isEqualTo(new Cell.Refused<>(Message.of(Fault.TEXT_TOO_LONG, 3, 4)));
        assertThat(value(Cell.text(9), "а\nб\tв")).isEqualTo("а\nб\tв");
        assertThat(refusal(Cell.text(9), "а\u0007")).isEqualTo(Fault.CONTROL_CHARACTER.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h-1", "A", "Н-1", "A B", "A_B"})
    void takesCodesOnlyInTheirAlphabet(String given) {
        assertThat(refusal(Cell.code(2, 40), given)).isEqualTo(Fault.CODE.key());
    }

    private static <T> T value(Cell<T> cell, String given) {
        return switch (cell.parse(given)) {
            case Cell.Accepted<T>(var value) -> value;
            case Cell.Refused<T>(var message) -> throw new AssertionError(message);
        };
    }

    private static <T> String refusal(Cell<T> cell, String given) {
        return switch (cell.parse(given)) {
            case Cell.Accepted<T>(var value) -> throw new AssertionError("accepted " + value);
            case Cell.Refused<T>(var message) -> message.key();
        };
    }
}
