package org.kelisim.surveycases;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.kelisim.survey.Design;
import org.kelisim.survey.Lonely;
import org.kelisim.survey.Refused;
import org.kelisim.survey.Replication.Given;
import org.kelisim.survey.Replication.Kind;
import org.kelisim.survey.Replication.Made;
import org.kelisim.survey.Replication.Method;

/** Reads a case's design. */
final class Designs {
    private static final Map<String, Kind> KINDS = Map.of(
            "BRR", Kind.BRR,
            "Fay", Kind.FAY,
            "JK1", Kind.JK1,
            "JKn", Kind.JKN,
            "JK2", Kind.JK2,
            "bootstrap", Kind.BOOTSTRAP,
            "ACS", Kind.SUCCESSIVE_DIFFERENCE,
            "successive-difference", Kind.SUCCESSIVE_DIFFERENCE,
            "other", Kind.OTHER);

    private static final Map<String, Method> METHODS = Map.of(
            "auto", Method.AUTO,
            "JK1", Method.JK1,
            "JKn", Method.JKN,
            "BRR", Method.BRR,
            "Fay", Method.FAY,
            "bootstrap", Method.BOOTSTRAP,
            "subbootstrap", Method.RAO_WU,
            "mrbbootstrap", Method.PRESTON);

    private Designs() {}

    /** @throws Refused for a word that isn't of the format */
    static Design read(Fields fields) {
        var design = Design.withDefaults()
                .lonely(lonely(fields))
                .clusters(fields.texts("ids").toArray(String[]::new))
                .strata(fields.texts("strata").toArray(String[]::new))
                .corrections(fields.texts("fpc").toArray(String[]::new))
                .nested(fields.isTrue("nest"))
                .brewer(isBrewer(fields));
        var weighted = fields.maybeText("weights").map(design::weights).orElse(design);
        if (fields.has("replicates")) {
            return weighted.replicated(given(fields.object("replicates")));
        }
        return fields.has("convert") ? weighted.replicated(made(fields.object("convert"))) : weighted;
    }

    private static Lonely lonely(Fields fields) {
        var word = fields.maybeText("lonelyPsu").orElse("fail");
        for (var lonely : Lonely.values()) {
            if (lonely.name().toLowerCase(Locale.ROOT).equals(word)) {
                return lonely;
            }
        }
        throw Fields.bad("lonelyPsu", "fail, remove, certainty, adjust or average", word);
    }

    private static boolean isBrewer(Fields fields) {
        var word = fields.maybeText("pps").orElse("FALSE");
        return switch (word) {
            case "FALSE" -> false;
            case "brewer", "other" -> true;
            default -> throw Fields.bad("pps", "brewer", word);
        };
    }

    private static Given given(Fields fields) {
        var columns = new ArrayList<String>();
        var prefix = fields.text("prefix");
        for (var number = 1; number <= (int) fields.number("count"); number++) {
            columns.add(prefix + number);
        }
        return new Given(
                columns,
                among("type", KINDS, fields.text("type")),
                fields.isTrue("combined"),
                fields.isTrue("mse"),
                fields.has("rho") ? fields.number("rho") : null,
                fields.has("scale") ? fields.number("scale") : null,
                fields.numbers("rscales"));
    }

    private static Made made(Fields fields) {
        return new Made(
                among("type", METHODS, fields.text("type")),
                fields.isTrue("mse"),
                fields.number("rho", 0),
                (int) fields.number("replicates", 50),
                (long) fields.number("seed", 1));
    }

    static <T> T among(String name, Map<String, T> words, String word) {
        var value = words.get(word);
        if (value == null) {
            throw Fields.bad(name, "one of " + new TreeSet<>(words.keySet()), word);
        }
        return value;
    }
}
