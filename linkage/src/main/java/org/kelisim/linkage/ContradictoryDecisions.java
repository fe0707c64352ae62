package org.kelisim.linkage;

/** Decisions that can't all hold: some say, by one step or several, that two reports are the same, and one that they are not. */
public final class ContradictoryDecisions extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Decision decision;

    ContradictoryDecisions(Decision decision) {
        super("decisions join " + decision.leftKey() + " and " + decision.rightKey() + ", and keep them apart");
        this.decision = decision;
    }

    /** The decision that keeps apart what others join. */
    public Decision decision() {
        return decision;
    }
}
