package org.kelisim.surveycases;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kelisim.survey.Association;
import org.kelisim.survey.Association.Test;
import org.kelisim.survey.QuantileRule;
import org.kelisim.survey.Refused;
import org.kelisim.survey.Statistic;
import org.kelisim.survey.Statistic.Answer;
import org.kelisim.survey.Statistic.DesignEffect;
import org.kelisim.survey.Statistic.Interval;
import org.kelisim.survey.Statistic.Missing;
import org.kelisim.survey.Statistic.Percent;
import org.kelisim.survey.Statistic.QuantileInterval;

/** Reads what a case asks for. */
final class Statistics {
    private static final Map<String, Interval> INTERVALS = Map.of(
            "wald", Interval.WALD,
            "logit", Interval.LOGIT,
            "xlogit", Interval.LOGIT,
            "asin", Interval.ARCSINE,
            "beta", Interval.BETA);

    private static final Map<String, QuantileInterval> QUANTILE_INTERVALS = Map.of(
            "mean", QuantileInterval.MEAN,
            "xlogit", QuantileInterval.LOGIT,
            "asin", QuantileInterval.ARCSINE,
            "beta", QuantileInterval.BETA,
            "score", QuantileInterval.SCORE,
            "quantile", QuantileInterval.REPLICATES);

    private static final Map<String, Percent> PERCENTS =
            Map.of("total", Percent.TOTAL, "row", Percent.ROW, "col", Percent.COLUMN, "count", Percent.COUNT);

    private static final Map<String, Test> TESTS = Map.of(
            "F", Test.F,
            "Chisq", Test.CHI_SQUARED,
            "Wald", Test.WALD,
            "adjWald", Test.ADJUSTED_WALD,
            "lincom", Test.LINEAR_COMBINATION,
            "saddlepoint", Test.SADDLEPOINT);

    private Statistics() {}

    /** @throws Refused for a word that isn't of the format */
    static Statistic read(String name, Fields args) {
        return switch (name) {
            case "mean" -> new Statistic.Mean(args.texts("vars"), missing(args), effect(args));
            case "total" -> new Statistic.Total(args.texts("vars"), missing(args), effect(args));
            case "proportions" ->
                new Statistic.Proportions(
                        args.text("var"), Set.copyOf(args.texts("exclude")), missing(args), effect(args));
            case "proportion" ->
                new Statistic.Proportion(
                        answer(args),
                        Designs.among(
                                "ciMethod",
                                INTERVALS,
                                args.maybeText("ciMethod").orElse("logit")),
                        effect(args));
            case "ratio" -> new Statistic.Ratio(args.text("num"), args.text("den"), missing(args));
            case "quantile" -> quantile(args);
            case "by" ->
                new Statistic.By(
                        args.texts("by"),
                        read(
                                args.object("inner").text("statistic"),
                                args.object("inner").object("args")));
            case "contrast" -> contrast(args);
            case "crosstab" ->
                new Statistic.CrossTable(
                        args.text("rows"),
                        args.text("cols"),
                        Designs.among("percent", PERCENTS, args.text("percent")),
                        Set.copyOf(args.texts("exclude")));
            case "glm" ->
                new Statistic.Logistic(
                        answer(args.object("response")),
                        args.objects("terms").stream().map(Statistics::term).toList());
            default -> throw Fields.bad("statistic", "one of those in the README", name);
        };
    }

    static Association.Question question(Fields args) {
        return new Association.Question(
                args.text("rows"),
                args.text("cols"),
                Designs.among("test", TESTS, args.maybeText("test").orElse("F")),
                Set.copyOf(args.texts("exclude")));
    }

    static String word(Test test) {
        return TESTS.entrySet().stream()
                .filter(entry -> entry.getValue() == test)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Answer answer(Fields args) {
        return new Answer(args.text("var"), Set.copyOf(args.texts("value")), Set.copyOf(args.texts("exclude")));
    }

    private static Missing missing(Fields args) {
        return args.has("naRm") && !args.isTrue("naRm") ? Missing.KEEP : Missing.LEAVE_OUT;
    }

    static DesignEffect effect(Fields args) {
        var word = args.maybeText("deff").orElse("FALSE");
        return switch (word) {
            case "FALSE" -> DesignEffect.NONE;
            case "replace" -> DesignEffect.WITH_REPLACEMENT;
            default -> DesignEffect.WITHOUT_REPLACEMENT;
        };
    }

    private static Statistic quantile(Fields args) {
        var rule = args.maybeText("qrule").orElse("math");
        return new Statistic.Quantile(
                args.text("var"),
                args.numbers("probs"),
                Designs.among(
                        "ciMethod",
                        QUANTILE_INTERVALS,
                        args.maybeText("ciMethod").orElse("mean")),
                rule(rule));
    }

    private static QuantileRule rule(String word) {
        for (var rule : QuantileRule.values()) {
            if (rule.name().replace("_", "").toLowerCase(Locale.ROOT).equals(word)) {
                return rule;
            }
        }
        throw Fields.bad("qrule", "math, school, shahvaish or hf1 to hf9", word);
    }

    private static Statistic contrast(Fields args) {
        return new Statistic.Contrast(
                args.has("value") ? new Statistic.Share(answer(args)) : new Statistic.Amount(args.text("var")),
                args.text("by"),
                args.object("coefs").allNumbers(),
                args.maybeText("of").filter("total"::equals).isPresent());
    }

    private static Statistic.Term term(Fields term) {
        var variable = term.text("var");
        return term.has("ref")
                ? new Statistic.Factor(variable, term.text("ref"))
                : new Statistic.Slope(variable, term.number("scale", 1));
    }
}
