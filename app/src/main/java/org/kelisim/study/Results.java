package org.kelisim.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Multilingual;
import org.kelisim.study.Shown.Value;
import org.kelisim.study.StoredAnswers.StoredAnswer;
import org.kelisim.survey.Confidence;
import org.kelisim.survey.Estimates.Estimate;
import org.kelisim.survey.Refused;
import org.kelisim.survey.Sample;
import org.kelisim.survey.Statistic;
import org.springframework.stereotype.Component;

/**
 * What a study found. Answers are read in the machine's own name, since those who see the results may not see the answers; what leaves here are
 * estimates, and cells of few people are held back.
 */
@Component
class Results {
    private static final String WHOLE = "";
    /** No answer is named so. */
    private static final String ANYTHING = "";

    private static final double PERCENT = 100;

    private final StoredAnswers answers;
    private final WeighAnswers weights;
    private final Questionnaires questionnaires;

    Results(StoredAnswers answers, WeighAnswers weights, Questionnaires questionnaires) {
        this.answers = answers;
        this.weights = weights;
        this.questionnaires = questionnaires;
    }

    /** The study's sample by its standing weights; empty if the actor may not know them, or there are none. */
    Optional<Weighing> weighing(Study study) {
        return weights.recipe(study.id())
                .map(recipe -> Actor.SYSTEM.act(() -> Weighing.of(
                        study, questionnaires.of(study.id()).questionnaire(), answers.weighed(study.id()), recipe)));
    }

    /**
     * The answers to each question but those in words.
     *
     * @param by name of a question of one choice to break down by; empty for none
     */
    List<Shown> of(Study study, Questionnaire questionnaire, Weighing weighing, String by) {
        var group = questionnaire.find(by).filter(item -> item.kind() == Item.Kind.SINGLE);
        return questionnaire.items().stream()
                .filter(item -> item.kind() != Item.Kind.TEXT)
                .filter(item -> !item.name().equals(by))
                .map(item -> shown(study, weighing, item, group.orElse(null)))
                .toList();
    }

    private static Shown shown(Study study, Weighing weighing, Item item, @Nullable Item by) {
        var counts = counts(weighing.answers(), item, by);
        var confidence = Confidence.of(study.draft().precision().level());
        var groups = new ArrayList<Shown.Group>();
        if (by == null) {
            groups.add(group(weighing.sample(), item, null, WHOLE, counts, confidence));
        } else {
            for (var choice : by.choices()) {
                if (counts.containsKey(choice.name())) {
                    var part = weighing.sample().where(by.name(), Set.of(choice.name()));
                    groups.add(group(part, item, choice.label(), choice.name(), counts, confidence));
                }
            }
        }
        var answered = groups.stream().mapToInt(Shown.Group::answered).sum();
        return new Shown(item, answered, groups);
    }

    private static Shown.Group group(
            Sample part,
            Item item,
            @Nullable Multilingual name,
            String key,
            Map<String, Map<String, Integer>> counts,
            Confidence confidence) {
        var own = counts.getOrDefault(key, Map.of());
        var answered = own.getOrDefault(ANYTHING, 0);
        var lines = new ArrayList<Shown.Line>();
        var protection = item.kind() == Item.Kind.MULTIPLE ? null : Protection.of(answersOnly(counts));
        for (var line : lines(item).entrySet()) {
            var count = own.getOrDefault(line.getKey(), 0);
            var isHeldBack = protection == null
                    ? isFew(count) || isFew(answered - count)
                    : own.containsKey(line.getKey()) && protection.isHeldBack(key, line.getKey());
            lines.add(new Shown.Line(
                    line.getValue(), isHeldBack ? new Value.HeldBack() : share(part, item, line.getKey(), confidence)));
        }
        var hasMean = (item.kind() == Item.Kind.NUMBER || item.kind() == Item.Kind.SCALE) && !isFew(answered);
        return new Shown.Group(name, answered, lines, hasMean ? mean(part, item, confidence) : null);
    }

    private static Map<String, Map<String, Integer>> answersOnly(Map<String, Map<String, Integer>> counts) {
        var answers = new LinkedHashMap<String, Map<String, Integer>>();
        counts.forEach((group, own) -> {
            var without = new LinkedHashMap<>(own);
            without.remove(ANYTHING);
            answers.put(group, without);
        });
        return answers;
    }

    private static boolean isFew(int count) {
        return count > 0 && count < Protection.LEAST;
    }

    /** Interviews by group and answer, and under {@link #ANYTHING} those in which the question was answered at all. */
    private static Map<String, Map<String, Integer>> counts(List<StoredAnswer> answers, Item item, @Nullable Item by) {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        for (var answer : answers) {
            var group = by == null ? List.of(WHOLE) : answer.sheet().values().getOrDefault(by.name(), List.of());
            for (var one : group) {
                var given = answer.sheet().values().getOrDefault(item.name(), List.of());
                var ofGroup = counts.computeIfAbsent(one, ignored -> new LinkedHashMap<>());
                ofGroup.merge(ANYTHING, given.isEmpty() ? 0 : 1, Integer::sum);
                if (item.kind() != Item.Kind.NUMBER) {
                    given.forEach(answered -> ofGroup.merge(answered, 1, Integer::sum));
                }
            }
        }
        return counts;
    }

    private static Map<String, Multilingual> lines(Item item) {
        var lines = new LinkedHashMap<String, Multilingual>();
        item.choices().forEach(choice -> lines.put(choice.name(), choice.label()));
        item.steps().forEach(step -> {
            var text = String.valueOf(step);
            lines.put(text, new Multilingual(text, text, text));
        });
        return lines;
    }

    private static Value share(Sample part, Item item, String answer, Confidence confidence) {
        var asked = item.kind() == Item.Kind.MULTIPLE
                ? new Statistic.Answer(Weighing.column(item, item.choice(answer).orElseThrow()), Weighing.chosen())
                : new Statistic.Answer(item.name(), answer);
        return known(part, new Statistic.Proportion(asked), confidence, PERCENT);
    }

    private static Value mean(Sample part, Item item, Confidence confidence) {
        return known(part, new Statistic.Mean(item.name()), confidence, 1);
    }

    private static Value known(Sample part, Statistic statistic, Confidence confidence, double unit) {
        try {
            Estimate estimate = part.estimate(statistic, confidence).first();
            return Double.isNaN(estimate.value())
                    ? new Value.HeldBack()
                    : new Value.Known(
                            unit * estimate.value(), unit * estimate.low(), unit * estimate.high(), unit == PERCENT);
        } catch (Refused empty) {
            return new Value.HeldBack();
        }
    }
}
