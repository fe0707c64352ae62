package org.kelisim.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kelisim.study.StoredAnswers.StoredAnswer;

/**
 * A study's answers as open data. Words and exact numbers stay inside; a number becomes the ten that it lies in. What describes a person - stratum and
 * the questions that weights were raked to - stands in a row only where at least five rows share all of it; elsewhere it is blank and the weight is the
 * mean of such rows, so that it tells nothing either. An answer that fewer than five gave is blank. Rows stand in the order of their random numbers,
 * which aren't published.
 */
record OpenAnswers(List<String> header, List<List<@Nullable Object>> rows) {
    private static final double TEN = 10;
    private static final double MILLI = 1000;

    static OpenAnswers of(Questionnaire questionnaire, Recipe recipe, Weighing weighing) {
        var traits = recipe.margins().stream().map(Recipe.Margin::question).toList();
        var items = questionnaire.items().stream()
                .filter(item -> item.kind() != Item.Kind.TEXT)
                .toList();
        var header = new ArrayList<String>();
        header.add("stratum");
        items.forEach(item -> header.add(item.name()));
        header.add("weight");
        var keys =
                weighing.answers().stream().map(answer -> key(answer, traits)).toList();
        var shared = new HashMap<String, Integer>();
        keys.forEach(key -> shared.merge(key, 1, Integer::sum));
        var given = new HashMap<String, Integer>();
        for (var answer : weighing.answers()) {
            items.forEach(item -> given.merge(item.name() + "=" + text(item, answer), 1, Integer::sum));
        }
        var weights = weighing.sample().weights();
        var mean = java.util.stream.IntStream.range(0, weights.length)
                .filter(i -> isFew(shared.get(keys.get(i))))
                .mapToDouble(i -> weights[i])
                .average()
                .orElse(0);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var i = 0; i < weights.length; i++) {
            var answer = weighing.answers().get(i);
            var isAlone = isFew(shared.get(keys.get(i)));
            var row = new ArrayList<@Nullable Object>();
            row.add(isAlone ? "" : answer.stratum());
            for (var item : items) {
                var text = text(item, answer);
                var isBlank = (isAlone && traits.contains(item.name())) || isFew(given.get(item.name() + "=" + text));
                row.add(isBlank ? "" : text);
            }
            row.add(Math.round(MILLI * (isAlone ? mean : weights[i])) / MILLI);
            rows.add(row);
        }
        return new OpenAnswers(header, rows);
    }

    private static boolean isFew(@Nullable Integer count) {
        return count == null || count < Protection.LEAST;
    }

    private static String key(StoredAnswer answer, List<String> traits) {
        var key = new StringBuilder(answer.stratum());
        traits.forEach(trait -> key.append('|').append(answer.sheet().values().getOrDefault(trait, List.of())));
        return key.toString();
    }

    private static String text(Item item, StoredAnswer answer) {
        Map<String, List<String>> values = answer.sheet().values();
        var given = values.getOrDefault(item.name(), List.of());
        if (given.isEmpty()) {
            return "";
        }
        if (item.kind() == Item.Kind.NUMBER) {
            var from = (long) (Math.floor(Double.parseDouble(given.getFirst()) / TEN) * TEN);
            return from + "-" + (from + (long) TEN - 1);
        }
        return String.join(" ", given.stream().sorted().toList());
    }
}
