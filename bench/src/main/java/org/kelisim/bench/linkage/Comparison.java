package org.kelisim.bench.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kelisim.linkage.Linkage;
import org.kelisim.linkage.Linker;

/** Three linkers on one made-up year, as tables for a document: ours, ours without translations, and what everyone tries first. */
public final class Comparison {
    private static final long SEED = 2_024;

    private Comparison() {}

    /** @param args {@code training} to choose by; the testing profile, which nothing is chosen by, if left out */
    public static void main(String[] args) {
        var profile = args.length > 0 && args[0].equals("training") ? Profile.training() : Profile.testing();
        var sample = Sample.of(profile, SEED);
        System.out.printf(
                Locale.ROOT,
                "%s profile, seed %d: %,d reports of %,d activities%n%n",
                profile.name(),
                SEED,
                sample.reports().size(),
                sample.activities());
        var linker = Linker.withDefaults();
        var linkage = linker.link(sample.registry(), sample.reports(), List.of());
        var ours = Score.of(sample, clusters(linkage));
        var untranslated = Score.of(
                sample, clusters(linker.withoutTranslations().link(sample.registry(), sample.reports(), List.of())));
        var baseline = Score.of(sample, TrigramBaseline.link(sample.reports()));
        System.out.println("| linker | pairs P | R | F1 | B-cubed P | R | F1 | count |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        System.out.print(row("ours", ours));
        System.out.print(row("ours, translations not learned", untranslated));
        System.out.print(row("trigram Jaccard, connected components", baseline));
        var estimate = linkage.activities();
        System.out.printf(
                Locale.ROOT,
                "%nIn nine cases of ten %,.0f to %,.0f activities; in truth %,d.%n%n",
                estimate.low(),
                estimate.high(),
                sample.activities());
        System.out.println("| reports that differ by | ours | translations not learned | trigrams |");
        System.out.println("|---|---|---|---|");
        new TreeMap<>(ours.recallWhere())
                .forEach((why, recall) -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %.3f | %.3f | %.3f |%n",
                        why.toLowerCase(Locale.ROOT).replace('_', ' '),
                        recall,
                        untranslated.recallWhere().getOrDefault(why, 1.0),
                        baseline.recallWhere().getOrDefault(why, 1.0)));
    }

    private static String row(String name, Score score) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %+.2f %% |%n",
                name,
                score.pairs().precision(),
                score.pairs().recall(),
                score.pairs().f1(),
                score.bCubed().precision(),
                score.bCubed().recall(),
                score.bCubed().f1(),
                100 * score.countError());
    }

    /** The number of each report's cluster by its key. */
    static Map<String, Integer> clusters(Linkage linkage) {
        var clusters = new HashMap<String, Integer>();
        for (var number = 0; number < linkage.clusters().size(); number++) {
            for (var key : linkage.clusters().get(number).keys()) {
                clusters.put(key, number);
            }
        }
        return clusters;
    }
}
