package org.kelisim.linkage;

/** A person's word on two reports. It holds in every run. */
public record Decision(String leftKey, String rightKey, Answer answer) {

    /** Whether the two tell of one activity. */
    public enum Answer {
        SAME,
        NOT_THE_SAME
    }
}
