package org.kelisim.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kelisim.study.StoredAnswers.StoredAnswer;
import org.kelisim.survey.Adjustment;
import org.kelisim.survey.Design;
import org.kelisim.survey.Lonely;
import org.kelisim.survey.Sample;
import org.kelisim.survey.Table;

/**
 * A study's answers as a sample of its population, and how it became one: weights by strata (people over interviews), then raked to known margins,
 * then cut. Each step keeps what it did.
 *
 * @param answers in the order of the sample's rows
 */
record Weighing(List<StoredAnswer> answers, Sample sample, List<WeighingStep> steps) {
    private static final String STRATUM = "_stratum";
    private static final String PEOPLE = "_people";
    private static final String WEIGHT = "_weight";
    private static final String ANSWERED = "yes";
    private static final int SWEEPS = 100;
    private static final double STILL = 1e-10;

    /** @throws org.kelisim.survey.Refused if the margins can't be met, or a margin's question isn't answered by all */
    static Weighing of(Study study, Questionnaire questionnaire, List<StoredAnswer> answers, Recipe recipe) {
        var sample = Design.withDefaults()
                .strata(STRATUM)
                .weights(WEIGHT)
                .corrections(PEOPLE)
                .lonely(Lonely.ADJUST)
                .sample(table(study, questionnaire, answers));
        var steps = new ArrayList<WeighingStep>();
        steps.add(WeighingStep.of("strata", sample, answers.size()));
        if (!recipe.margins().isEmpty()) {
            sample = sample.adjust(raking(recipe));
            steps.add(WeighingStep.of("raking", sample, answers.size()));
        }
        var cap = recipe.cap();
        if (cap != null) {
            var most = cap * sample.weighing().sum() / answers.size();
            sample = sample.adjust(new Adjustment.Trimming(0, most, true));
            steps.add(WeighingStep.of("cap", sample, answers.size()));
        }
        return new Weighing(answers, sample, List.copyOf(steps));
    }

    private static Adjustment raking(Recipe recipe) {
        return new Adjustment.Raking(
                recipe.margins().stream()
                        .map(margin -> {
                            Map<String, Double> totals = new LinkedHashMap<>();
                            margin.people().forEach((choice, people) -> totals.put(choice, (double) people));
                            return Adjustment.Margin.of(margin.question(), totals);
                        })
                        .toList(),
                SWEEPS,
                STILL);
    }

    private static Table table(Study study, Questionnaire questionnaire, List<StoredAnswer> answers) {
        var people = new HashMap<String, Long>();
        study.strata().forEach(stratum -> people.put(stratum.code(), stratum.population()));
        var interviews = new HashMap<String, Integer>();
        answers.forEach(answer -> interviews.merge(answer.stratum(), 1, Integer::sum));
        var table = Table.withRows(answers.size())
                .words(STRATUM, answers.stream().map(StoredAnswer::stratum).toArray(String[]::new))
                .numbers(
                        PEOPLE,
                        answers.stream()
                                .mapToDouble(answer -> people.getOrDefault(answer.stratum(), 0L))
                                .toArray())
                .numbers(
                        WEIGHT,
                        answers.stream()
                                .mapToDouble(answer -> people.getOrDefault(answer.stratum(), 0L)
                                        / (double) interviews.getOrDefault(answer.stratum(), 1))
                                .toArray());
        for (var item : questionnaire.items()) {
            table = with(table, item, answers);
        }
        return table;
    }

    private static Table with(Table table, Item item, List<StoredAnswer> answers) {
        return switch (item.kind()) {
            case SINGLE -> table.words(item.name(), first(item, answers));
            case SCALE, NUMBER -> table.numbers(item.name(), numbers(item, answers));
            case MULTIPLE -> {
                var more = table;
                for (var choice : item.choices()) {
                    more = more.words(column(item, choice), chosen(item, choice, answers));
                }
                yield more;
            }
            case TEXT -> table;
        };
    }

    /** The column that says whether one of several choices was chosen. */
    static String column(Item item, Choice choice) {
        return item.name() + "/" + choice.name();
    }

    /** What stands in it where it was. */
    static String chosen() {
        return ANSWERED;
    }

    private static List<String> given(StoredAnswer answer, Item item) {
        return answer.sheet().values().getOrDefault(item.name(), List.of());
    }

    private static @Nullable String[] first(Item item, List<StoredAnswer> answers) {
        return answers.stream()
                .map(answer -> given(answer, item).isEmpty()
                        ? null
                        : given(answer, item).getFirst())
                .toArray(String[]::new);
    }

    private static double[] numbers(Item item, List<StoredAnswer> answers) {
        return answers.stream()
                .mapToDouble(answer -> given(answer, item).isEmpty()
                        ? Double.NaN
                        : Double.parseDouble(given(answer, item).getFirst()))
                .toArray();
    }

    private static @Nullable String[] chosen(Item item, Choice choice, List<StoredAnswer> answers) {
        return answers.stream()
                .map(answer -> given(answer, item).isEmpty()
                        ? null
                        : given(answer, item).contains(choice.name()) ? ANSWERED : "no")
                .toArray(String[]::new);
    }
}
