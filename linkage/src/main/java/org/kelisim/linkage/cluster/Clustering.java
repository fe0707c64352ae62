package org.kelisim.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Parts reports into activities, component by component: what no odds worth a look connect is no concern of one another's. */
public final class Clustering {
    /** A larger component is taken apart by asking for better links. */
    private static final int MOST_REPORTS = 1500;

    private final Odds odds;
    private final int[] heads;
    private final int[] regions;
    private final Constraints constraints;
    private final Comparator<Integer> order;

    /**
     * @param heads people at what each report tells of
     * @param regions numbers of where each took place
     * @param order of reports, by which nothing but ties is decided
     */
    public Clustering(Odds odds, int[] heads, int[] regions, Constraints constraints, Comparator<Integer> order) {
        this.odds = odds;
        this.heads = heads;
        this.regions = regions;
        this.constraints = constraints;
        this.order = order;
    }

    /** All reports, in components that depend on nothing outside them. */
    public List<Component.Result> all() {
        return of(IntStream.range(0, odds.reports()).toArray());
    }

    /** The components that these reports are in, whole. */
    public List<Component.Result> of(int[] reports) {
        var components = new ArrayList<int[]>();
        var seen = new boolean[odds.reports()];
        for (var report : reports) {
            if (!seen[report]) {
                take(connected(report, Odds.LINKED, seen), Odds.LINKED, components);
            }
        }
        return components.parallelStream()
                .map(component -> new Component(component, odds, heads, regions, constraints).resolve())
                .toList();
    }

    private void take(int[] component, double threshold, List<int[]> to) {
        if (component.length <= MOST_REPORTS) {
            to.add(Arrays.stream(component)
                    .boxed()
                    .sorted(order)
                    .mapToInt(i -> i)
                    .toArray());
            return;
        }
        var better = threshold < 0 ? threshold + 1 : 2 * threshold + 1;
        var seen = new boolean[odds.reports()];
        for (var report : component) {
            if (!seen[report]) {
                take(connected(report, better, seen), better, to);
            }
        }
    }

    private int[] connected(int from, double threshold, boolean[] seen) {
        var found = new int[16];
        var size = 1;
        found[0] = from;
        seen[from] = true;
        for (var at = 0; at < size; at++) {
            var report = found[at];
            var more = new ArrayList<>(constraints.sameAs(report));
            for (var i = 0; i < odds.degree(report); i++) {
                if (odds.value(report, i) > threshold) {
                    more.add(odds.neighbour(report, i));
                }
            }
            for (var other : more) {
                if (!seen[other]) {
                    seen[other] = true;
                    if (size == found.length) {
                        found = Arrays.copyOf(found, 2 * size);
                    }
                    found[size++] = other;
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    static <K> HashMap<K, Integer> numbered(List<K> things) {
        var numbers = new HashMap<K, Integer>();
        things.forEach(thing -> numbers.put(thing, numbers.size()));
        return numbers;
    }
}
