package org.kelisim.survey;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and tails; NaN wherever an argument is outside its domain. */
final class Distributions {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    /** The quantiles given are good to about 1e-9; each step of Newton's doubles the digits. */
    private static final int STEPS = 4;

    private Distributions() {}

    /** The point that Student's t exceeds with the probability given, below one half. */
    static double studentUpper(double probability, double degrees) {
        if (!(degrees > 0) || !(probability > 0 && probability < 1)) {
            return Double.NaN;
        }
        if (Double.isInfinite(degrees)) {
            return NORMAL.inverseSurvivalProbability(probability);
        }
        var student = TDistribution.of(degrees);
        return polished(
                student.inverseSurvivalProbability(probability),
                student,
                probability,
                student::survivalProbability,
                -1);
    }

    /** The point that a beta-distributed value falls below with the probability given. */
    static double beta(double probability, double alpha, double beta) {
        if (!(alpha > 0 && beta > 0) || Double.isInfinite(alpha) || Double.isInfinite(beta)) {
            return Double.NaN;
        }
        var distribution = BetaDistribution.of(alpha, beta);
        return polished(
                distribution.inverseCumulativeProbability(probability),
                distribution,
                probability,
                distribution::cumulativeProbability,
                1);
    }

    static double normalTail(double value) {
        return NORMAL.survivalProbability(value);
    }

    static double fTail(double value, double above, double below) {
        return above > 0 && below > 0 && value >= 0
                ? FDistribution.of(above, below).survivalProbability(value)
                : Double.NaN;
    }

    static double chiSquaredTail(double value, double degrees) {
        return degrees > 0 && value >= 0 ? ChiSquaredDistribution.of(degrees).survivalProbability(value) : Double.NaN;
    }

    private static double polished(
            double start,
            ContinuousDistribution distribution,
            double probability,
            DoubleUnaryOperator tail,
            int direction) {
        var point = start;
        for (var step = 0; step < STEPS; step++) {
            var next = point - direction * (tail.applyAsDouble(point) - probability) / distribution.density(point);
            if (!Double.isFinite(next)
                    || next <= distribution.getSupportLowerBound()
                    || next >= distribution.getSupportUpperBound()) {
                return point;
            }
            point = next;
        }
        return point;
    }
}
