package org.kelisim.bench.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kelisim.linkage.Report;

/** What everyone tries first: titles alike by Jaccard's coefficient of trigrams, one region, a day or neighbouring days, connected components. */
final class TrigramBaseline {
    private static final double ALIKE = 0.45;

    private final Map<String, String> parents = new HashMap<>();

    private TrigramBaseline() {}

    static Map<String, String> link(List<Report> reports) {
        var baseline = new TrigramBaseline();
        var blocks = new HashMap<String, List<Report>>();
        var trigrams = new HashMap<String, Set<String>>();
        for (var report : reports) {
            baseline.parents.put(report.key(), report.key());
            trigrams.put(report.key(), trigrams(report));
            blocks.computeIfAbsent(report.region() + report.startDate(), ignored -> new ArrayList<>())
                    .add(report);
        }
        for (var report : reports) {
            for (var days = 0; days < 2; days++) {
                var day = report.startDate().plusDays(days);
                for (var other : blocks.getOrDefault(report.region() + day, List.of())) {
                    if (jaccard(
                                    trigrams.getOrDefault(report.key(), Set.of()),
                                    trigrams.getOrDefault(other.key(), Set.of()))
                            >= ALIKE) {
                        baseline.parents.put(baseline.root(report.key()), baseline.root(other.key()));
                    }
                }
            }
        }
        var clusters = new HashMap<String, String>();
        reports.forEach(report -> clusters.put(report.key(), baseline.root(report.key())));
        return clusters;
    }

    private String root(String key) {
        var at = key;
        for (var up = parents.getOrDefault(at, at); !up.equals(at); up = parents.getOrDefault(at, at)) {
            at = up;
        }
        parents.put(key, at);
        return at;
    }

    private static Set<String> trigrams(Report report) {
        var trigrams = new HashSet<String>();
        var texts = new ArrayList<String>();
        for (var text : new String[] {
            report.titles().kk(), report.titles().ru(), report.titles().en()
        }) {
            if (text != null) {
                texts.add(text);
            }
        }
        for (var text : texts) {
            var padded = "  " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
            for (var i = 0; i + 3 <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        }
        return trigrams;
    }

    private static double jaccard(Set<String> left, Set<String> right) {
        var shared = left.stream().filter(right::contains).count();
        var all = left.size() + right.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
