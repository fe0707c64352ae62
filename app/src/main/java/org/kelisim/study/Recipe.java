package org.kelisim.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How answers are weighed after their strata: to which known counts of the population, and how far a weight may go.
 *
 * @param margins raked to one after the other; none for weights by strata alone
 * @param cap greatest weight as a multiple of the mean weight, above 1; null for none
 */
public record Recipe(List<Margin> margins, @Nullable Double cap) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * People of the population by their answer to a question.
     *
     * @param question of one choice
     * @param people by the choice's name, each above zero
     */
    public record Margin(String question, Map<String, Long> people) {}

    public Recipe {
        margins = List.copyOf(margins);
    }

    JSONB write() {
        return JSONB.valueOf(JSON.writeValueAsString(this));
    }

    static Recipe read(JSONB stored) {
        return JSON.readValue(stored.data(), Recipe.class);
    }

    /** Reads lines like {@code sex: f=5100000 m=4800000}; empty if one can't be read or doesn't fit the questionnaire. */
    static Optional<Recipe> parse(String lines, String cap, Questionnaire questionnaire) {
        var margins = new ArrayList<Margin>();
        for (var line : lines.lines().filter(line -> !line.isBlank()).toList()) {
            var parts = line.split(":", 2);
            var item = questionnaire.find(parts[0].strip());
            if (parts.length < 2 || item.isEmpty() || item.get().kind() != Item.Kind.SINGLE) {
                return Optional.empty();
            }
            var people = new LinkedHashMap<String, Long>();
            for (var pair : parts[1].strip().split("\\s+")) {
                var sides = pair.split("=", 2);
                if (sides.length < 2
                        || !sides[1].matches("[1-9]\\d{0,10}")
                        || !item.get().answers().contains(sides[0])) {
                    return Optional.empty();
                }
                people.put(sides[0], Long.valueOf(sides[1]));
            }
            margins.add(new Margin(item.get().name(), people));
        }
        try {
            var limit = cap.isBlank() ? null : Double.valueOf(cap.replace(',', '.'));
            return limit == null || limit > 1 ? Optional.of(new Recipe(margins, limit)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** As it is typed. */
    String lines() {
        return margins.stream()
                .map(margin -> margin.question() + ": "
                        + margin.people().entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
