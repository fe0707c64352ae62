package org.kelisim.surveycases;

import java.util.Map;
import org.kelisim.survey.Adjustment;
import org.kelisim.survey.Adjustment.Calibration;
import org.kelisim.survey.Adjustment.Cell;
import org.kelisim.survey.Adjustment.Distance;
import org.kelisim.survey.Adjustment.Known;
import org.kelisim.survey.Adjustment.Margin;
import org.kelisim.survey.Adjustment.PostStratification;
import org.kelisim.survey.Adjustment.Raking;
import org.kelisim.survey.Adjustment.Trimming;
import org.kelisim.survey.Refused;

/** Reads an adjustment of a case's weights. */
final class Adjustments {
    private static final Map<String, Distance> DISTANCES =
            Map.of("linear", Distance.LINEAR, "raking", Distance.RAKING, "logit", Distance.LOGIT);

    private Adjustments() {}

    /** @throws Refused for a word that isn't of the format */
    static Adjustment read(Fields fields) {
        var kind = fields.text("kind");
        return switch (kind) {
            case "postStratify" -> new PostStratification(margin(fields));
            case "rake" ->
                new Raking(
                        fields.objects("margins").stream()
                                .map(Adjustments::margin)
                                .toList(),
                        (int) fields.number("maxit", 10),
                        fields.number("epsilon", 1));
            case "calibrate" -> calibration(fields);
            case "trimWeights" ->
                new Trimming(
                        fields.number("lower", Double.NEGATIVE_INFINITY),
                        fields.number("upper", Double.POSITIVE_INFINITY),
                        fields.isTrue("strict"));
            default -> throw Fields.bad("kind", "postStratify, rake, calibrate or trimWeights", kind);
        };
    }

    private static Margin margin(Fields fields) {
        var variables = fields.texts("vars");
        return new Margin(
                variables,
                fields.objects("population").stream()
                        .map(cell -> new Cell(
                                variables.stream()
                                        .map(cell.object("cell")::text)
                                        .toList(),
                                cell.number("total")))
                        .toList());
    }

    private static Calibration calibration(Fields fields) {
        var bounds = fields.object("bounds");
        return new Calibration(
                Designs.among("calfun", DISTANCES, fields.text("calfun")),
                fields.objects("terms").stream().map(Adjustments::known).toList(),
                bounds.number("lower", Double.NEGATIVE_INFINITY),
                bounds.number("upper", Double.POSITIVE_INFINITY),
                (int) fields.number("maxit", 50),
                fields.number("epsilon", 1e-7));
    }

    private static Known known(Fields term) {
        var total = term.number("total");
        return term.maybeText("term").filter("intercept"::equals).isPresent()
                ? Known.count(total)
                : new Known(term.text("var"), term.maybeText("level").orElse(null), total);
    }
}
