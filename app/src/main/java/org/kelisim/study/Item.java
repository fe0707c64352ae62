package org.kelisim.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Texts;

/**
 * One question of a questionnaire.
 *
 * @param name as stored with the answers, unique in its questionnaire: begins with a letter; letters, digits, hyphens and underscores
 * @param isRequired whether it must be answered where it is asked
 * @param route when it is asked; null for always
 * @param least smallest number accepted; null for any; for a scale its lower end
 * @param most greatest number accepted; null for any; for a scale its upper end
 * @param choices of {@link Kind#SINGLE} and {@link Kind#MULTIPLE}, in their order
 * @param indicator code of the figure that the favourable choices' share is, as {@code stability.share}; null for none
 */
public record Item(
        String name,
        Kind kind,
        Multilingual label,
        boolean isRequired,
        @Nullable Route route,
        @Nullable Double least,
        @Nullable Double most,
        List<Choice> choices,
        @Nullable String indicator) {
    static final String NAME = "[A-Za-z0-9_-]{1,40}";
    private static final int LONGEST_SCALE = 11;
    /** What an XForm tells of itself stands under this name. */
    private static final String RESERVED = "meta";

    /** How it is answered. */
    public enum Kind {
        /** One of the choices. */
        SINGLE,
        /** Any of the choices. */
        MULTIPLE,
        /** A whole number between two ends, of at most eleven steps. */
        SCALE,
        /** A number. */
        NUMBER,
        /** Words; they are never published. */
        TEXT;

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return Texts.t("study.kind." + code());
        }

        public boolean hasChoices() {
            return this == SINGLE || this == MULTIPLE;
        }
    }

    /**
     * Asked only of those who gave one of these answers to an earlier question.
     *
     * @param question its name
     * @param values names of its choices, or the steps of its scale
     */
    public record Route(String question, Set<String> values) {
        public Route {
            values = Set.copyOf(values);
        }
    }

    public Item {
        choices = List.copyOf(choices);
        require(name.matches("[A-Za-z]" + NAME.replace("{1,40}", "{0,39}")), "name", name);
        require(!RESERVED.equals(name), "name", name);
        require(kind.hasChoices() != choices.isEmpty(), "choices", name);
        require(choices.stream().map(Choice::name).distinct().count() == choices.size(), "choices named twice", name);
        require(least == null || most == null || least <= most, "bounds", name);
        require(kind != Kind.SCALE || isScale(least, most), "scale", name);
        require(indicator == null || kind == Kind.SINGLE, "indicator", name);
    }

    private static void require(boolean holds, String what, String name) {
        if (!holds) {
            throw new IllegalArgumentException(what + " of " + name);
        }
    }

    private static boolean isScale(@Nullable Double least, @Nullable Double most) {
        return least != null
                && most != null
                && least == Math.rint(least)
                && most == Math.rint(most)
                && most > least
                && most - least < LONGEST_SCALE;
    }

    /** The steps of a scale, lowest first; none for other kinds. */
    public List<Integer> steps() {
        return kind != Kind.SCALE || least == null || most == null
                ? List.of()
                : java.util.stream.IntStream.rangeClosed(least.intValue(), most.intValue())
                        .boxed()
                        .toList();
    }

    Optional<Choice> choice(String name) {
        return choices.stream().filter(choice -> choice.name().equals(name)).findFirst();
    }

    /** What may be answered where that is a list: names of choices or steps. */
    Set<String> answers() {
        return kind == Kind.SCALE
                ? steps().stream().map(String::valueOf).collect(Collectors.toSet())
                : choices.stream().map(Choice::name).collect(Collectors.toSet());
    }

    /** Choices that count for the indicator. */
    public Set<String> favourable() {
        return choices.stream().filter(Choice::isFavourable).map(Choice::name).collect(Collectors.toSet());
    }
}
