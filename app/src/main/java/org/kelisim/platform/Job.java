package org.kelisim.platform;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One piece of long work as its watchers see it.
 *
 * @param done units done, 0 to {@code total}
 * @param total units in all; 0 while unknown
 * @param step key of the text that names the present step; empty before the first
 * @param problem what went wrong, for a failed job: a word that {@link JobProblem} knows, or a reference to the log; never its text
 */
public record Job(
        long id,
        String kind,
        String subject,
        State state,
        long done,
        long total,
        String step,
        String problem,
        @Nullable OffsetDateTime endedAt) {

    /** From asked for to ended, in one of three ways. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    public boolean hasEnded() {
        return state == State.DONE || state == State.FAILED || state == State.CANCELLED;
    }

    /** Share done in percent, 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }
}
