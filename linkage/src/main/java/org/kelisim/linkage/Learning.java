package org.kelisim.linkage;

import java.util.List;
import org.kelisim.linkage.block.Crowds;
import org.kelisim.linkage.cluster.Odds;
import org.kelisim.linkage.compare.Desk;
import org.kelisim.linkage.train.Training;
import org.kelisim.linkage.train.Weights;

/** How a {@link Model} comes about: from the reports, and then from what persons said of some of them. */
final class Learning {
    private final List<Report> reports;
    private final Copies copies = new Copies();
    private final Desk desk;
    private final Compared compared;
    private final Weights weights;

    Learning(Registry registry, List<Report> reports, boolean withTranslations) {
        this.reports = reports;
        var laid = Desk.lay(registry, copies.begin(reports, List.of()));
        desk = laid.desk();
        compared = Compared.of(laid.reports());
        weights = new Training(compared.reports(), compared.blocks(), desk).learn(withTranslations);
    }

    Model model(List<Decision> decisions) {
        return decisions.isEmpty() ? unchecked() : checked(compared.odds(weights), decisions);
    }

    private Model unchecked() {
        return new Model(desk, weights, Trust.unchecked(compared.size()), new Crowds(compared.blocks()));
    }

    private Model checked(Odds odds, List<Decision> decisions) {
        var unchecked = unchecked();
        return unchecked.trusting(Trust.of(unchecked, compared, odds, decisions));
    }

    /** The reports that were learned from, linked. */
    Standing standing(List<Decision> decisions) {
        Decided.refuseContradictions(decisions, copies::has);
        if (decisions.isEmpty()) {
            return new Standing(copies, new Linked(unchecked(), compared, compared.odds(weights), decisions));
        }
        var decided = new Copies();
        for (var report : decided.begin(reports, decisions)) {
            if (compared.number(report.key()) == null) {
                compared.add(desk.prepare(report));
            }
        }
        var odds = compared.odds(weights);
        return new Standing(decided, new Linked(checked(odds, decisions), compared, odds, decisions));
    }
}
