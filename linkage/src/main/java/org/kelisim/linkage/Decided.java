package org.kelisim.linkage;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.cluster.Constraints;

/** What persons decided of reports by their keys, made constraints between numbers. */
final class Decided {
    private Decided() {}

    /** The number of a key; null if it isn't there. */
    interface Numbers {
        @Nullable
        Integer of(String key);
    }

    static Constraints constraints(Collection<Decision> all, Numbers numbers) {
        var constraints = new Constraints();
        for (var decision : all) {
            var left = numbers.of(decision.leftKey());
            var right = numbers.of(decision.rightKey());
            if (left != null && right != null) {
                switch (decision.answer()) {
                    case SAME -> constraints.same(left, right);
                    case NOT_THE_SAME -> constraints.apart(left, right);
                }
            }
        }
        return constraints;
    }

    /** @throws ContradictoryDecisions if those on reports that are there can't all hold */
    static void refuseContradictions(Collection<Decision> all, Predicate<String> isThere) {
        var keys = new TreeSet<String>();
        all.forEach(decision -> keys.addAll(List.of(decision.leftKey(), decision.rightKey())));
        keys.removeIf(isThere.negate());
        var inOrder = List.copyOf(keys);
        var chain = constraints(
                        all,
                        key -> keys.contains(key)
                                ? Integer.valueOf(keys.headSet(key).size())
                                : null)
                .contradiction();
        if (!chain.isEmpty()) {
            throw new ContradictoryDecisions(chain.stream().map(inOrder::get).toList());
        }
    }
}
