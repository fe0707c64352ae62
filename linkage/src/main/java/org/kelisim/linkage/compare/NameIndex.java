package org.kelisim.linkage.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds what a name, as somebody wrote it, may stand for: letter for letter in its region, then anywhere, then with slips of the keyboard
 * in its region. One name may stand for several things, such as two houses of one town; then all of them are found.
 */
final class NameIndex {
    /** Dice coefficient of trigrams from which a name passes for a misspelt one. */
    private static final double ALIKE = 0.7;

    private static final int[] NOTHING = {};

    private final Map<String, int[]> exact = new HashMap<>();
    private final Map<String, List<Name>> byRegion = new HashMap<>();
    private final Map<String, int[]> found = new ConcurrentHashMap<>();

    private record Name(String folded, String numbers, long[] trigrams) {}

    /** @param region empty for what belongs to none */
    void add(String region, String name, int number) {
        var folded = Letters.folded(name);
        if (folded.isEmpty()) {
            return;
        }
        if (merge(region + '|' + folded, number)) {
            byRegion.computeIfAbsent(region, ignored -> new ArrayList<>()).add(name(folded));
        }
        merge("*|" + folded, number);
    }

    private boolean merge(String key, int number) {
        var known = exact.get(key);
        var added = new int[] {number};
        exact.put(key, known == null ? added : Ascending.of(known, added));
        return known == null;
    }

    /** The numbers of what the text may name, ascending; empty if it names nothing known. */
    int[] find(String region, String text) {
        return found.computeIfAbsent(region + '|' + text, ignored -> search(region, Letters.folded(text)));
    }

    private int[] search(String region, String folded) {
        for (var key : List.of(region + '|' + folded, '|' + folded, "*|" + folded)) {
            var hit = exact.get(key);
            if (hit != null) {
                return hit;
            }
        }
        var wanted = name(folded);
        var best = ALIKE;
        var answer = NOTHING;
        for (var where : region.isEmpty() ? List.of("") : List.of(region, "")) {
            for (var name : byRegion.getOrDefault(where, List.of())) {
                if (name.numbers.equals(wanted.numbers)) {
                    var alike = Trigrams.dice(name.trigrams, wanted.trigrams);
                    if (alike > best) {
                        best = alike;
                        answer = exact.getOrDefault(where + '|' + name.folded, NOTHING);
                    }
                }
            }
        }
        return answer;
    }

    private static Name name(String folded) {
        var numbers = new StringBuilder();
        for (var word : folded.split(" ")) {
            if (!word.isEmpty() && Letters.isNumber(word)) {
                numbers.append(word).append(' ');
            }
        }
        return new Name(folded, numbers.toString(), Trigrams.of(folded));
    }
}
