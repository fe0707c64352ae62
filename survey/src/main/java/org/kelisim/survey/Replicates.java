package org.kelisim.survey;

import java.util.Comparator;
import org.kelisim.survey.Refused.Reason;
import org.kelisim.survey.Replication.Made;
import org.kelisim.survey.Replication.Method;

/** Makes replicate weights of a design's first stage. */
final class Replicates {
    private Replicates() {}

    static Replicated make(Made made, Stages stages, double[] weights, Comparator<String> order, Lonely lonely) {
        if (stages.brewer()) {
            throw Refused.because(
                    Reason.BAD_ARGUMENT, "replicates can't be made of unequal probabilities without replacement");
        }
        var method = made.method() != Method.AUTO ? made.method() : stages.stratified() ? Method.JKN : Method.JK1;
        if (method == Method.JK1 && stages.stratified()) {
            throw Refused.because(Reason.BAD_ARGUMENT, "JK1 is for designs without strata; use JKn");
        }
        var needsStrata = method == Method.JKN || method == Method.BRR || method == Method.FAY;
        if (needsStrata && !stages.stratified()) {
            throw Refused.because(Reason.BAD_ARGUMENT, "%s is for designs with strata; use JK1 or a bootstrap", method);
        }
        return switch (method) {
            case AUTO, JK1, JKN -> new Jackknife(stages, weights, lonely).make(made.mse());
            case BRR -> new HalfSamples(stages, weights, order).make(0, made.mse());
            case FAY -> new HalfSamples(stages, weights, order).make(made.rho(), made.mse());
            case BOOTSTRAP, RAO_WU -> new Bootstrap(stages, weights, made).make();
            case PRESTON -> new PrestonBootstrap(stages, weights, made).make();
        };
    }
}
