package org.kelisim.platform.table;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.kelisim.platform.Language;
import org.kelisim.platform.Texts;

/** Messages in the reader's language: those of tables and, through {@link Texts}, those of every module. */
public final class Wording {
    private static final int LONGEST_LIST = 30;

    private final Language language;
    private final ResourceBundle ours;

    private Wording(Language language) {
        this.language = language;
        this.ours = ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Wording in(Language language) {
        return new Wording(language);
    }

    public String say(Message message) {
        var args = message.args().stream().map(Wording::shown).toArray();
        return message.key().startsWith(Fault.MODULE)
                ? new MessageFormat(ours.getString(message.key()), language.locale()).format(args)
                : Texts.in(language, message.key(), args);
    }

    public String say(TableError error) {
        return error.sheet().isEmpty() ? say(error.message()) : error.sheet() + ": " + say(error.message());
    }

    /** The column and what is wrong there; the row's number stands beside it on the page or in the file. */
    public String say(CellError error) {
        return error.column().isEmpty() ? say(error.message()) : error.column() + ": " + say(error.message());
    }

    private static Object shown(Object arg) {
        if (!(arg instanceof List<?> list)) return arg;
        var shown = new ArrayList<String>();
        list.stream().limit(LONGEST_LIST).forEach(each -> shown.add(String.valueOf(each)));
        if (list.size() > LONGEST_LIST) shown.add("…");
        return String.join(", ", shown);
    }
}
