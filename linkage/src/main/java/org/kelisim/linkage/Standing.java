package org.kelisim.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Linked reports that more can be added to. What comes of it is the same as if all had been linked at once by the same model, in time that
 * depends on what is new and on what else was reported of those regions and days. For use by one thread at a time.
 */
public final class Standing {
    private final Copies copies;
    private final Linked linked;

    /** @param linked the originals */
    Standing(Copies copies, Linked linked) {
        this.copies = copies;
        this.linked = linked;
    }

    /**
     * What a change did to the clusters: these are no more, and those are there instead. A report of a cluster that has gone is in one that has
     * come, unless it was taken out.
     */
    public record Change(List<Linkage.Cluster> gone, List<Linkage.Cluster> come) {
        public Change {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }
    }

    /** What was learned, by which all is linked. */
    public Model model() {
        return linked.model();
    }

    /** All clusters and doubtful pairs, as they stand. */
    public Linkage linkage() {
        var linkage = linked.linkage();
        return new Linkage(whole(linkage.clusters(), copies.all()), linkage.doubtful());
    }

    /**
     * Links what is new.
     *
     * @param added reports; one with a key that is there already replaces it
     * @param removed keys of reports that are no more; those that aren't there are passed over
     * @param all decisions that stand now
     * @throws ContradictoryDecisions if decisions can't all hold; nothing is changed then
     */
    public Change change(Collection<Report> added, Collection<String> removed, Collection<Decision> all) {
        var in = new HashSet<String>();
        added.forEach(report -> in.add(report.key()));
        var out = new HashSet<>(removed);
        Decided.refuseContradictions(all, key -> in.contains(key) || (!out.contains(key) && copies.has(key)));
        var before = copies.all();
        var change = copies.change(added, removed, all);
        var after = copies.all();
        var found = linked.change(change.added(), change.removed(), all);
        var gone = whole(found.gone(), before);
        var come = whole(found.come(), after);
        var told = new HashSet<>(found.come());
        for (var cluster : linked.clustersOf(different(before, after))) {
            if (told.add(cluster)) {
                gone.addAll(whole(List.of(cluster), before));
                come.addAll(whole(List.of(cluster), after));
            }
        }
        var unchanged = new HashSet<>(gone);
        unchanged.retainAll(come);
        gone.removeAll(unchanged);
        come.removeAll(unchanged);
        return new Change(gone, come);
    }

    /** Originals whose copies are others than before. */
    private static Collection<String> different(Map<String, List<String>> before, Map<String, List<String>> after) {
        var originals = new TreeSet<>(before.keySet());
        originals.addAll(after.keySet());
        originals.removeIf(
                original -> before.getOrDefault(original, List.of()).equals(after.getOrDefault(original, List.of())));
        return originals;
    }

    private static List<Linkage.Cluster> whole(List<Linkage.Cluster> clusters, Map<String, List<String>> copies) {
        if (copies.isEmpty()) {
            return new ArrayList<>(clusters);
        }
        var whole = new ArrayList<Linkage.Cluster>(clusters.size());
        for (var cluster : clusters) {
            var more = new ArrayList<String>();
            cluster.keys().forEach(key -> more.addAll(copies.getOrDefault(key, List.of())));
            whole.add(more.isEmpty() ? cluster : cluster.with(more));
        }
        whole.sort(Comparator.comparing(cluster -> cluster.keys().getFirst()));
        return whole;
    }
}
