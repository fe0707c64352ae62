package org.kelisim.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kelisim.disclosure.Contributions;
import org.kelisim.disclosure.Cube;
import org.kelisim.disclosure.Hierarchy;
import org.kelisim.disclosure.Need;
import org.kelisim.disclosure.Rule;
import org.kelisim.disclosure.Suppression;
import org.kelisim.disclosure.Suppressor;

/** Which cells of a table of interviews are held back: those of fewer than five people, and as many others as it takes that they can't be worked back. */
final class Protection {
    /** The smallest number of people that may be known. */
    static final int LEAST = 5;

    private static final String ANSWER = "answer";
    private static final String GROUP = "group";

    private final Suppression suppression;

    private Protection(Suppression suppression) {
        this.suppression = suppression;
    }

    /** @param counts interviews by group and answer */
    static Protection of(Map<String, Map<String, Integer>> counts) {
        var cube = new Cube(
                List.of(Hierarchy.flat(GROUP), Hierarchy.flat(ANSWER)),
                List.of(Set.of(GROUP), Set.of(ANSWER), Set.of(GROUP, ANSWER)));
        var amounts = new HashMap<String, Integer>();
        counts.forEach((group, answers) -> {
            var all = answers.values().stream().mapToInt(Integer::intValue).sum();
            answers.forEach((answer, count) -> {
                cube.add(List.of(group, answer), count, Math.max(all, LEAST));
                amounts.merge(Cube.name(List.of(group, answer)), count, Integer::sum);
                amounts.merge(Cube.name(List.of(Hierarchy.ALL, answer)), count, Integer::sum);
                amounts.merge(Cube.name(List.of(group, Hierarchy.ALL)), count, Integer::sum);
            });
        });
        var table = cube.table();
        var needs = new ArrayList<Need>();
        amounts.forEach((name, count) -> {
            if (table.has(name)) {
                var place = table.place(name);
                new Rule.Threshold(LEAST)
                        .need(table.cell(place), Contributions.of(count))
                        .ifPresent(interval -> needs.add(new Need(place, interval)));
            }
        });
        return new Protection(Suppressor.withDefaults().withTrials(0).protect(table, needs, new BitSet()));
    }

    boolean isHeldBack(String group, String answer) {
        return suppression.isHeldBack(Cube.name(List.of(group, answer)));
    }
}
