package org.kelisim.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Texts;

/**
 * A question as its page shows it: what is asked, the answer whole and broken down, and what else could be asked from here.
 *
 * @param unit in the form that the total asks for
 * @param breakdown by the only dimension asked for; null without one, or with two
 * @param cross by two dimensions; null otherwise
 * @param measures what could be counted instead
 * @param choices values that could be asked for
 * @param breakable dimensions that it could be broken down by
 */
public record RowsView(
        Question question,
        FactSource source,
        Measure measure,
        Estimate total,
        String unit,
        List<Narrowed> narrowed,
        @Nullable Breakdown breakdown,
        @Nullable Cross cross,
        List<Option> measures,
        List<Choice> choices,
        List<Option> breakable) {

    /** One way to go on, and whether it is the present one. */
    public record Option(String value, String label, boolean isChosen) {}

    /** A dimension with the values that it offers. */
    public record Choice(String name, String label, List<Option> options) {}

    /** @throws QuestionRefused if more than two dimensions are asked for */
    static RowsView of(Question question, Answers answers) {
        if (question.by().size() > 2) {
            throw new QuestionRefused("question.refused.by", String.join(";", question.by()));
        }
        var source = answers.source(question);
        var measure = source.measure(question.measure());
        var answer = answers.answer(question);
        var by = question.by().stream().map(source::dimension).toList();
        return new RowsView(
                question,
                source,
                measure,
                answer.total(),
                Texts.t(measure.unit(), answer.total().value()),
                narrowed(question, source),
                by.size() == 1 ? Breakdown.of(question, by.getFirst(), answer) : null,
                by.size() == 2 ? Cross.of(question, by.get(0), by.get(1), answer) : null,
                measures(question, source),
                choices(question, source),
                breakable(question, source));
    }

    /** The name of what is asked, with its period. */
    public String title() {
        return Texts.t(source.heading()) + (question.period().isAll() ? "" : ", " + Texts.period(question.period()));
    }

    /** The words that are searched for. */
    public String words() {
        return String.join(" ", question.filters().getOrDefault(FactSource.WORDS, Collections.emptySortedSet()));
    }

    public boolean isSearchable() {
        return source.dimensions().stream()
                .anyMatch(dimension -> dimension.name().equals(FactSource.WORDS));
    }

    /** The filters that the form has no field for, and so carries along. */
    public List<Narrowed> carried() {
        var offered = choices.stream().map(Choice::name).toList();
        return narrowed.stream()
                .filter(one -> !offered.contains(one.name()) && !one.name().equals(FactSource.WORDS))
                .toList();
    }

    private static List<Narrowed> narrowed(Question question, FactSource source) {
        var narrowed = new ArrayList<Narrowed>();
        question.filters().forEach((name, values) -> {
            var dimension = source.dimension(name);
            var names = dimension.names(values);
            narrowed.add(new Narrowed(
                    name,
                    Texts.t(dimension.heading()),
                    String.join(
                            ", ",
                            values.stream()
                                    .map(names::get)
                                    .filter(Objects::nonNull)
                                    .toList()),
                    String.join(";", values),
                    question.without(name)));
        });
        return narrowed;
    }

    private static List<Option> measures(Question question, FactSource source) {
        return source.measures().stream()
                .filter(Answers::mayBeAsked)
                .map(measure -> new Option(
                        measure.name(),
                        Texts.t(measure.heading()),
                        measure.name().equals(question.measure())))
                .toList();
    }

    private static List<Choice> choices(Question question, FactSource source) {
        return source.dimensions().stream()
                .filter(dimension -> !dimension.choices().get().isEmpty())
                .map(dimension -> {
                    var offered = dimension.choices().get();
                    var names = dimension.names(offered);
                    return new Choice(
                            dimension.name(),
                            Texts.t(dimension.heading()),
                            offered.stream()
                                    .map(value -> new Option(
                                            value,
                                            names.getOrDefault(value, value),
                                            question.only(dimension.name()).equals(value)))
                                    .toList());
                })
                .toList();
    }

    private static List<Option> breakable(Question question, FactSource source) {
        return source.dimensions().stream()
                .filter(Dimension::isBreakable)
                .map(dimension -> new Option(
                        dimension.name(),
                        Texts.t(dimension.heading()),
                        question.by().contains(dimension.name())))
                .toList();
    }
}
