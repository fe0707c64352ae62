package org.kelisim.linkage.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What persons have said of pairs of reports: these are one activity, those aren't. It holds whatever the odds are. */
public final class Constraints {
    private final Map<Integer, Set<Integer>> same = new HashMap<>();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    public void same(int one, int other) {
        both(same, one, other);
    }

    public void apart(int one, int other) {
        both(apart, one, other);
    }

    private static void both(Map<Integer, Set<Integer>> to, int one, int other) {
        to.computeIfAbsent(one, ignored -> new TreeSet<>()).add(other);
        to.computeIfAbsent(other, ignored -> new TreeSet<>()).add(one);
    }

    Set<Integer> sameAs(int report) {
        return same.getOrDefault(report, Set.of());
    }

    Set<Integer> apartFrom(int report) {
        return apart.getOrDefault(report, Set.of());
    }

    boolean isSaid(int one, int other) {
        return apartFrom(one).contains(other) || sameAs(one).contains(other);
    }

    /**
     * A contradiction, if there is one: reports each of which is said to be the same as the next, from one to another that it is said not to
     * be the same as. The shortest such chain of the first such pair; empty if all can hold.
     */
    public List<Integer> contradiction() {
        for (var one : new TreeSet<>(apart.keySet())) {
            for (var other : apartFrom(one)) {
                var chain = chain(one, other);
                if (!chain.isEmpty()) {
                    return chain;
                }
            }
        }
        return List.of();
    }

    private List<Integer> chain(int from, int to) {
        var cameFrom = new HashMap<Integer, Integer>();
        var queue = new ArrayDeque<Integer>(List.of(from));
        cameFrom.put(from, from);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (var next : sameAs(at)) {
                if (cameFrom.putIfAbsent(next, at) == null) {
                    queue.add(next);
                }
            }
        }
        var chain = new ArrayList<Integer>();
        for (Integer at = to; cameFrom.containsKey(to); at = cameFrom.get(at)) {
            chain.addFirst(at);
            if (at == from) {
                return chain;
            }
        }
        return chain;
    }
}
