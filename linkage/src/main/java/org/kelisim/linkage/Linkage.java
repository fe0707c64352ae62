package org.kelisim.linkage;

import java.util.List;

/**
 * What linkage found.
 *
 * @param clusters every report in exactly one, in the order of their first keys
 * @param doubtful pairs that a person should look at, the most telling first
 */
public record Linkage(List<Cluster> clusters, List<DoubtfulPair> doubtful) {

    /**
     * Reports that tell of one activity.
     *
     * @param keys of the reports, sorted
     * @param doubt what this one stands for, if the machine is in doubt
     */
    public record Cluster(List<String> keys, Doubt doubt) {}

    /**
     * The part of the doubt about numbers that falls to one cluster. Sums over any set of clusters give mean and variance of the true number
     * of activities, and of the people at them, among those clusters.
     *
     * @param activities expected number of activities; 1 without doubt
     * @param activitiesVariance variance of that number
     * @param participants expected change of the sum of head counts against the clusters as they are; 0 without doubt
     * @param participantsVariance variance of that change
     */
    public record Doubt(
            double activities, double activitiesVariance, double participants, double participantsVariance) {
        static final Doubt NONE = new Doubt(1, 0, 0, 0);

        Doubt plus(
                double activitiesMore,
                double activitiesVarianceMore,
                double participantsMore,
                double participantsVarianceMore) {
            return new Doubt(
                    activities + activitiesMore,
                    activitiesVariance + activitiesVarianceMore,
                    participants + participantsMore,
                    participantsVariance + participantsVarianceMore);
        }
    }

    /**
     * @param probability that the two tell of one activity, 0 to 1
     * @param telling expected change of the figures by an answer: larger is asked first
     * @param joined whether they stand in one cluster now
     */
    public record DoubtfulPair(String leftKey, String rightKey, double probability, double telling, boolean joined) {}
}
