package org.kelisim.platform.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value as the exchange format writes it. */
final class ExchangeText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private ExchangeText() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case BigDecimal number -> number.toPlainString();
            case Double number -> BigDecimal.valueOf(number).toPlainString();
            case Boolean flag -> flag.toString();
            case LocalDate date -> date.toString();
            case LocalTime time -> CLOCK.format(time);
            case OffsetDateTime moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
            case List<?> list -> list.stream().map(ExchangeText::of).collect(Collectors.joining(";"));
            default -> throw new IllegalArgumentException("no way to write a " + value.getClass());
        };
    }
}
