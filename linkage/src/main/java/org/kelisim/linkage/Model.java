package org.kelisim.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.block.Crowds;
import org.kelisim.linkage.cluster.Clustering;
import org.kelisim.linkage.cluster.Constraints;
import org.kelisim.linkage.cluster.Evidence;
import org.kelisim.linkage.cluster.Odds;
import org.kelisim.linkage.cluster.Reported;
import org.kelisim.linkage.compare.Desk;
import org.kelisim.linkage.train.Weights;

/**
 * What was learned of one set of reports, by which these and others like them are linked and explained. Immutable: the same reports and
 * decisions always give the same answer, whatever came in between.
 */
public final class Model {
    private final Desk desk;
    private final Weights weights;
    private final Trust trust;
    private final Crowds crowds;

    Model(Desk desk, Weights weights, Trust trust, Crowds crowds) {
        this.desk = desk;
        this.weights = weights;
        this.trust = trust;
        this.crowds = crowds;
    }

    /**
     * Links the reports.
     *
     * @param reports with unique keys
     * @param decisions of persons; those on reports that aren't given are passed over
     * @throws IllegalArgumentException if two reports have one key
     * @throws ContradictoryDecisions if decisions can't all hold
     */
    public Linkage link(List<Report> reports, List<Decision> decisions) {
        return standing(reports, decisions).linkage();
    }

    /**
     * Links the reports and stays ready for more.
     *
     * @throws IllegalArgumentException if two reports have one key
     * @throws ContradictoryDecisions if decisions can't all hold
     */
    public Standing standing(List<Report> reports, List<Decision> decisions) {
        var copies = new Copies();
        var originals = copies.begin(reports, decisions);
        Decided.refuseContradictions(decisions, copies::has);
        var compared = Compared.of(originals.parallelStream().map(desk::prepare).toList());
        return new Standing(copies, new Linked(this, compared, compared.odds(weights), decisions));
    }

    /** What agrees and what differs between two reports, and what each brings; how crowded the days are is taken from what was learned. */
    public Explanation explain(Report left, Report right) {
        var one = desk.prepare(left);
        var other = desk.prepare(right);
        var pattern = weights.pattern(crowds.of(one, other), one, other);
        var comparisons = new ArrayList<Comparison>();
        var before = weights.logOdds(pattern);
        for (var field : Field.values()) {
            var weight = weights.weight(field, pattern);
            before -= weight;
            comparisons.add(new Comparison(weights.agreement(field, pattern), weight));
        }
        return new Explanation(before, comparisons);
    }

    /** The same but for how far its odds may be trusted. */
    Model trusting(Trust other) {
        return new Model(desk, weights, other, crowds);
    }

    Desk desk() {
        return desk;
    }

    Weights weights() {
        return weights;
    }

    Trust trust() {
        return trust;
    }

    Clustering clustering(Compared compared, Odds odds, Constraints constraints) {
        return new Clustering(
                odds,
                new Reported(
                        compared::participants,
                        number -> compared.report(number).region(),
                        number -> compared.report(number).sender()),
                constraints,
                new Evidence(trust.shift(), trust.reports()),
                Comparator.comparing(compared::key));
    }
}
