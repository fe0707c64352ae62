package org.kelisim.platform;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words, numbers and dates in the reader's language. A key begins with its module: {@code structure.title} stands in
 * {@code org/kelisim/structure/messages_<language>.properties} as an ICU message (plurals by the language's own rules). There is no
 * language to fall back to, so that a missing text is found by a test and not by a reader.
 */
public final class Texts {
    /** The country has one time zone since 1 March 2024 (UTC+5). */
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final ConcurrentHashMap<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /** The text of a key in the reader's language. */
    public static String t(String key, Object... arguments) {
        return in(Language.current(), key, arguments);
    }

    /** @throws MissingResourceException if the key has no text in that language */
    public static String in(Language language, String key, Object... arguments) {
        var pattern = pattern(language, key);
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var format =
                FORMATS.computeIfAbsent(language.tag() + key, ignored -> new MessageFormat(pattern, language.locale()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Whether the key has a text in that language. */
    public static boolean has(Language language, String key) {
        return bundle(language, key).containsKey(key);
    }

    /** The text as it is written, with its places for arguments still in it. */
    public static String raw(Language language, String key) {
        return pattern(language, key);
    }

    private static String pattern(Language language, String key) {
        return bundle(language, key).getString(key);
    }

    private static ResourceBundle bundle(Language language, String key) {
        var module = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(
                "org.kelisim." + module + ".messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A whole number with the language's grouping, for instance {@code 15 100}. */
    public static String number(long value) {
        return NumberFormat.getIntegerInstance(Language.current().locale()).format(value);
    }

    /** A number with at most {@code digits} digits after the decimal sign. */
    public static String number(double value, int digits) {
        var format = NumberFormat.getNumberInstance(Language.current().locale());
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** A count as a whole number; what isn't one, as a percentage, with one digit after the decimal sign. */
    public static String amount(double value) {
        return value == Math.rint(value) ? number(Math.round(value)) : number(value, 1);
    }

    /** A share in [0, 1] as a percentage with at most {@code digits} digits after the decimal sign. */
    public static String percent(double share, int digits) {
        var format = NumberFormat.getPercentInstance(Language.current().locale());
        format.setMaximumFractionDigits(digits);
        return format.format(share);
    }

    /** {@code 25 April 2024} in the reader's language. */
    public static String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(date);
    }

    /** {@code 24 Apr 2024} in the reader's language, for tables; it doesn't break over lines. */
    public static String shortDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(date)
                .replace(' ', '\u00a0');
    }

    /** {@code 2024}, {@code March 2024}, {@code 15 Jan 2024 – 3 Feb 2024}; nothing for all days. */
    public static String period(Period period) {
        if (period.isAll()) {
            return "";
        }
        if (period.isWholeYear()) {
            return String.valueOf(period.from().getYear());
        }
        return period.equals(Period.month(YearMonth.from(period.from())))
                ? month(period.from().getMonthValue()) + " " + period.from().getYear()
                : shortDate(period.from()) + " – " + shortDate(period.to());
    }

    /** A text as the value of a parameter in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }

    /** A moment on the country's clock. */
    public static String moment(OffsetDateTime moment) {
        var there = moment.atZoneSameInstant(ZONE);
        return shortDate(there.toLocalDate()) + ", " + time(there.toLocalTime());
    }

    /** The name of a month standing alone, as in a table's head. */
    public static String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** The short name of a month standing alone. */
    public static String shortMonth(int month) {
        return Month.of(month).getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    private static Locale locale() {
        return Language.current().locale();
    }

    /** All keys of a module in a language; for the test that the three have the same. */
    public static Set<String> keys(Language language, String module) {
        return Set.copyOf(bundle(language, module + ".").keySet());
    }
}
