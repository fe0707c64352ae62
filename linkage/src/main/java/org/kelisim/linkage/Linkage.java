package org.kelisim.linkage;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What linkage found.
 *
 * @param clusters every report in exactly one, in the order of their first keys
 * @param doubtful pairs that a person should look at, the most telling first
 */
public record Linkage(List<Cluster> clusters, List<DoubtfulPair> doubtful) {
    public Linkage {
        clusters = List.copyOf(clusters);
        doubtful = List.copyOf(doubtful);
    }

    /**
     * Reports that tell of one activity.
     *
     * @param keys of the reports, sorted
     * @param doubt what this one stands for, if the machine is in doubt
     */
    public record Cluster(List<String> keys, Doubt doubt) {
        public Cluster {
            keys = List.copyOf(keys);
        }

        /** The same and these. */
        Cluster with(Collection<String> more) {
            var all = new TreeSet<>(keys);
            all.addAll(more);
            return new Cluster(List.copyOf(all), doubt);
        }
    }

    /**
     * The part of the doubt about numbers that falls to one cluster. Among any set of clusters, the true number of activities has the sum
     * of {@code activities} for its mean, and for its variance the sum of {@code activitiesVariance} and the square of the sum of {@code
     * activitiesShift}; so have the people.
     *
     * @param activities expected number of activities; 1 without doubt
     * @param activitiesVariance variance of that number, if the model's odds are right
     * @param activitiesShift by how much the expected number would change if the model's odds erred, all alike, by one standard deviation of
     *     such errors
     * @param participants expected change of the sum of head counts against the clusters as they are; 0 without doubt
     * @param participantsVariance variance of that change, if the model's odds are right
     * @param participantsShift by how much it would change if they erred
     */
    public record Doubt(
            double activities,
            double activitiesVariance,
            double activitiesShift,
            double participants,
            double participantsVariance,
            double participantsShift) {
        public static final Doubt NONE = new Doubt(1, 0, 0, 0, 0, 0);

        /** The sum, as of two clusters taken together. */
        public Doubt plus(Doubt other) {
            return new Doubt(
                    activities + other.activities,
                    activitiesVariance + other.activitiesVariance,
                    activitiesShift + other.activitiesShift,
                    participants + other.participants,
                    participantsVariance + other.participantsVariance,
                    participantsShift + other.participantsShift);
        }

        /**
         * For those who can only add variances up: with the shift turned into variance, so that the sums over the whole come out right; over a
         * part of it they are too large.
         *
         * @param whole the sum over all clusters
         */
        public Doubt inVariances(Doubt whole) {
            return new Doubt(
                    activities,
                    activitiesVariance + Math.abs(activitiesShift * whole.activitiesShift),
                    0,
                    participants,
                    participantsVariance + Math.abs(participantsShift * whole.participantsShift),
                    0);
        }
    }

    /** The doubt about all clusters together. */
    public Doubt doubt() {
        return clusters.stream().map(Cluster::doubt).reduce(new Doubt(0, 0, 0, 0, 0, 0), Doubt::plus);
    }

    /**
     * A number that isn't known for certain, taken to be normal: it is the sum of many small doubts.
     *
     * @param deviation its standard deviation
     */
    public record Estimate(double mean, double deviation) {
        /** The interval that covers the truth in nine cases of ten: its lower end. */
        public double low() {
            return mean - NINETY * deviation;
        }

        public double high() {
            return mean + NINETY * deviation;
        }

        private static final double NINETY = 1.6449;
    }

    /** How many activities there are in truth. */
    public Estimate activities() {
        var doubt = doubt();
        return new Estimate(
                doubt.activities(), Math.hypot(Math.sqrt(doubt.activitiesVariance()), doubt.activitiesShift()));
    }

    /**
     * @param probability that the two tell of one activity, 0 to 1
     * @param telling expected change of the figures by an answer: larger is asked first
     * @param joined whether they stand in one cluster now
     */
    public record DoubtfulPair(String leftKey, String rightKey, double probability, double telling, boolean joined) {}
}
