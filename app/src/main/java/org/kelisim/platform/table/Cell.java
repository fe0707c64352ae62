package org.kelisim.platform.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a cell holds and how its text is read. Nothing is guessed: a text that could mean two things is refused with what
 * would be accepted.
 */
@FunctionalInterface
public interface Cell<T> {
    /** Either a value or what would be accepted instead. */
    sealed interface Parsed<T> {}

    record Accepted<T>(T value) implements Parsed<T> {}

    record Refused<T>(Message message) implements Parsed<T> {}

    /** @param given never blank, without space around it */
    Parsed<T> parse(String given);

    /** Free text of at most that many characters (code points), over several lines if need be. */
    static Cell<String> text(int maxLength) {
        return given -> {
            int length = given.codePointCount(0, given.length());
            if (length > maxLength) return refused(Fault.TEXT_TOO_LONG, maxLength, length);
            return hasControl(given) ? refused(Fault.CONTROL_CHARACTER) : new Accepted<>(given);
        };
    }

    /** A code of the registry: {@code [A-Z0-9-]} of that length. */
    static Cell<String> code(int minLength, int maxLength) {
        var pattern = Pattern.compile("[A-Z0-9-]{" + minLength + "," + maxLength + "}");
        return given ->
                pattern.matcher(given).matches() ? new Accepted<>(given) : refused(Fault.CODE, minLength, maxLength);
    }

    /** ISO 8601, {@code 2024-04-25}, and a day that the calendar has. */
    static Cell<LocalDate> date() {
        var form = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        return given -> {
            if (!form.matcher(given).matches()) return refused(Fault.DATE_FORM);
            try {
                return new Accepted<>(day(given));
            } catch (DateTimeException noSuchDay) {
                return refused(Fault.DATE_IMPOSSIBLE, given);
            }
        };
    }

    /** {@code HH:MM}, {@code 00:00} to {@code 23:59}. */
    static Cell<LocalTime> time() {
        var form = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
        return given -> form.matcher(given).matches()
                ? new Accepted<>(LocalTime.of(digits(given, 0, 2), digits(given, 3, 5)))
                : refused(Fault.TIME_FORM);
    }

    /** ISO 8601 with its offset, {@code 2024-04-25T18:30:00+05:00}; seconds may be left out. */
    static Cell<OffsetDateTime> moment() {
        var usual = Pattern.compile(
                "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}"); // read quicker than the
        // rest
        var strict = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
        return given -> {
            try {
                return new Accepted<>(
                        usual.matcher(given).matches() ? usualMoment(given) : OffsetDateTime.parse(given, strict));
            } catch (DateTimeException notSo) {
                return refused(isLocalMoment(given) ? Fault.MOMENT_WITHOUT_OFFSET : Fault.MOMENT_FORM);
            }
        };
    }

    /** A whole number of 0 or more, digits only. */
    static Cell<Long> count(long max) {
        var form = Pattern.compile("[0-9]+");
        return given -> {
            if (!form.matcher(given).matches()) return refused(Fault.COUNT_FORM);
            var number = new BigDecimal(given);
            return number.compareTo(BigDecimal.valueOf(max)) > 0
                    ? refused(Fault.COUNT_TOO_LARGE, max)
                    : new Accepted<>(number.longValueExact());
        };
    }

    /** A decimal number with a point, between the two bounds, both allowed. */
    static Cell<BigDecimal> decimal(BigDecimal min, BigDecimal max) {
        // bounded in length: a number of a million digits would cost minutes
        var form = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
        return given -> {
            if (!form.matcher(given).matches()) return refused(Fault.DECIMAL_FORM);
            var number = new BigDecimal(given);
            return number.compareTo(min) < 0 || number.compareTo(max) > 0
                    ? refused(Fault.DECIMAL_RANGE, min.toPlainString(), max.toPlainString())
                    : new Accepted<>(number);
        };
    }

    /** One of the enum's constants, written in small letters: {@code ROUND_TABLE} as {@code round_table}. */
    static <E extends Enum<E>> Cell<E> choice(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(each -> words.put(each.name().toLowerCase(Locale.ROOT), each));
        return choice(words);
    }

    /** One of these words, in the order in which they are to be listed to the sender. */
    static <T> Cell<T> choice(Map<String, T> words) {
        return given -> {
            var meant = words.get(given);
            if (meant != null) return new Accepted<>(meant);
            var all = List.copyOf(words.keySet());
            return Spelling.nearest(given, all)
                    .<Parsed<T>>map(word -> refused(Fault.CHOICE_PERHAPS, all, word))
                    .orElseGet(() -> refused(Fault.CHOICE, all));
        };
    }

    /** Several of them, with {@code ;} between. */
    static <T> Cell<List<T>> list(Cell<T> element) {
        return given -> {
            List<T> values = new ArrayList<>();
            for (var part : given.split(";", -1)) {
                if (part.isBlank()) continue;
                switch (element.parse(part.strip())) {
                    case Accepted<T>(var value) -> values.add(value);
                    case Refused<T>(var message) -> {
                        return new Refused<>(message);
                    }
                }
            }
            return new Accepted<>(List.copyOf(values));
        };
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') return true;
        }
        return false;
    }

    /** {@code 2024-04-25}, and whatever follows it. */
    private static LocalDate day(String given) {
        return LocalDate.of(digits(given, 0, 4), digits(given, 5, 7), digits(given, 8, 10));
    }

    /** {@code 2024-04-25T18:30:00+05:00}. */
    private static OffsetDateTime usualMoment(String given) {
        int sign = given.charAt(19) == '-' ? -1 : 1;
        return OffsetDateTime.of(
                day(given),
                LocalTime.of(digits(given, 11, 13), digits(given, 14, 16), digits(given, 17, 19)),
                ZoneOffset.ofHoursMinutes(sign * digits(given, 20, 22), sign * digits(given, 23, 25)));
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean isLocalMoment(String given) {
        try {
            LocalDateTime.parse(given.replace(' ', 'T'));
            return true;
        } catch (DateTimeParseException notSo) {
            return false;
        }
    }

    private static <T> Parsed<T> refused(Fault fault, Object... args) {
        return new Refused<>(Message.of(fault, args));
    }
}
