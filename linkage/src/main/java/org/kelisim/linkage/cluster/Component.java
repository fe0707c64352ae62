package org.kelisim.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Reports that may have to do with one another, parted into activities. First what is sure is joined into cores; then cores are joined as
 * long as that is likelier than not; and of all ways to join the cores, each as likely as it is, come the doubts.
 */
public final class Component {
    /** Mean log odds from which reports are joined without further ado: wrong in one of 150 at most, and mostly in far fewer. */
    private static final double SURE = 5;

    private static final List<Doubt> ALONE = List.of(Doubt.NONE);

    private final int[] reports;
    private final Odds odds;
    private final Reported reported;
    private final Constraints constraints;
    private final Agglomeration.Score evidence;
    private final Evidence wrong;

    Component(int[] reports, Odds odds, Reported reported, Constraints constraints, Evidence evidence) {
        this.evidence = isOfOneRegion(reports, reported) ? evidence::of : evidence::ofManySites;
        this.wrong = evidence;
        this.reports = reports;
        this.odds = odds;
        this.reported = reported;
        this.constraints = constraints;
    }

    private static boolean isOfOneRegion(int[] reports, Reported reported) {
        var region = reported.regions().applyAsInt(reports[0]);
        for (var report : reports) {
            if (reported.regions().applyAsInt(report) != region) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param clusters of reports
     * @param doubts by cluster
     * @param pairs to ask about
     */
    public record Result(List<int[]> clusters, List<Doubt> doubts, List<Pair> pairs) {}

    /**
     * What one cluster stands for, of the doubt about numbers; sums over clusters are those of the whole.
     *
     * @param activities expected number of activities less the one that the cluster is, and its variance given the odds
     * @param activitiesSlope how much the expected number would change if all odds were e times as good
     * @param people expected change of the sum of head counts, and its variance
     */
    public record Doubt(
            double activities,
            double activitiesVariance,
            double activitiesSlope,
            double people,
            double peopleVariance,
            double peopleSlope) {
        public static final Doubt NONE = new Doubt(0, 0, 0, 0, 0, 0);

        Doubt plus(Doubt more, double share) {
            return new Doubt(
                    activities + share * more.activities,
                    activitiesVariance + share * more.activitiesVariance,
                    activitiesSlope + share * more.activitiesSlope,
                    people + share * more.people,
                    peopleVariance + share * more.peopleVariance,
                    peopleSlope + share * more.peopleSlope);
        }
    }

    /**
     * Two reports that a person may be asked about.
     *
     * @param probability that they tell of one activity
     * @param activities how many more there would be if they don't than if they do
     * @param people how many more
     * @param evidence log odds of the two cores, before anything else is looked at
     */
    public record Pair(
            int one,
            int other,
            double probability,
            double activities,
            double people,
            double evidence,
            boolean joined) {}

    Result resolve() {
        if (reports.length == 1) {
            return new Result(List.of(reports), ALONE, List.of());
        }
        var joining = new Agglomeration(table(), apart());
        for (var i = 0; i < reports.length; i++) {
            for (var same : constraints.sameAs(reports[i])) {
                joining.join(i, place(same));
            }
        }
        joining.run((size, otherSize, mean) -> mean, SURE);
        var cores = cores(joining);
        joining.run(evidence, 0);
        var clusters = joining.clusters();
        var doubting = new Doubting(cores, clusters, reports, odds, constraints);
        doubting.run();
        return new Result(
                clusters.stream()
                        .map(cluster ->
                                cluster.stream().mapToInt(at -> reports[at]).toArray())
                        .toList(),
                doubting.doubts(),
                doubting.pairs());
    }

    private Cores cores(Agglomeration joined) {
        var places = joined.places();
        var members = new ArrayList<List<Integer>>();
        var between = new double[places.length][places.length];
        var people = new double[places.length];
        var wrongJoins = new double[places.length];
        for (var i = 0; i < places.length; i++) {
            members.add(List.copyOf(joined.members(places[i])));
            people[i] = median(members.get(i));
            wrongJoins[i] = wrong.wrong(joined.joins(places[i]), sentAgain(members.get(i)));
            for (var j = 0; j < places.length; j++) {
                between[i][j] = !joined.mayJoin(places[i], places[j])
                        ? Double.NEGATIVE_INFINITY
                        : evidence.of(
                                joined.size(places[i]), joined.size(places[j]), joined.mean(places[i], places[j]));
            }
        }
        return new Cores(members, between, people, wrongJoins);
    }

    private double median(List<Integer> members) {
        var counts = new int[members.size()];
        for (var i = 0; i < counts.length; i++) {
            counts[i] = reported.heads().applyAsInt(reports[members.get(i)]);
        }
        Arrays.sort(counts);
        return counts[(counts.length - 1) / 2];
    }

    /** How many of the reports are by somebody who sent another of them. */
    private int sentAgain(List<Integer> members) {
        var senders = new HashSet<Integer>();
        members.forEach(at -> senders.add(reported.senders().applyAsInt(reports[at])));
        return members.size() - senders.size();
    }

    private int place(int report) {
        for (var i = 0; i < reports.length; i++) {
            if (reports[i] == report) {
                return i;
            }
        }
        throw new IllegalArgumentException("not of this component: " + report);
    }

    private double[][] table() {
        var table = new double[reports.length][reports.length];
        for (var i = 0; i < reports.length; i++) {
            for (var j = i + 1; j < reports.length; j++) {
                table[i][j] = odds.of(reports[i], reports[j]);
                table[j][i] = table[i][j];
            }
        }
        return table;
    }

    private boolean[][] apart() {
        var apart = new boolean[reports.length][reports.length];
        for (var i = 0; i < reports.length; i++) {
            var others = constraints.apartFrom(reports[i]);
            for (var j = 0; j < reports.length && !others.isEmpty(); j++) {
                apart[i][j] = others.contains(reports[j]);
            }
        }
        return apart;
    }

    /**
     * What is surely one activity each.
     *
     * @param members places of their reports
     * @param evidence log odds of each two; negative infinity for what a person keeps apart
     * @param people at each
     * @param wrong how many of the joins that each came of are expected to be wrong
     */
    record Cores(List<List<Integer>> members, double[][] evidence, double[] people, double[] wrong) {}
}
