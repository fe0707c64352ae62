package org.kelisim.platform;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One name or title as given in up to three languages; at least one is given. */
public record Multilingual(
        @Nullable String kk, @Nullable String ru, @Nullable String en) {

    public Multilingual {
        if (kk == null && ru == null && en == null) {
            throw new IllegalArgumentException("a name needs at least one language");
        }
    }

    /** The text in the language, or else in the first of kk, ru, en that was given. */
    public String in(Language language) {
        var wanted = asGiven(language);
        return wanted != null
                ? wanted
                : Stream.of(kk, ru, en).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** The text in the reader's language, or else in the first that was given. */
    public String text() {
        return in(Language.current());
    }

    /** The language that {@link #in} answers in, for the {@code lang} attribute of the page. */
    public Language shownIn(Language language) {
        if (asGiven(language) != null) {
            return language;
        }
        return kk != null ? Language.KK : ru != null ? Language.RU : Language.EN;
    }

    /** What was given in just this language. */
    public @Nullable String asGiven(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
