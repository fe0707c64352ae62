package org.kelisim.platform;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/** The three languages, equal in rights; Kazakh is the one of a reader who has not chosen. */
public enum Language {
    KK("Қазақша"),
    RU("Русский"),
    EN("English");

    private final String ownName;
    private final Locale locale;

    Language(String ownName) {
        this.ownName = ownName;
        this.locale = Locale.of(name().toLowerCase(Locale.ROOT));
    }

    /** BCP 47 tag: {@code kk}, {@code ru} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of the reader of the page, message or file that is being made. */
    public static Language current() {
        return ofTag(LocaleContextHolder.getLocale().getLanguage()).orElse(KK);
    }

    public static Optional<Language> ofTag(String tag) {
        for (var language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
