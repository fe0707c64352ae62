package org.kelisim.linkage;

import java.util.List;
import org.kelisim.linkage.compare.Desk;
import org.kelisim.linkage.train.Training;

/** How a {@link Model} comes about: from the reports, and then from what persons said of some of them. */
final class Learning {
    private Learning() {}

    static Model learn(Registry registry, List<Report> reports, List<Decision> decisions, boolean withTranslations) {
        var desk = new Desk(registry, reports);
        var compared = Compared.of(desk, reports);
        var weights = new Training(compared.reports(), compared.blocks(), desk).learn(withTranslations);
        var model = new Model(desk, weights, Trust.UNCHECKED, Model.crowds(compared));
        if (decisions.isEmpty()) {
            return model;
        }
        return new Model(desk, weights, Trust.of(model, compared, decisions), Model.crowds(compared));
    }
}
