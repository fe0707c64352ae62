package org.kelisim.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What is held back of a table, and what can still be worked out of the cells that needed it.
 *
 * @param heldBack places of the cells that are not published
 * @param added those among them that are held back for the sake of others
 * @param needs by place, what may not be ruled out of each cell that needs protection; as much of what was asked as can be had
 * @param bounds what anyone can work out, by place, of each cell that needs protection
 * @param shortcomings needs that can't be met, whatever is held back: too much is known already
 */
public record Suppression(
        Table table,
        BitSet heldBack,
        BitSet added,
        Map<Integer, Interval> needs,
        Map<Integer, Interval> bounds,
        List<Need> shortcomings) {

    public boolean isHeldBack(int place) {
        return heldBack.get(place);
    }

    /** @throws IllegalArgumentException if there is no such cell */
    public boolean isHeldBack(String name) {
        return heldBack.get(table.place(name));
    }
}
