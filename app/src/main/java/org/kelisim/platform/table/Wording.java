package org.kelisim.platform.table;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Messages in the reader's language. A language that we don't speak is answered in English. Safe for use by many threads. */
public final class Wording {
    /** The three languages of the platform, equal in rank. */
    static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static final int LONGEST_LIST = 30;

    private final Locale locale;
    private final Map<Class<?>, Properties> texts = new ConcurrentHashMap<>();

    private Wording(Locale locale) {
        this.locale = locale;
    }

    public static Wording in(Locale locale) {
        return new Wording(LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.ENGLISH);
    }

    public String say(Message message) {
        var pattern = texts.computeIfAbsent(message.home(), this::load).getProperty(message.key());
        if (pattern == null)
            throw new MissingResourceException(
                    "no wording in " + locale, message.home().getName(), message.key());
        var args = message.args().stream().map(Wording::asText).toArray();
        return new MessageFormat(pattern, locale).format(args);
    }

    public String say(TableError error) {
        return error.sheet().isEmpty() ? say(error.message()) : error.sheet() + ": " + say(error.message());
    }

    /** The column and what is wrong there; the row's number stands beside it on the page or in the file. */
    public String say(CellError error) {
        return error.column().isEmpty() ? say(error.message()) : error.column() + ": " + say(error.message());
    }

    private Properties load(Class<?> home) {
        var name = "messages_" + locale.getLanguage() + ".properties";
        var read = new Properties();
        try (var in = home.getResourceAsStream(name)) {
            if (in == null) throw new MissingResourceException("no " + name, home.getName(), "");
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static Object asText(Object arg) {
        if (!(arg instanceof List<?> list)) return arg;
        var shown = new ArrayList<String>();
        list.stream().limit(LONGEST_LIST).forEach(each -> shown.add(String.valueOf(each)));
        if (list.size() > LONGEST_LIST) shown.add("…");
        return String.join(", ", shown);
    }
}
