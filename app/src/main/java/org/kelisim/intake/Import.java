package org.kelisim.intake;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The taking of one file, as it stands.
 *
 * @param kind of the table; empty while the file can't be read
 * @param jobId the work that is under way on it, or was last
 */
public record Import(
        long id,
        String fileName,
        String kind,
        State state,
        @Nullable Long jobId,
        long rowsRead,
        long rowsWritten,
        long rowsUnchanged,
        long rowsRefused,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime takenAt) {

    /** From received to taken, or not. */
    public enum State {
        RECEIVED,
        CHECKED,
        REFUSED,
        TAKEN,
        UNDONE,
        CANCELLED;

        /** The word in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean canBeTaken() {
        return state == State.RECEIVED || state == State.CHECKED || state == State.REFUSED || state == State.CANCELLED;
    }
}
