package org.kelisim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;

/** What was typed into the form of a question. */
public record ItemForm(Map<String, String> fields) {
    private static final int CHOICE_COLUMNS = 4;
    private static final String FAVOURABLE = "*";

    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    static ItemForm blank() {
        return new ItemForm(Map.of());
    }

    static ItemForm of(Item item) {
        var route = item.route();
        return new ItemForm(Map.ofEntries(
                Map.entry("name", item.name()),
                Map.entry("kind", item.kind().code()),
                Map.entry("label_kk", text(item.label().kk())),
                Map.entry("label_ru", text(item.label().ru())),
                Map.entry("label_en", text(item.label().en())),
                Map.entry("required", item.isRequired() ? "true" : ""),
                Map.entry("route", route == null ? "" : route.question()),
                Map.entry(
                        "values",
                        route == null ? "" : route.values().stream().sorted().collect(Collectors.joining(" "))),
                Map.entry("least", plain(item.least())),
                Map.entry("most", plain(item.most())),
                Map.entry("indicator", text(item.indicator())),
                Map.entry("choices", item.choices().stream().map(ItemForm::line).collect(Collectors.joining("\n")))));
    }

    private static String line(Choice choice) {
        return (choice.isFavourable() ? FAVOURABLE : "") + choice.name() + "; "
                + text(choice.label().kk()) + "; " + text(choice.label().ru()) + "; "
                + text(choice.label().en());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The question; empty if the form can't be read as one. */
    Optional<Item> item() {
        var label = label(field("label_kk"), field("label_ru"), field("label_en"));
        if (label == null) {
            return Optional.empty();
        }
        try {
            var kind = Item.Kind.ofCode(field("kind"));
            var route = field("route").isEmpty()
                    ? null
                    : new Item.Route(field("route"), Set.of(field("values").split("[\\s,;]+")));
            return Optional.of(new Item(
                    field("name"),
                    kind,
                    label,
                    field("required").equals("true"),
                    route,
                    number("least"),
                    number("most"),
                    kind.hasChoices() ? choices() : List.of(),
                    StudyForm.orNull(field("indicator"))));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var line : field("choices").lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            var cells = Stream.concat(Stream.of(line.split("[\t;]", -1)), Stream.of("", "", ""))
                    .limit(CHOICE_COLUMNS)
                    .map(String::strip)
                    .toList();
            var label = label(cells.get(1), cells.get(2), cells.get(3));
            var name = cells.getFirst();
            if (label == null) {
                throw new IllegalArgumentException("no words for " + name);
            }
            choices.add(new Choice(name.replace(FAVOURABLE, ""), label, name.startsWith(FAVOURABLE)));
        }
        return choices;
    }

    private static @Nullable Multilingual label(String kk, String ru, String en) {
        return kk.isEmpty() && ru.isEmpty() && en.isEmpty()
                ? null
                : new Multilingual(StudyForm.orNull(kk), StudyForm.orNull(ru), StudyForm.orNull(en));
    }

    private @Nullable Double number(String name) {
        var text = field(name).replace(',', '.');
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
