package org.kelisim.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs worth comparing: of one region and one day or neighbouring days. Reports of national activities also meet each other
 * across regions. What is left out is taken to be different activities.
 */
final class Candidates {
    /** Two reports that may tell of one activity; left has the smaller index. */
    record Pair(Prepared left, Prepared right) {}

    private Candidates() {}

    static List<Pair> of(List<Prepared> reports) {
        var blocks = new HashMap<String, List<Prepared>>();
        for (var report : reports) {
            blocks.computeIfAbsent(report.region() + report.day(), ignored -> new ArrayList<>())
                    .add(report);
        }
        var pairs = new ArrayList<Pair>();
        for (var block : blocks.values()) {
            pairsWithin(block, blocks, pairs);
        }
        pairsWithSwappedDates(reports, blocks, pairs);
        pairsAcrossRegions(reports, pairs);
        return pairs;
    }

    private static void pairsWithin(List<Prepared> block, Map<String, List<Prepared>> blocks, List<Pair> pairs) {
        var first = block.getFirst();
        var next = blocks.getOrDefault(first.region() + (first.day() + 1), List.of());
        for (var i = 0; i < block.size(); i++) {
            for (var j = i + 1; j < block.size(); j++) {
                pairs.add(pair(block.get(i), block.get(j)));
            }
            for (var other : next) {
                pairs.add(pair(block.get(i), other));
            }
        }
    }

    /** 3 April and 4 March: one of the two was written the other way round. */
    private static void pairsWithSwappedDates(
            List<Prepared> reports, Map<String, List<Prepared>> blocks, List<Pair> pairs) {
        for (var report : reports) {
            if (report.swappedDay() > report.day() + 1) {
                for (var other : blocks.getOrDefault(report.region() + report.swappedDay(), List.of())) {
                    pairs.add(pair(report, other));
                }
            }
        }
    }

    private static void pairsAcrossRegions(List<Prepared> reports, List<Pair> pairs) {
        var national = new HashMap<Integer, List<Prepared>>();
        for (var report : reports) {
            if (report.report().region().equals("KZ")) {
                national.computeIfAbsent(report.day(), ignored -> new ArrayList<>())
                        .add(report);
            }
        }
        for (var block : national.values()) {
            for (var i = 0; i < block.size(); i++) {
                for (var j = i + 1; j < block.size(); j++) {
                    if (!block.get(i).region().equals(block.get(j).region())) {
                        pairs.add(pair(block.get(i), block.get(j)));
                    }
                }
            }
        }
    }

    private static Pair pair(Prepared one, Prepared other) {
        return one.index() < other.index() ? new Pair(one, other) : new Pair(other, one);
    }
}
