package org.kelisim.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.survey.Refused.Reason;

/**
 * How the sample was drawn. Start from {@link #withDefaults()}: a simple random sample with replacement of equal weights; each option makes a new
 * design.
 *
 * <ul>
 *   <li>{@code clusters}: a column per stage, the first stage first; without any, each row was drawn by itself.
 *   <li>{@code strata}: a column per stage; a stage without its own takes the last one's. Each cluster is a stratum of the next stage.
 *   <li>{@code corrections}: a column per stage, either of population sizes (clusters in the stratum's population, at least 1, infinity for none) or
 *       of sampling fractions (at most 1); one kind for all stages. Without corrections only the first stage counts: its clusters are taken as drawn
 *       with replacement, which overstates the variance a little [1, ch. 4.6].
 *   <li>{@code weights}: the column of weights, zero or more. Without it they follow from the corrections, and are 1 without those.
 *   <li>{@code nested}: cluster numbers start again in each stratum.
 *   <li>{@code brewer}: clusters were drawn with unequal probabilities without replacement; corrections are then each cluster's inclusion
 *       probability, and the variance is Brewer's approximation, which needs no joint probabilities [9].
 * </ul>
 *
 * @param replication replicate weights in place of linearisation
 */
public record Design(
        List<String> clusters,
        List<String> strata,
        List<String> corrections,
        @Nullable String weights,
        boolean nested,
        boolean brewer,
        Lonely lonely,
        @Nullable Replication replication) {

    public Design {
        clusters = List.copyOf(clusters);
        strata = List.copyOf(strata);
        corrections = List.copyOf(corrections);
    }

    public static Design withDefaults() {
        return new Design(List.of(), List.of(), List.of(), null, false, false, Lonely.FAIL, null);
    }

    public Design clusters(String... columns) {
        return new Design(List.of(columns), strata, corrections, weights, nested, brewer, lonely, replication);
    }

    public Design strata(String... columns) {
        return new Design(clusters, List.of(columns), corrections, weights, nested, brewer, lonely, replication);
    }

    public Design corrections(String... columns) {
        return new Design(clusters, strata, List.of(columns), weights, nested, brewer, lonely, replication);
    }

    public Design weights(String column) {
        return new Design(clusters, strata, corrections, column, nested, brewer, lonely, replication);
    }

    public Design nested(boolean nested) {
        return new Design(clusters, strata, corrections, weights, nested, brewer, lonely, replication);
    }

    public Design brewer(boolean brewer) {
        return new Design(clusters, strata, corrections, weights, nested, brewer, lonely, replication);
    }

    public Design lonely(Lonely lonely) {
        return new Design(clusters, strata, corrections, weights, nested, brewer, lonely, replication);
    }

    public Design replicated(Replication replication) {
        return new Design(clusters, strata, corrections, weights, nested, brewer, lonely, replication);
    }

    /**
     * The sample that this design drew.
     *
     * @throws Refused if the table can't have come of this design: for each {@link Reason} up to {@code FPC_NOT_CONSTANT}, and for an unusable
     *     replication
     */
    public Sample sample(Table table) {
        var given = weights == null ? null : Weights.checked(weights, table.numbers(weights));
        if (replication instanceof Replication.Given columns) {
            return Sample.replicated(table, ones(given, table.rows()), GivenReplicates.read(columns, table, given));
        }
        var stages = StagesBuilder.build(this, table);
        var used = given == null ? stages.weights() : given;
        if (replication instanceof Replication.Made made) {
            return Sample.replicated(table, used, Replicates.make(made, stages, used, table.order(), lonely));
        }
        stages.refuseLonely(lonely);
        return Sample.linearised(table, used, new Linearised(stages, lonely, List.of()));
    }

    private static double[] ones(double @Nullable [] given, int rows) {
        if (given != null) {
            return given;
        }
        var ones = new double[rows];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
