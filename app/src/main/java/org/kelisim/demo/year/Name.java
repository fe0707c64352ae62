package org.kelisim.demo.year;

import java.util.List;
import java.util.function.BinaryOperator;

/** A name or title in the three languages. */
record Name(String kk, String ru, String en) {
    static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    String in(String language) {
        return switch (language) {
            case "kk" -> kk;
            case "ru" -> ru;
            default -> en;
        };
    }

    /** This pattern with {@code {x}} replaced by the filling of the same language. */
    Name with(Name filling) {
        BinaryOperator<String> fill = (pattern, text) -> pattern.startsWith("{x}")
                ? pattern.replace("{x}", Character.toUpperCase(text.charAt(0)) + text.substring(1))
                : pattern.replace("{x}", text);
        // "к" becomes "ко" before the cluster in "дню"
        var russian = fill.apply(ru, filling.ru).replace(" к Дню", " ко Дню").replace(" к дню", " ко дню");
        return new Name(fill.apply(kk, filling.kk), russian, fill.apply(en, filling.en));
    }

    Name with(String filling) {
        return with(new Name(filling, filling, filling));
    }

    /** This name with another in brackets behind it. */
    Name followedBy(Name other) {
        return new Name(kk + " (" + other.kk + ")", ru + " (" + other.ru + ")", en + " (" + other.en + ")");
    }
}
