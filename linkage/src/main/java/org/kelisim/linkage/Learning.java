package org.kelisim.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.compare.Desk;
import org.kelisim.linkage.train.Pairs;
import org.kelisim.linkage.train.Training;
import org.kelisim.linkage.train.Weights;

/** How a {@link Model} comes about: from the reports, and then from what persons said of some of them. */
final class Learning {
    private final Desk desk;
    private final Compared compared;
    private final Weights weights;
    private final @Nullable Pairs pairs;

    Learning(Registry registry, List<Report> reports, boolean withTranslations) {
        desk = new Desk(registry, reports);
        compared = Compared.of(desk, reports);
        var training = new Training(compared.reports(), compared.blocks(), desk);
        weights = training.learn(withTranslations);
        pairs = training.all();
    }

    Model model(List<Decision> decisions) {
        var crowds = Model.crowds(compared);
        var unchecked = new Model(desk, weights, Trust.unchecked(compared.size()), crowds);
        return decisions.isEmpty()
                ? unchecked
                : new Model(
                        desk, weights, Trust.of(unchecked, compared, compared.odds(weights, pairs), decisions), crowds);
    }

    /** The reports that were learned from, linked; they needn't be compared again. */
    Standing standing(List<Decision> decisions) {
        return new Standing(model(decisions), compared, compared.odds(weights, pairs), decisions);
    }
}
