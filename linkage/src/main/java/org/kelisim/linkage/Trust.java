package org.kelisim.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kelisim.linkage.cluster.Constraints;
import org.kelisim.linkage.cluster.Evidence;
import org.kelisim.linkage.cluster.Odds;

/**
 * How far the odds of clusters may be trusted: what has to be added to them, and how uncertain that is. Learned from persons' answers on
 * doubtful pairs: a logistic regression of the answers with the machine's log odds as given and one unknown added to all, drawn towards
 * nothing as strongly as years of reports differ from one another. Which pairs were asked about depends on their odds alone, and not on
 * what the answer would be, so that asking about the doubtful ones doesn't mislead [1].
 *
 * <p>[1] D. B. Rubin, "Inference and Missing Data", Biometrika 63(3), 1976: the choice is ignorable.
 *
 * @param shift natural logarithm
 * @param spread its standard deviation
 * @param reports how many were learned from
 */
record Trust(double shift, double spread, int reports) {
    private static final int ROUNDS = 30;
    /** Answers go together, as those on the lessons of one course do: so much does each tell by itself. */
    private static final double ALONE = 0.05;

    /** What no answers on doubtful pairs can tell of: pairs that seem sure, and those that never met. */
    private static final double LEAST_SPREAD = 0.15;
    /** Answers on pairs surer than this tell of slips of the mouse. */
    private static final double DOUBTFUL = 0.01;

    /** Before anybody was asked, having learned from so many reports. */
    static Trust unchecked(int reports) {
        return new Trust(0, Evidence.spread(reports), reports);
    }

    static Trust of(Model unchecked, Compared compared, Odds odds, List<Decision> decisions) {
        var same = new HashMap<List<String>, Boolean>();
        decisions.forEach(decision -> {
            var isSame = decision.answer() == Decision.Answer.SAME;
            same.put(List.of(decision.leftKey(), decision.rightKey()), isSame);
            same.put(List.of(decision.rightKey(), decision.leftKey()), isSame);
        });
        var chances = new HashMap<Double, int[]>();
        unchecked
                .clustering(compared, odds, new Constraints())
                .of(compared.all())
                .forEach(result -> result.pairs().forEach(pair -> {
                    var answer = same.get(List.of(compared.key(pair.one()), compared.key(pair.other())));
                    if (answer != null && pair.probability() > DOUBTFUL && pair.probability() < 1 - DOUBTFUL) {
                        chances.computeIfAbsent(pair.probability(), ignored -> new int[2])[answer ? 1 : 0]++;
                    }
                }));
        return fit(chances, unchecked.trust());
    }

    /** By Newton's method; the curvature at the end gives the deviation. */
    private static Trust fit(Map<Double, int[]> answers, Trust unchecked) {
        var before = unchecked.spread;
        var shift = 0.0;
        var curvature = 0.0;
        for (var round = 0; round < ROUNDS; round++) {
            var slope = -shift / (before * before);
            curvature = 1 / (before * before);
            for (var answer : answers.entrySet()) {
                var logOdds = Math.log(answer.getKey() / (1 - answer.getKey())) + shift;
                var chance = 1 / (1 + Math.exp(-logOdds));
                var count = answer.getValue()[0] + answer.getValue()[1];
                slope += ALONE * (answer.getValue()[1] - count * chance);
                curvature += ALONE * count * chance * (1 - chance);
            }
            shift += slope / curvature;
        }
        return new Trust(shift, Math.max(LEAST_SPREAD, 1 / Math.sqrt(curvature)), unchecked.reports);
    }
}
