package org.kelisim.survey;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.kelisim.survey.Refused.Reason;

/**
 * Balanced half-samples [3, ch. 3]: of each pair of clusters every replicate doubles one and drops the other, which one by the entries of a
 * Hadamard matrix, so that all pairs are balanced against each other. Fay's variant keeps rho of the other. A stratum of more than two clusters is
 * split into pairs in the order in which its clusters stand. Corrections are dropped.
 */
final class HalfSamples {
    private final Stages.Stage first;
    private final double[] weights;
    private final String[] names;
    private final Comparator<String> order;
    private final int[] pairOf;
    private final boolean[] second;

    HalfSamples(Stages stages, double[] weights, Comparator<String> order) {
        this.first = stages.first();
        this.weights = weights;
        this.names = stages.strataNames();
        this.order = order;
        this.pairOf = new int[first.units().count()];
        this.second = new boolean[first.units().count()];
    }

    /** @throws Refused if a stratum has one cluster or an odd number */
    Replicated make(double rho, boolean mse) {
        if (!(rho >= 0 && rho < 1)) {
            throw Refused.because(Reason.BAD_ARGUMENT, "rho %s isn't at least 0 and below 1", rho);
        }
        var pairs = pair();
        var hadamard = Hadamard.above(pairs);
        var factors = new double[pairOf.length][hadamard.length];
        for (var unit = 0; unit < factors.length; unit++) {
            for (var r = 0; r < hadamard.length; r++) {
                var kept = hadamard[1 + pairOf[unit]][r] != second[unit];
                factors[unit][r] = kept ? 2 - rho : rho;
            }
        }
        var byUnit = new ReplicateWeights.ByUnit(first.units(), weights, factors, hadamard.length);
        var scale = 1 / (hadamard.length * (1 - rho) * (1 - rho));
        return Replicated.of(byUnit, scale, Joint.ones(hadamard.length), mse);
    }

    /** Numbers the pairs: those of bigger strata first, then those of two, each by the order of the strata's names. */
    private int pair() {
        var pairs = 0;
        for (var bigger : new boolean[] {true, false}) {
            for (var stratum : strata()) {
                var units = units(stratum);
                if (units.length > 2 == bigger) {
                    refuseUnpaired(units.length);
                    for (var i = 0; i < units.length; i++) {
                        pairOf[units[i]] = pairs + i / 2;
                        second[units[i]] = i % 2 == 1;
                    }
                    pairs += units.length / 2;
                }
            }
        }
        return pairs;
    }

    private int[] strata() {
        return IntStream.range(0, first.strata().count())
                .boxed()
                .sorted(Comparator.comparing(stratum -> names[stratum], order))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] units(int stratum) {
        return IntStream.range(0, pairOf.length)
                .filter(unit -> first.stratumOf()[unit] == stratum)
                .toArray();
    }

    private static void refuseUnpaired(int units) {
        if (units == 1) {
            throw Refused.because(
                    Reason.LONELY_PSU, "half-samples need two clusters in every stratum; one has a single one");
        }
        if (units % 2 == 1) {
            throw Refused.because(
                    Reason.BAD_ARGUMENT,
                    "half-samples need an even number of clusters in every stratum; one has %d",
                    units);
        }
    }
}
