package org.kelisim.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kelisim.platform.Texts;

/** Questions in the order in which they are asked. A question's route leads back to an earlier one with a list of answers. */
public record Questionnaire(List<Item> items) {
    static final Questionnaire EMPTY = new Questionnaire(List.of());

    public Questionnaire {
        items = List.copyOf(items);
        var earlier = new HashMap<String, Item>();
        for (var item : items) {
            var route = item.route();
            if (route != null) {
                var from = earlier.get(route.question());
                if (from == null || route.values().isEmpty() || !from.answers().containsAll(route.values())) {
                    throw new IllegalArgumentException("route of " + item.name());
                }
            }
            if (earlier.put(item.name(), item) != null) {
                throw new IllegalArgumentException("named twice: " + item.name());
            }
        }
    }

    public Optional<Item> find(String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    /** The question whose favourable answers are the study's figure. */
    public Optional<Item> indicator() {
        return items.stream().filter(item -> item.indicator() != null).findFirst();
    }

    /**
     * With the question in the place of one of its name, or else at the end.
     *
     * @throws IllegalArgumentException if a route would lead nowhere
     */
    Questionnaire with(Item item) {
        var changed = new ArrayList<>(items);
        var place = place(item.name());
        if (place < 0) {
            changed.add(item);
        } else {
            changed.set(place, item);
        }
        return new Questionnaire(changed);
    }

    /** @throws IllegalArgumentException if another question's route leads to it */
    Questionnaire without(String name) {
        return new Questionnaire(
                items.stream().filter(item -> !item.name().equals(name)).toList());
    }

    /** The question one place nearer to the beginning. @throws IllegalArgumentException if its route would lead to a later one */
    Questionnaire raising(String name) {
        var place = place(name);
        if (place <= 0) {
            return this;
        }
        var changed = new ArrayList<>(items);
        changed.add(place - 1, changed.remove(place));
        return new Questionnaire(changed);
    }

    private int place(String name) {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    /** When a question is asked, in the reader's language; empty for always. */
    public String routeText(Item item) {
        var route = item.route();
        if (route == null) {
            return "";
        }
        var from = find(route.question()).orElseThrow();
        var answers = from.kind() == Item.Kind.SCALE
                ? route.values().stream().sorted()
                : from.choices().stream()
                        .filter(choice -> route.values().contains(choice.name()))
                        .map(choice -> choice.label().text());
        return Texts.t("study.route.says", from.label().text(), answers.collect(Collectors.joining(", ")));
    }

    /** Whether a question is asked, by the answers to those before it. */
    static boolean isAsked(Item item, Map<String, List<String>> answers) {
        var route = item.route();
        return route == null
                || answers.getOrDefault(route.question(), List.of()).stream().anyMatch(route.values()::contains);
    }
}
