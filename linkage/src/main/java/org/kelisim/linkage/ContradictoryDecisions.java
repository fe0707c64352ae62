package org.kelisim.linkage;

import java.util.List;

/** Decisions that can't all hold: some say, by one step or several, that two reports are the same, and one that they are not. */
public final class ContradictoryDecisions extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> chain;

    ContradictoryDecisions(List<String> chain) {
        super("decisions keep " + chain.getFirst() + " and " + chain.getLast() + " apart, and join them: "
                + String.join(" = ", chain));
        this.chain = List.copyOf(chain);
    }

    /** Keys of reports, each said to be the same as the next; the first and the last are said not to be. */
    public List<String> chain() {
        return chain;
    }

    /** The decision that keeps apart what others join. */
    public Decision decision() {
        return new Decision(chain.getFirst(), chain.getLast(), Decision.Answer.NOT_THE_SAME);
    }
}
