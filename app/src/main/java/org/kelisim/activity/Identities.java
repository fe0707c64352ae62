package org.kelisim.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Which activity a cluster of reports is: the one that most of its reports were part of before. When an activity falls apart, the part with more
 * of its reports keeps the identity; when two are joined, the one that brings more reports does.
 */
final class Identities {
    /** A cluster that was no activity before. */
    static final long NEW = 0;

    private Identities() {}

    private record Claim(long activity, int cluster, int reports, long firstReport) {}

    /** The identity of each cluster, or {@link #NEW}; none is given twice. */
    static List<Long> assign(List<List<StandingReport>> clusters) {
        var claims = new ArrayList<Claim>();
        for (var i = 0; i < clusters.size(); i++) {
            claims.addAll(claims(i, clusters.get(i)));
        }
        claims.sort(Comparator.comparingInt(Claim::reports)
                .reversed()
                .thenComparingLong(Claim::activity)
                .thenComparingLong(Claim::firstReport));
        var assigned = new ArrayList<>(Collections.nCopies(clusters.size(), NEW));
        var taken = new HashSet<Long>();
        for (var claim : claims) {
            if (assigned.get(claim.cluster()) == NEW && taken.add(claim.activity())) {
                assigned.set(claim.cluster(), claim.activity());
            }
        }
        return assigned;
    }

    private static List<Claim> claims(int cluster, List<StandingReport> reports) {
        var counts = new HashMap<Long, Integer>();
        reports.stream()
                .map(StandingReport::activityId)
                .filter(Objects::nonNull)
                .forEach(activity -> counts.merge(activity, 1, Integer::sum));
        var first = reports.stream().mapToLong(StandingReport::id).min().orElse(0);
        return counts.entrySet().stream()
                .map(entry -> new Claim(entry.getKey(), cluster, entry.getValue(), first))
                .toList();
    }
}
