package org.kelisim.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replicate weights: the sample reweighted many times as if parts of it had been drawn anew; the spread of an estimate over the replicates is its
 * variance [3]. With {@code T} the estimate, {@code T_r} its replicates, it is {@code scale * sum(rscale_r * (T_r - centre)^2)}, where the centre is
 * T itself ({@code mse}) or the mean of the replicates.
 */
public sealed interface Replication {

    /** How given weights were made, which settles their scale. R is their number. */
    enum Kind {
        /** Balanced repeated replication: scale 1/R. */
        BRR,
        /** Fay's, with his rho: scale 1/(R (1-rho)^2). */
        FAY,
        /** Jackknife without strata: scale (R-1)/R unless given; for multipliers one over the largest of the first replicate. */
        JK1,
        /** Jackknife within strata: each rscale has to be given, or for multipliers is one over the largest; scale 1 unless given. */
        JKN,
        /** Jackknife with one replicate per pair: scale 1. */
        JK2,
        /** Bootstrap: scale 1/(R-1) unless given. */
        BOOTSTRAP,
        /** Successive differences, as of the American Community Survey: scale 4/R. */
        SUCCESSIVE_DIFFERENCE,
        /** Scale and rscales as given, 1 otherwise. */
        OTHER
    }

    /**
     * Replicate weights that came with the data.
     *
     * @param columns one per replicate
     * @param combined whether they are whole weights; otherwise they multiply the sample's weights
     * @param rho Fay's, at least 0 and below 1
     * @param rscales none, one for all, or one per replicate
     */
    record Given(
            List<String> columns,
            Kind kind,
            boolean combined,
            boolean mse,
            @Nullable Double rho,
            @Nullable Double scale,
            List<Double> rscales)
            implements Replication {
        public Given {
            columns = List.copyOf(columns);
            rscales = List.copyOf(rscales);
        }

        public static Given of(Kind kind, List<String> columns) {
            return new Given(columns, kind, true, false, null, null, List.of());
        }
    }

    /** How to make replicates of a design's first stage. */
    enum Method {
        /** JK1 without strata, JKN with. */
        AUTO,
        /** Leave out one cluster after the other. Refused with strata. */
        JK1,
        /** Leave out one cluster after the other, and let the others of its stratum stand for it. Refused without strata. */
        JKN,
        /** Half-samples balanced by a Hadamard matrix; strata need two clusters or an even number; corrections are dropped. */
        BRR,
        /** BRR in which the other half keeps rho of its weight. */
        FAY,
        /** As many clusters per stratum as there were, with replacement, or from as many copies as its population has. */
        BOOTSTRAP,
        /** Rao's and Wu's: one cluster fewer than there were per stratum, rescaled [8]. Corrections are left out. */
        RAO_WU,
        /** Preston's, of all stages: half of the clusters of each stratum without replacement, rescaled [12]. */
        PRESTON
    }

    /**
     * Replicates to be made.
     *
     * @param rho of {@link Method#FAY}
     * @param count how many to draw, two or more; the jackknife and half-samples have their own
     * @param seed of the drawing; the same seed draws the same
     */
    record Made(Method method, boolean mse, double rho, int count, long seed) implements Replication {
        public static Made by(Method method) {
            return new Made(method, false, 0, 50, 1);
        }

        public Made drawing(int count, long seed) {
            return new Made(method, mse, rho, count, seed);
        }
    }
}
