package org.kelisim.platform.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.kelisim.platform.Texts;
import org.kelisim.platform.Worded;

/** A typed value as the reader of a page writes it. */
final class Shown {
    private static final int DIGITS = 6;

    private Shown() {}

    static String text(Object value) {
        return switch (value) {
            case LocalDate date -> Texts.shortDate(date);
            case LocalTime time -> Texts.time(time);
            case OffsetDateTime moment -> Texts.moment(moment);
            case Long number -> Texts.number(number);
            case BigDecimal number -> Texts.number(number.doubleValue(), DIGITS);
            case List<?> list -> list.stream().map(Shown::text).collect(Collectors.joining("; "));
            case Worded worded -> worded.text();
            default -> value.toString();
        };
    }
}
