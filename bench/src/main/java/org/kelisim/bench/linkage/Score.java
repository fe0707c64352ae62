package org.kelisim.bench.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How near clusters come to the truth: pairwise, and B-cubed [1] precision, recall and F1, and the error of the count.
 *
 * <p>[1] A. Bagga, B. Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model", COLING-ACL 1998.
 *
 * @param countError found activities over true ones, less 1
 * @param recallWhere share of the true pairs found among those that a report with this difference is part of
 */
record Score(Fit pairs, Fit bCubed, double countError, Map<String, Double> recallWhere) {

    record Fit(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** @param found the cluster of each report's key */
    static Score of(Sample truth, Map<String, ?> found) {
        var sizes = new HashMap<Object, Integer>();
        var trueSizes = new HashMap<String, Integer>();
        var both = new HashMap<List<Object>, Integer>();
        truth.activityOf().forEach((key, activity) -> {
            var cluster = found.get(key);
            if (cluster == null) {
                throw new IllegalArgumentException(key + " is in no cluster");
            }
            sizes.merge(cluster, 1, Integer::sum);
            trueSizes.merge(activity, 1, Integer::sum);
            both.merge(List.of(cluster, activity), 1, Integer::sum);
        });
        var precision = 0.0;
        var recall = 0.0;
        var hits = new TreeMap<String, int[]>();
        for (var entry : truth.activityOf().entrySet()) {
            int together = both.getOrDefault(List.of(found.get(entry.getKey()), entry.getValue()), 0);
            int size = trueSizes.getOrDefault(entry.getValue(), 1);
            precision += (double) together / sizes.getOrDefault(found.get(entry.getKey()), 1);
            recall += (double) together / size;
            for (var why : truth.whyOf().getOrDefault(entry.getKey(), List.of())) {
                var hit = hits.computeIfAbsent(why, ignored -> new int[2]);
                hit[0] += together - 1;
                hit[1] += size - 1;
            }
        }
        var found2 = pairs(both);
        var recalls = new TreeMap<String, Double>();
        hits.forEach((why, hit) -> recalls.put(why, hit[1] == 0 ? 1 : (double) hit[0] / hit[1]));
        var reports = truth.activityOf().size();
        return new Score(
                new Fit(ratio(found2, pairs(sizes)), ratio(found2, pairs(trueSizes))),
                new Fit(precision / reports, recall / reports),
                (double) sizes.size() / trueSizes.size() - 1,
                recalls);
    }

    private static long pairs(Map<?, Integer> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1L) / 2).sum();
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "pairs %.4f %.4f F1 %.4f | B-cubed %.4f %.4f F1 %.4f | count %+.2f %%",
                pairs.precision(),
                pairs.recall(),
                pairs.f1(),
                bCubed.precision(),
                bCubed.recall(),
                bCubed.f1(),
                100 * countError);
    }
}
