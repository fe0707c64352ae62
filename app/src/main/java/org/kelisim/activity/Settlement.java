package org.kelisim.activity;

import java.util.List;

/**
 * How the values of an activity were chosen.
 *
 * @param senders whose word counts, the host's first
 * @param fields each with what the senders say, in their order
 */
public record Settlement(List<Sender> senders, List<FieldSettled> fields) {

    /** @param isHost whether it runs the place, or is named first by most */
    public record Sender(long reportId, String name, boolean isHost) {}

    /**
     * @param rule key of the rule that chose: only, agreed, most, host, first, median, person
     * @param said what each sender says; empty where it says nothing
     */
    public record FieldSettled(String label, String chosen, String rule, List<String> said) {}

    /** Whether there is anything to weigh. */
    public boolean isOfSeveral() {
        return senders.size() > 1;
    }
}
