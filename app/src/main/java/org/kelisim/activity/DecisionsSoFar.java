package org.kelisim.activity;

import static org.kelisim.activity.schema.Tables.LINK_DECISION;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Which reports persons have joined, and which they keep apart; so that no answer can be kept that contradicts the others. */
final class DecisionsSoFar {
    private final Map<Long, Long> parents = new HashMap<>();
    private final Set<Pair> apart = new HashSet<>();

    private record Pair(long left, long right) {}

    /** Those that hold. */
    static DecisionsSoFar read(DSLContext sql) {
        var soFar = new DecisionsSoFar();
        sql.select(LINK_DECISION.LEFT_ID, LINK_DECISION.RIGHT_ID, LINK_DECISION.ANSWER)
                .from(LINK_DECISION)
                .where(LINK_DECISION.WITHDRAWN_AT.isNull())
                .orderBy(LINK_DECISION.ID)
                .forEach(row ->
                        soFar.add(row.value1(), row.value2(), row.value3().equals("same")));
        return soFar;
    }

    /** Takes the answer in, unless it can't hold together with those before it. @return whether it was taken in */
    boolean add(long left, long right, boolean isSame) {
        var one = root(left);
        var other = root(right);
        if (!isSame) {
            if (one != other) {
                apart.add(new Pair(left, right));
            }
            return one != other;
        }
        if (one == other) {
            return true;
        }
        parents.put(one, other);
        for (var pair : apart) {
            if (root(pair.left()) == root(pair.right())) {
                parents.remove(one);
                return false;
            }
        }
        return true;
    }

    private long root(long report) {
        var at = report;
        for (var parent = parents.get(at); parent != null; parent = parents.get(at)) {
            at = parent;
        }
        return at;
    }
}
