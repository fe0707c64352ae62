package org.kelisim.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which reports say the same as another, letter for letter and in every field, under another key. Only one of them, the original, is linked,
 * and its copies go with it: so they change nothing but its cluster. What a person has decided about is nobody's copy.
 */
final class Copies {
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<Content, String> originals = new HashMap<>();
    private final Map<String, String> originalOf = new HashMap<>();
    private final Map<String, TreeSet<String>> copiesOf = new HashMap<>();
    private Set<String> alone = Set.of();

    /** A report without its key. */
    private record Content(Report report) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Content(var that)
                    && report.withKey(that.key()).equals(that);
        }

        /** Of what is short, and seldom the same in reports that aren't copies. */
        @Override
        public int hashCode() {
            return 31
                            * (31 * report.submittedBy().hashCode()
                                    + report.startDate().hashCode())
                    + report.participants();
        }
    }

    /** What has to be linked anew, and what no longer. */
    record Change(List<Report> added, List<String> removed) {}

    /** @return those to link, in the order of their keys */
    List<Report> begin(Collection<Report> all, Collection<Decision> decisions) {
        alone = decided(decisions);
        var added = new ArrayList<Report>(all.size());
        inOrder(all).forEach(report -> take(report, added));
        return added;
    }

    /** @param removed may name reports that aren't there */
    Change change(Collection<Report> added, Collection<String> removed, Collection<Decision> decisions) {
        var in = new HashMap<String, Report>();
        added.forEach(report -> in.put(report.key(), report));
        var out = new HashSet<>(removed);
        out.addAll(in.keySet());
        var before = alone;
        alone = decided(decisions);
        var changed = new TreeSet<>(before);
        changed.addAll(alone);
        changed.removeIf(
                key -> out.contains(key) || !reports.containsKey(key) || (before.contains(key) && alone.contains(key)));
        changed.forEach(key -> in.put(key, report(key)));
        out.addAll(changed);

        var nowAdded = new ArrayList<Report>();
        var nowRemoved = new TreeSet<String>();
        new TreeSet<>(out).forEach(key -> leave(key, nowAdded, nowRemoved));
        inOrder(in.values()).forEach(report -> take(report, nowAdded));
        // what took an original's place may have left in its turn
        nowAdded.removeIf(report -> originalOf.containsKey(report.key()) || !report.equals(reports.get(report.key())));
        return new Change(nowAdded.stream().distinct().toList(), List.copyOf(nowRemoved));
    }

    private static List<Report> inOrder(Collection<Report> some) {
        return some.parallelStream().sorted(Comparator.comparing(Report::key)).toList();
    }

    private static Set<String> decided(Collection<Decision> decisions) {
        var keys = new HashSet<String>();
        decisions.forEach(decision -> keys.addAll(List.of(decision.leftKey(), decision.rightKey())));
        return keys;
    }

    private void take(Report report, List<Report> added) {
        if (reports.putIfAbsent(report.key(), report) != null) {
            throw new IllegalArgumentException("report " + report.key() + " is given twice");
        }
        var original = alone.contains(report.key()) ? null : originals.putIfAbsent(new Content(report), report.key());
        if (original == null) {
            added.add(report);
        } else {
            originalOf.put(report.key(), original);
            copiesOf.computeIfAbsent(original, ignored -> new TreeSet<>()).add(report.key());
        }
    }

    private void leave(String key, List<Report> added, Set<String> removed) {
        var report = reports.remove(key);
        if (report == null) {
            return;
        }
        var original = originalOf.remove(key);
        if (original != null) {
            copiesOf.getOrDefault(original, new TreeSet<>()).remove(key);
            return;
        }
        removed.add(key);
        originals.remove(new Content(report), key);
        var copies = copiesOf.remove(key);
        if (copies != null && !copies.isEmpty()) {
            var next = copies.removeFirst();
            originalOf.remove(next);
            originals.put(new Content(report), next);
            copies.forEach(copy -> originalOf.put(copy, next));
            copiesOf.put(next, copies);
            added.add(report(next));
        }
    }

    private Report report(String key) {
        var report = reports.get(key);
        if (report == null) {
            throw new IllegalArgumentException("no report " + key);
        }
        return report;
    }

    boolean has(String key) {
        return reports.containsKey(key);
    }

    /** Originals with their copies, as they are now. */
    Map<String, List<String>> all() {
        var all = new HashMap<String, List<String>>();
        copiesOf.forEach((original, copies) -> {
            if (!copies.isEmpty()) {
                all.put(original, List.copyOf(copies));
            }
        });
        return all;
    }
}
