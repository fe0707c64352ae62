package org.kelisim.platform.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Numbers of a workbook as the exchange format writes them. A date is a number of days there, and only the cell's format
 * tells it from any other number (ECMA-376 part 1, 18.8.30 and 18.17.4).
 */
final class XlsxNumbers {
    private enum Shown {
        NUMBER,
        DATE,
        TIME,
        DATE_AND_TIME
    }

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(24 * 60 * 60);
    /** The last day that a workbook can hold, 9999-12-31. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    /** Day 60 is 29 February 1900, which never was; Excel keeps it for the sake of Lotus 1-2-3. */
    private static final long DAY_THAT_NEVER_WAS = 60;

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** Excel computes with 15 digits and shows no more; the file's 16th and 17th are noise. */
    private static final MathContext DIGITS = new MathContext(15);
    /** Beyond these a number isn't written out in digits: {@code 1e300} would be 300 zeros. */
    private static final int LARGEST_EXPONENT = 40;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    /** Literal text, colours, conditions and escaped characters of a format; elapsed times ({@code [h]}) stay. */
    private static final Pattern NOT_A_PATTERN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]");

    private final List<Shown> styles;
    private final boolean from1904;

    private XlsxNumbers(List<Shown> styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** A workbook without styles: every number is one. */
    static XlsxNumbers plain() {
        return new XlsxNumbers(List.of(), false);
    }

    static XlsxNumbers read(XMLStreamReader xml, boolean from1904) throws XMLStreamException {
        Map<String, String> codes = new HashMap<>();
        List<Shown> styles = new ArrayList<>();
        boolean ofCells = false;
        while (Xml.goToAny(xml, List.of("numFmt", "cellXfs", "cellStyles", "xf"))) {
            switch (xml.getLocalName()) {
                case "numFmt" -> codes.put(Xml.attribute(xml, "numFmtId"), Xml.attribute(xml, "formatCode"));
                case "xf" -> {
                    if (ofCells) styles.add(shown(Xml.attribute(xml, "numFmtId"), codes));
                }
                default -> ofCells = xml.getLocalName().equals("cellXfs");
            }
        }
        return new XlsxNumbers(styles, from1904);
    }

    /** ISO 8601 for dates and times, plain digits for numbers; what isn't a number at all comes back as it is. */
    String text(String raw, int style) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw);
        } catch (NumberFormatException notANumber) {
            return raw;
        }
        var shown = style >= 0 && style < styles.size() ? styles.get(style) : Shown.NUMBER;
        boolean onCalendar = value.signum() >= 0 && value.compareTo(LAST_DAY) < 0;
        return shown == Shown.NUMBER || !onCalendar ? digits(value, raw) : moment(value, shown, raw);
    }

    private static String digits(BigDecimal value, String raw) {
        if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) return raw;
        return value.signum() == 0
                ? "0"
                : value.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private String moment(BigDecimal value, Shown shown, String raw) {
        // seconds first, so that 23:59:59.9999 becomes the next day's midnight and not a 60th second
        long seconds =
                value.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long day = seconds / SECONDS_A_DAY.longValue();
        var clock = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY.longValue());
        if (shown == Shown.TIME || (day == 0 && !from1904)) return clock(clock);
        if (day == DAY_THAT_NEVER_WAS && !from1904) return raw;
        var date = date(day).toString();
        // many programs give every date the format of a date with a time
        return shown == Shown.DATE || clock.equals(LocalTime.MIDNIGHT) ? date : date + "T" + CLOCK.format(clock);
    }

    private LocalDate date(long day) {
        if (from1904) return EPOCH_1904.plusDays(day);
        return day < DAY_THAT_NEVER_WAS ? EPOCH.plusDays(day + 1) : EPOCH.plusDays(day);
    }

    private static String clock(LocalTime time) {
        return time.getSecond() == 0 ? time.toString() : CLOCK.format(time);
    }

    private static Shown shown(String id, Map<String, String> codes) {
        var code = codes.get(id);
        if (code != null) return shown(code);
        return switch (id) {
            case "14", "15", "16", "17", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" ->
                Shown.DATE;
            case "18", "19", "20", "21", "32", "33", "34", "35", "45", "47", "55", "56" -> Shown.TIME;
            case "22" -> Shown.DATE_AND_TIME;
            default -> Shown.NUMBER;
        };
    }

    private static Shown shown(String code) {
        var firstOfFour = code.split(";", 2)[0];
        var pattern = NOT_A_PATTERN.matcher(firstOfFour).replaceAll("").toLowerCase(Locale.ROOT);
        if (pattern.contains("general") || pattern.contains("[")) return Shown.NUMBER;
        boolean clock = pattern.contains("h") || pattern.contains("s");
        boolean calendar = pattern.contains("y") || pattern.contains("d") || pattern.contains("mmm");
        if (clock) return calendar ? Shown.DATE_AND_TIME : Shown.TIME;
        return calendar ? Shown.DATE : Shown.NUMBER;
    }
}
