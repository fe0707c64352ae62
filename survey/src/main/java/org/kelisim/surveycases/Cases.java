package org.kelisim.surveycases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kelisim.survey.Association;
import org.kelisim.survey.Confidence;
import org.kelisim.survey.Confidence.Degrees;
import org.kelisim.survey.Estimates;
import org.kelisim.survey.Refused;
import org.kelisim.survey.Sample;
import org.kelisim.survey.Statistic.DesignEffect;
import org.kelisim.survey.Table;

/** Answers cases. */
public final class Cases {
    private final Function<String, Table> tables;

    private Cases(Function<String, Table> tables) {
        this.tables = tables;
    }

    /** @param tables finds the table that a case names as its data, or throws {@link Refused} */
    public static Cases over(Function<String, Table> tables) {
        return new Cases(tables);
    }

    /**
     * The answer to a case, with its id: estimates, or the error by which it was refused, never both. Numbers that can't be estimated are null.
     *
     * @param asked the case as parsed from JSON
     */
    public Map<String, @Nullable Object> answer(Map<?, ?> asked) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("id", asked.get("id"));
        try {
            answer.putAll(estimate(new Fields(asked)));
        } catch (Refused refused) {
            var error = new LinkedHashMap<String, String>();
            error.put("code", refused.reason().name());
            error.put("message", String.valueOf(refused.getMessage()));
            answer.put("error", error);
        }
        return answer;
    }

    private Map<String, @Nullable Object> estimate(Fields asked) {
        var sample = Designs.read(asked.object("design")).sample(tables.apply(asked.text("data")));
        for (var adjustment : asked.objects("adjust")) {
            sample = sample.adjust(Adjustments.read(adjustment));
        }
        if (asked.has("subset")) {
            var subset = asked.object("subset");
            sample = sample.where(subset.text("var"), Set.copyOf(subset.texts("values")));
        }
        var confidence = confidence(asked);
        var args = asked.object("args");
        return switch (asked.text("statistic")) {
            case "weights" -> weights(sample, confidence);
            case "chisq" -> association(sample.test(Statistics.question(args)));
            case String name -> estimates(sample, name, args, confidence);
        };
    }

    private static Confidence confidence(Fields asked) {
        var confidence = Confidence.of(asked.number("level", 0.95));
        var degrees = asked.maybeText("df").orElse("design");
        return switch (degrees) {
            case "design" -> confidence;
            case "domain" -> confidence.with(Degrees.DOMAIN);
            case "inf", "Inf" -> confidence.with(Degrees.INFINITE);
            default -> {
                try {
                    yield confidence.degrees(Double.parseDouble(degrees));
                } catch (NumberFormatException notANumber) {
                    throw Fields.bad("df", "design, domain, inf or a number", degrees);
                }
            }
        };
    }

    private static Map<String, @Nullable Object> weights(Sample sample, Confidence confidence) {
        var weighing = sample.weighing();
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("labels", List.of("sum", "sumsq", "min", "max"));
        answer.put("estimate", List.of(weighing.sum(), weighing.sumOfSquares(), weighing.min(), weighing.max()));
        answer.put("df", number(confidence.forPart(sample.degrees())));
        return answer;
    }

    private static Map<String, @Nullable Object> association(Association association) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("test", Statistics.word(association.test()));
        answer.put("statistic", number(association.statistic()));
        answer.put("df1", number(association.above()));
        answer.put("df2", number(association.below()));
        answer.put("p_value", number(association.probability()));
        return answer;
    }

    private static Map<String, @Nullable Object> estimates(
            Sample sample, String name, Fields args, Confidence confidence) {
        var estimates = sample.estimate(Statistics.read(name, args), confidence);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put(
                "labels",
                estimates.estimates().stream().map(Estimates.Estimate::label).toList());
        answer.put("estimate", column(estimates, Estimates.Estimate::value));
        answer.put("se", column(estimates, Estimates.Estimate::error));
        answer.put("ci_low", column(estimates, Estimates.Estimate::low));
        answer.put("ci_high", column(estimates, Estimates.Estimate::high));
        var ofGroups = name.equals("by") && confidence.degrees() == Degrees.DOMAIN;
        answer.put("df", ofGroups ? column(estimates, Estimates.Estimate::degrees) : number(estimates.degrees()));
        var effects = name.equals("by") ? args.object("inner").object("args") : args;
        if (Statistics.effect(effects) != DesignEffect.NONE) {
            answer.put("deff", column(estimates, Estimates.Estimate::designEffect));
        }
        return answer;
    }

    private static List<@Nullable Double> column(Estimates estimates, Function<Estimates.Estimate, Double> field) {
        var column = new ArrayList<@Nullable Double>();
        for (var estimate : estimates.estimates()) {
            var value = field.apply(estimate);
            column.add(Double.isFinite(value) ? value : null);
        }
        return column;
    }

    private static @Nullable Object number(double value) {
        return Double.isNaN(value) ? null : Double.isInfinite(value) ? "inf" : (Object) value;
    }
}
