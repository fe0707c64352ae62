package org.kelisim.study;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.kelisim.study.schema.Tables.STUDY_VERSION;
import static org.kelisim.study.schema.Tables.WEIGHED_ANSWER;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.kelisim.platform.Period;
import org.kelisim.platform.Texts;
import org.kelisim.question.Dimension;
import org.kelisim.question.FactSource;
import org.kelisim.question.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be counted of studies, and of the answers given in them. */
@Configuration(proxyBeanMethods = false)
class StudyFacts {
    private static final double PERCENT = 100;

    /** A study counts in the year in which its field work ended, once that has. */
    @Bean
    FactSource countedStudies(StudyRows rows) {
        var v = STUDY_VERSION;
        return new FactSource(
                "study",
                "study.studies",
                v,
                v.VERSION_ID,
                v.STUDY_ID,
                v.RECORDED_FROM,
                v.RECORDED_TO,
                v.STATE.in("closed", "published"),
                period -> v.ENDS_ON.between(period.from(), period.to()),
                List.of(Dimension.of("state", "study.state", v.STATE, StudyFacts::states)
                        .choosing(() -> List.of("closed", "published"))),
                List.of(new Measure(
                        "studies",
                        "study.measure.studies",
                        "study.unit.studies",
                        count(),
                        null,
                        null,
                        inline(1),
                        Measure.Nature.COUNT)),
                null,
                rows,
                List.of(
                        v.STUDY_ID,
                        v.OWNER_ID,
                        v.NAME_KK,
                        v.NAME_RU,
                        v.NAME_EN,
                        v.STARTS_ON,
                        v.ENDS_ON,
                        v.MARGIN,
                        v.LEVEL,
                        v.ALLOCATION,
                        v.STATE));
    }

    /** Answers with their weights: whether they count for the figure that their question gives. */
    @Bean
    FactSource countedOpinions(OpinionRows rows) {
        var w = WEIGHED_ANSWER;
        return new FactSource(
                "opinion",
                "study.opinions",
                w,
                w.VERSION_ID,
                w.FACT_ID,
                w.RECORDED_FROM,
                w.RECORDED_TO,
                w.FAVOURABLE.isNotNull(),
                StudyFacts::held,
                List.of(
                        Dimension.of("indicator", "study.indicator", w.INDICATOR, StudyFacts::asGiven),
                        Dimension.of(
                                        "counts",
                                        "study.counts",
                                        w.FAVOURABLE.cast(SQLDataType.VARCHAR),
                                        StudyFacts::counts)
                                .choosing(() -> List.of("true", "false")),
                        Dimension.of("stratum", "study.stratum", w.STRATUM, StudyFacts::asGiven)),
                List.of(share()),
                null,
                rows,
                List.of(
                        w.FACT_ID,
                        w.STUDY_ID,
                        w.ANSWER_ID,
                        w.WEIGHTING_ID,
                        w.HELD_ON,
                        w.STRATUM,
                        w.WEIGHT,
                        w.INDICATOR,
                        w.FAVOURABLE,
                        w.SPREAD));
    }

    private static Condition held(Period period) {
        return WEIGHED_ANSWER.HELD_ON.between(period.from(), period.to());
    }

    /** The weighted share in percent, its variance by the answers' parts of it. */
    private static Measure share() {
        var w = WEIGHED_ANSWER;
        Field<Double> favourable = when(w.FAVOURABLE.isTrue(), w.WEIGHT).otherwise(inline(0.0));
        var people = nullif(sum(w.WEIGHT).cast(SQLDataType.DOUBLE), inline(0.0));
        var value =
                sum(favourable).cast(SQLDataType.DOUBLE).times(inline(PERCENT)).div(people);
        var variance = sum(w.SPREAD)
                .cast(SQLDataType.DOUBLE)
                .times(inline(PERCENT * PERCENT))
                .div(people.times(people));
        return new Measure(
                "share",
                "study.measure.share",
                "study.unit.share",
                value,
                null,
                variance,
                favourable,
                Measure.Nature.SHARE);
    }

    private static Map<String, String> states(Collection<String> codes) {
        return labels(codes, "study.state.");
    }

    private static Map<String, String> counts(Collection<String> codes) {
        return labels(codes, "study.counts.");
    }

    private static Map<String, String> labels(Collection<String> codes, String prefix) {
        var labels = new HashMap<String, String>();
        codes.forEach(code -> labels.put(code, Texts.t(prefix + code)));
        return labels;
    }

    private static Map<String, String> asGiven(Collection<String> values) {
        var labels = new HashMap<String, String>();
        values.forEach(value -> labels.put(value, value));
        return labels;
    }
}
