package org.kelisim.study;

import static org.kelisim.study.schema.Tables.WEIGHED_ANSWER;
import static org.kelisim.study.schema.Tables.WEIGHTING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Sequence;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Audit;
import org.kelisim.platform.Period;
import org.kelisim.platform.Versions;
import org.kelisim.survey.Confidence;
import org.kelisim.survey.Refused;
import org.kelisim.survey.Statistic;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the field work, weighs the answers, and publishes what they say. */
@Service
public class WeighAnswers {
    private static final Sequence<Long> FACT = DSL.sequence(DSL.name("study", "weighed_fact"), SQLDataType.BIGINT);

    private final DSLContext sql;
    private final Studies studies;
    private final Questionnaires questionnaires;
    private final StoredAnswers answers;
    private final Audit audit;

    WeighAnswers(DSLContext sql, Studies studies, Questionnaires questionnaires, StoredAnswers answers, Audit audit) {
        this.sql = sql;
        this.studies = studies;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.audit = audit;
    }

    /** Answers that are still on devices can come in afterwards, until the study is published. */
    @Transactional
    public DesignStudies.Designed close(String code) {
        var study = studies.own(code);
        if (study.state() != Study.State.FIELD) {
            return new DesignStudies.Designed.Refused("notfield");
        }
        studies.record(study.id(), study.ownerId(), study.draft(), Study.State.CLOSED);
        audit.record("study.closed", "study/" + code, "");
        return new DesignStudies.Designed.Done(code);
    }

    /** Weighs all answers that are there by the recipe, in the place of earlier weights. */
    @Transactional
    public DesignStudies.Designed weigh(String code, Recipe recipe) {
        var study = studies.own(code);
        if (study.state() != Study.State.CLOSED) {
            return new DesignStudies.Designed.Refused("notclosed");
        }
        var stored = answers.of(study.id());
        if (stored.size() < 2) {
            return new DesignStudies.Designed.Refused("noanswers");
        }
        var questionnaire = questionnaires.of(study.id()).questionnaire();
        try {
            keep(study, questionnaire, recipe, Weighing.of(study, questionnaire, stored, recipe));
        } catch (Refused refused) {
            return new DesignStudies.Designed.Refused(
                    switch (refused.reason()) {
                        case MISSING_MARGIN_VALUE -> "margin.missing";
                        case POPULATION_CELL_MISSING, SAMPLE_CELL_EMPTY -> "margin.cells";
                        case CALIBRATION_FAILED -> "margin.sums";
                        default -> "margin.other";
                    });
        }
        audit.record("study.weighed", "study/" + code, stored.size() + " answers, margins: " + recipe.lines());
        return new DesignStudies.Designed.Done(code);
    }

    private void keep(Study study, Questionnaire questionnaire, Recipe recipe, Weighing weighing) {
        var facts = facts(study.id());
        end(study.id());
        var id = sql.insertInto(WEIGHTING)
                .set(WEIGHTING.STUDY_ID, study.id())
                .set(WEIGHTING.RECIPE, recipe.write())
                .set(WEIGHTING.RECORDED_BY, Actor.current().accountId())
                .returningResult(WEIGHTING.ID)
                .fetchSingle()
                .value1();
        var indicator = questionnaire.indicator();
        var counted = Counted.of(weighing, indicator);
        var w = WEIGHED_ANSWER;
        var columns = List.of(
                w.FACT_ID,
                w.STUDY_ID,
                w.ANSWER_ID,
                w.WEIGHTING_ID,
                w.HELD_ON,
                w.STRATUM,
                w.WEIGHT,
                w.INDICATOR,
                w.FAVOURABLE,
                w.SPREAD);
        var batch = sql.batch(sql.insertInto(w, columns).values(new @Nullable Object[columns.size()]));
        var weights = weighing.sample().weights();
        var numbers = sql.nextvals(FACT, weights.length).iterator();
        for (var i = 0; i < weights.length; i++) {
            var answer = weighing.answers().get(i);
            var fresh = numbers.next();
            batch = batch.bind(
                    facts.getOrDefault(answer.id(), fresh),
                    study.id(),
                    answer.id(),
                    id,
                    study.draft().endsOn(),
                    answer.stratum(),
                    weights[i],
                    indicator.map(Item::indicator).orElse(null),
                    counted.favourable().get(i),
                    counted.spread()[i]);
        }
        batch.execute();
    }

    /** The facts' numbers stay when answers are weighed anew. */
    private Map<UUID, Long> facts(long study) {
        var w = WEIGHED_ANSWER;
        return sql.selectDistinct(w.ANSWER_ID, w.FACT_ID)
                .from(w)
                .where(w.STUDY_ID.eq(study))
                .fetchMap(w.ANSWER_ID, w.FACT_ID);
    }

    private void end(long study) {
        var w = WEIGHED_ANSWER;
        sql.update(w)
                .set(w.RECORDED_TO, DSL.currentOffsetDateTime())
                .where(w.STUDY_ID.eq(study))
                .and(Versions.standing(w.RECORDED_TO))
                .execute();
        sql.update(WEIGHTING)
                .set(WEIGHTING.RECORDED_TO, DSL.currentOffsetDateTime())
                .where(WEIGHTING.STUDY_ID.eq(study))
                .and(Versions.standing(WEIGHTING.RECORDED_TO))
                .execute();
    }

    /**
     * Who counts for the indicator, and each answer's part of the variance of the weighted count: its squared residual, scaled so that they add up to
     * the variance that the survey library gives with all adjustments.
     */
    private record Counted(List<@Nullable Boolean> favourable, double[] spread) {
        static Counted of(Weighing weighing, Optional<Item> indicator) {
            var favourable = new ArrayList<@Nullable Boolean>();
            var spread = new double[weighing.answers().size()];
            for (var answer : weighing.answers()) {
                var given = indicator
                        .map(item -> answer.sheet().values().getOrDefault(item.name(), List.of()))
                        .orElse(List.of());
                favourable.add(
                        given.isEmpty()
                                ? null
                                : (Boolean) indicator
                                        .map(Item::favourable)
                                        .orElse(java.util.Set.of())
                                        .contains(given.getFirst()));
            }
            if (indicator.isPresent() && favourable.contains(true)) {
                spread(weighing, indicator.get(), favourable, spread);
            }
            return new Counted(favourable, spread);
        }

        private static void spread(Weighing weighing, Item item, List<@Nullable Boolean> favourable, double[] spread) {
            var share = weighing.sample()
                    .estimate(
                            new Statistic.Proportion(
                                    new Statistic.Answer(item.name(), item.favourable(), java.util.Set.of()),
                                    Statistic.Interval.LOGIT,
                                    Statistic.DesignEffect.NONE),
                            Confidence.of(0.95))
                    .first();
            var weights = weighing.sample().weights();
            var sum = 0.0;
            var people = 0.0;
            for (var i = 0; i < spread.length; i++) {
                var counts = favourable.get(i);
                if (counts != null) {
                    var residual = weights[i] * ((counts ? 1 : 0) - share.value());
                    spread[i] = residual * residual;
                    sum += spread[i];
                    people += weights[i];
                }
            }
            var wanted = share.error() * share.error() * people * people;
            for (var i = 0; i < spread.length && sum > 0; i++) {
                spread[i] *= wanted / sum;
            }
        }
    }

    /** From here on everyone sees what the study found, and its figure is among the figures. */
    @Transactional
    public DesignStudies.Designed publish(String code) {
        var study = studies.own(code);
        if (study.state() != Study.State.CLOSED) {
            return new DesignStudies.Designed.Refused("notclosed");
        }
        if (recipe(study.id()).isEmpty()) {
            return new DesignStudies.Designed.Refused("notweighed");
        }
        if (isFigureTaken(study)) {
            return new DesignStudies.Designed.Refused("indicator");
        }
        studies.record(study.id(), study.ownerId(), study.draft(), Study.State.PUBLISHED);
        audit.record("study.published", "study/" + code, "");
        return new DesignStudies.Designed.Done(code);
    }

    /** Whether another published study of the year gives the same figure: answers of two samples can't be added up. */
    private boolean isFigureTaken(Study study) {
        var indicator =
                questionnaires.of(study.id()).questionnaire().indicator().map(Item::indicator);
        var w = WEIGHED_ANSWER;
        var year = Period.year(study.draft().endsOn().getYear());
        return indicator.isPresent()
                && sql.fetchExists(
                        w,
                        w.INDICATOR
                                .eq(indicator.get())
                                .and(w.HELD_ON.between(year.from(), year.to()))
                                .and(w.STUDY_ID.ne(study.id()))
                                .and(Versions.standing(w.RECORDED_TO))
                                .and(DSL.condition("{0} in (select study.published())", w.STUDY_ID)));
    }

    /** The recipe of the study's standing weights. */
    Optional<Recipe> recipe(long study) {
        return sql.select(WEIGHTING.RECIPE)
                .from(WEIGHTING)
                .where(WEIGHTING.STUDY_ID.eq(study))
                .and(Versions.standing(WEIGHTING.RECORDED_TO))
                .fetchOptional(row -> Recipe.read(row.value1()));
    }
}
