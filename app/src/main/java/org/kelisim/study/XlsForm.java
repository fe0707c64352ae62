package org.kelisim.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Language;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.table.Row;
import org.kelisim.platform.table.Sheets;

/**
 * Makes a questionnaire of an XLSForm (xlsform.org): sheets {@code survey} and {@code choices}, labels in up to three languages. What a questionnaire
 * here can't hold is refused row by row; nothing is dropped silently but notes and what a device fills in by itself.
 */
final class XlsForm {
    private static final Pattern EQUAL = Pattern.compile("\\$\\{([^}]+)\\}\\s*=\\s*['\"]?([^'\"]+?)['\"]?");
    private static final Pattern SELECTED =
            Pattern.compile("selected\\(\\s*\\$\\{([^}]+)\\}\\s*,\\s*['\"]([^'\"]+)['\"]\\s*\\)");
    private static final Pattern BOUND = Pattern.compile("\\.\\s*(>=|<=)\\s*(-?\\d+(?:\\.\\d+)?)");
    /** Structure and what a device writes: neither asks anything. */
    private static final List<String> PASSED_OVER =
            List.of("note", "begin group", "end group", "begin_group", "end_group", "start", "end", "today");

    private final Sheets.Read sheets;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, List<Choice>> choices = new LinkedHashMap<>();

    /** @param key its text is {@code study.xlsform.<key>}, with the value as its argument */
    record Fault(String sheet, long row, String column, String value, String key) {}

    /** What came of a workbook. */
    sealed interface Read {
        record Sound(Questionnaire questionnaire) implements Read {}

        record Faulty(List<Fault> faults) implements Read {}
    }

    private XlsForm(Sheets.Read sheets) {
        this.sheets = sheets;
    }

    static Read read(Sheets.Read sheets) {
        return new XlsForm(sheets).read();
    }

    private Read read() {
        sheets.of("choices").forEach(this::choice);
        var items = new ArrayList<Item>();
        for (var row : sheets.of("survey")) {
            item(row).ifPresent(items::add);
        }
        if (items.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault("survey", 1, "type", "", "empty"));
        }
        if (!faults.isEmpty()) {
            return new Read.Faulty(List.copyOf(faults));
        }
        try {
            return new Read.Sound(new Questionnaire(items));
        } catch (IllegalArgumentException wrong) {
            return new Read.Faulty(
                    List.of(new Fault("survey", 1, "relevant", String.valueOf(wrong.getMessage()), "whole")));
        }
    }

    private void choice(Row row) {
        var list = first(row, "list_name", "list name");
        var label = label(row);
        var name = row.cell("name").strip();
        if (list.isEmpty() && name.isEmpty()) {
            return;
        }
        if (label == null || !name.matches(Item.NAME)) {
            fault(row, label == null ? "label" : "name", name, label == null ? "label" : "name");
            return;
        }
        choices.computeIfAbsent(list, ignored -> new ArrayList<>())
                .add(new Choice(
                        name,
                        label,
                        List.of("yes", "true", "1")
                                .contains(row.cell("favourable").strip())));
    }

    private Optional<Item> item(Row row) {
        var type = row.cell("type").strip().toLowerCase(Locale.ROOT);
        if (type.isEmpty() || PASSED_OVER.contains(type)) {
            return Optional.empty();
        }
        var words = type.split("\\s+");
        var kind = kind(words[0]);
        var label = label(row);
        if (kind == null || label == null) {
            fault(row, kind == null ? "type" : "label", kind == null ? type : "", kind == null ? "type" : "label");
            return Optional.empty();
        }
        var listed = kind.hasChoices() && words.length > 1
                ? choices.getOrDefault(row.cell("type").strip().split("\\s+")[1], List.<Choice>of())
                : List.<Choice>of();
        var bounds = bounds(row, kind);
        var before = faults.size();
        var route = route(row);
        if (faults.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Item(
                    row.cell("name").strip(),
                    kind,
                    label,
                    List.of("yes", "true", "true()")
                            .contains(row.cell("required").strip().toLowerCase(Locale.ROOT)),
                    route,
                    bounds.least(),
                    bounds.most(),
                    listed,
                    row.cell("indicator").isBlank()
                            ? null
                            : row.cell("indicator").strip()));
        } catch (IllegalArgumentException wrong) {
            fault(row, "name", String.valueOf(wrong.getMessage()), "item");
            return Optional.empty();
        }
    }

    private static Item.@Nullable Kind kind(String word) {
        return switch (word) {
            case "select_one" -> Item.Kind.SINGLE;
            case "select_multiple" -> Item.Kind.MULTIPLE;
            case "range" -> Item.Kind.SCALE;
            case "integer", "decimal" -> Item.Kind.NUMBER;
            case "text" -> Item.Kind.TEXT;
            default -> null;
        };
    }

    private record Bounds(@Nullable Double least, @Nullable Double most) {
        static final Bounds NONE = new Bounds(null, null);

        Bounds with(boolean isLeast, @Nullable Double bound) {
            return isLeast ? new Bounds(bound, most) : new Bounds(least, bound);
        }
    }

    /** Of a range its start and end, of a number what its constraint says. */
    private Bounds bounds(Row row, Item.Kind kind) {
        var bounds = Bounds.NONE;
        if (kind == Item.Kind.SCALE) {
            for (var parameter : row.cell("parameters").strip().split("[\\s,;]+")) {
                var parts = parameter.split("=", 2);
                if (parts.length == 2 && (parts[0].equals("start") || parts[0].equals("end"))) {
                    bounds = bounds.with(parts[0].equals("start"), number(parts[1]));
                }
            }
            return bounds;
        }
        var constraint = row.cell("constraint").strip();
        if (constraint.isEmpty()) {
            return bounds;
        }
        for (var part : constraint.split("\\s+and\\s+")) {
            var bound = BOUND.matcher(part.strip());
            if (!bound.matches() || kind != Item.Kind.NUMBER) {
                fault(row, "constraint", constraint, "constraint");
                break;
            }
            bounds = bounds.with(bound.group(1).equals(">="), number(bound.group(2)));
        }
        return bounds;
    }

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private Item.@Nullable Route route(Row row) {
        var relevant = row.cell("relevant").strip();
        if (relevant.isEmpty()) {
            return null;
        }
        var question = "";
        var values = new ArrayList<String>();
        for (var part : relevant.split("\\s+or\\s+")) {
            var matcher = SELECTED.matcher(part.strip());
            if (!matcher.matches()) {
                matcher = EQUAL.matcher(part.strip());
            }
            if (!matcher.matches() || !(question.isEmpty() || question.equals(matcher.group(1)))) {
                fault(row, "relevant", relevant, "relevant");
                return null;
            }
            question = matcher.group(1);
            values.add(matcher.group(2));
        }
        return new Item.Route(question, java.util.Set.copyOf(values));
    }

    private static @Nullable Multilingual label(Row row) {
        var given = new LinkedHashMap<Language, String>();
        for (var column : row.header().names()) {
            var name = column.toLowerCase(Locale.ROOT).replace(" ", "");
            if (name.startsWith("label") && !row.cell(column).isBlank()) {
                language(name)
                        .ifPresent(
                                language -> given.put(language, row.cell(column).strip()));
            }
        }
        return given.isEmpty()
                ? null
                : new Multilingual(given.get(Language.KK), given.get(Language.RU), given.get(Language.EN));
    }

    /** {@code label::Қазақша (kk)}, {@code label::ru}; a label without a language is taken for Kazakh. */
    private static Optional<Language> language(String column) {
        for (var language : Language.values()) {
            if (column.endsWith("(" + language.tag() + ")") || column.endsWith(":" + language.tag())) {
                return Optional.of(language);
            }
        }
        return column.equals("label") ? Optional.of(Language.KK) : Optional.empty();
    }

    private static String first(Row row, String... columns) {
        for (var column : columns) {
            if (!row.cell(column).isBlank()) {
                return row.cell(column).strip();
            }
        }
        return "";
    }

    private void fault(Row row, String column, String value, String key) {
        faults.add(new Fault(row.sheet(), row.number(), column, value, key));
    }
}
