package org.kelisim.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Parts reports into activities, component by component: what no odds worth a look connect is no concern of one another's. */
public final class Clustering {
    /** A larger component is taken apart by asking for better links. */
    private static final int MOST_REPORTS = 1500;

    private final Odds odds;
    private final Reported reported;
    private final Constraints constraints;
    private final Evidence evidence;
    private final Comparator<Integer> order;

    /**
     * @param order of reports, by which nothing but ties is decided
     */
    public Clustering(
            Odds odds, Reported reported, Constraints constraints, Evidence evidence, Comparator<Integer> order) {
        this.odds = odds;
        this.reported = reported;
        this.constraints = constraints;
        this.evidence = evidence;
        this.order = order;
    }

    /** The components that these reports are in, whole, and in the order of the first of these in each. */
    public List<Component.Result> of(int[] reports) {
        var components = new ArrayList<int[]>();
        var seen = new BitSet();
        for (var report : reports) {
            if (!seen.get(report)) {
                take(connected(report, Odds.LINKED, seen), Odds.LINKED, components);
            }
        }
        return components.parallelStream()
                .map(component -> new Component(component, odds, reported, constraints, evidence).resolve())
                .toList();
    }

    private void take(int[] component, double threshold, List<int[]> to) {
        if (component.length == 1) {
            to.add(component);
            return;
        }
        if (component.length <= MOST_REPORTS) {
            to.add(Arrays.stream(component)
                    .boxed()
                    .sorted(order)
                    .mapToInt(i -> i)
                    .toArray());
            return;
        }
        var better = threshold < 0 ? threshold + 1 : 2 * threshold + 1;
        var seen = new BitSet();
        for (var report : component) {
            if (!seen.get(report)) {
                take(connected(report, better, seen), better, to);
            }
        }
    }

    private int[] connected(int from, double threshold, BitSet seen) {
        var found = new int[4];
        var size = 1;
        found[0] = from;
        seen.set(from);
        for (var at = 0; at < size; at++) {
            var report = found[at];
            for (var i = 0; i < odds.degree(report); i++) {
                var other = odds.neighbour(report, i);
                if (odds.value(report, i) > threshold && !seen.get(other)) {
                    seen.set(other);
                    found = with(found, size++, other);
                }
            }
            for (var other : constraints.sameAs(report)) {
                if (!seen.get(other)) {
                    seen.set(other);
                    found = with(found, size++, other);
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    private static int[] with(int[] list, int size, int one) {
        var longer = size == list.length ? Arrays.copyOf(list, 2 * size) : list;
        longer[size] = one;
        return longer;
    }
}
