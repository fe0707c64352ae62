package org.kelisim.linkage;

import java.util.List;
import org.kelisim.linkage.block.Crowds;
import org.kelisim.linkage.compare.Desk;
import org.kelisim.linkage.train.Training;
import org.kelisim.linkage.train.Weights;

/** How a {@link Model} comes about: from the reports, and then from what persons said of some of them. */
final class Learning {
    private final Desk desk;
    private final Compared compared;
    private final Weights weights;

    Learning(Registry registry, List<Report> reports, boolean withTranslations) {
        var laid = Desk.lay(registry, Compared.inOrder(reports));
        desk = laid.desk();
        compared = Compared.of(laid.reports());
        weights = new Training(compared.reports(), compared.blocks(), desk).learn(withTranslations);
    }

    Model model(List<Decision> decisions) {
        var crowds = new Crowds(compared.blocks());
        var unchecked = new Model(desk, weights, Trust.unchecked(compared.size()), crowds);
        return decisions.isEmpty()
                ? unchecked
                : new Model(desk, weights, Trust.of(unchecked, compared, compared.odds(weights), decisions), crowds);
    }

    /** The reports that were learned from, linked. */
    Standing standing(List<Decision> decisions) {
        return new Standing(model(decisions), compared, compared.odds(weights), decisions);
    }
}
