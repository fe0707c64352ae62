package org.kelisim.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kelisim.platform.Texts;

/** A breakdown as a table to take away: codes and names of the values, then the value and the ends of its interval. */
record BreakdownTable(Question question, List<String> headings, List<List<String>> rows) {

    static BreakdownTable of(Question question, Answers answers) {
        var source = answers.source(question);
        var dimensions = question.by().stream().map(source::dimension).toList();
        var answer = answers.answer(question);
        var headings = new ArrayList<String>();
        var names = new ArrayList<Map<String, String>>();
        for (var i = 0; i < dimensions.size(); i++) {
            var at = i;
            headings.add(dimensions.get(i).name());
            headings.add(Texts.t(dimensions.get(i).heading()));
            names.add(dimensions
                    .get(i)
                    .names(answer.cells().stream()
                            .map(cell -> cell.keys().get(at))
                            .distinct()
                            .toList()));
        }
        headings.addAll(List.of(
                Texts.t(source.measure(question.measure()).heading()),
                Texts.t("question.low"),
                Texts.t("question.high")));
        return new BreakdownTable(
                question,
                headings,
                answer.cells().stream().map(cell -> row(cell, names)).toList());
    }

    private static List<String> row(Answer.Cell cell, List<Map<String, String>> names) {
        var row = new ArrayList<String>();
        for (var i = 0; i < cell.keys().size(); i++) {
            var key = cell.keys().get(i);
            row.add(key);
            row.add(names.get(i).getOrDefault(key, key));
        }
        var estimate = cell.estimate();
        row.add(plain(estimate.value()));
        row.add(plain(estimate.low()));
        row.add(plain(estimate.high()));
        return row;
    }

    /** Without separators, as the exchange format has numbers. */
    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
