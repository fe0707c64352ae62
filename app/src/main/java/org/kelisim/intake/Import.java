package org.kelisim.intake;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The taking of one file, as it stands.
 *
 * @param kind of the table; empty while the file can't be read
 * @param jobId the work that is under way on it, or was last
 * @param goodRowsOnly whether refused rows are left aside
 * @param expected what taking it would do, by its last check
 */
public record Import(
        long id,
        String fileName,
        long sizeBytes,
        String kind,
        State state,
        @Nullable Long jobId,
        boolean goodRowsOnly,
        long rowsRead,
        long rowsWritten,
        long rowsUnchanged,
        long rowsRefused,
        Importable.Expected expected,
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

    /** Whether there is anything in it that could be taken, as far as its check found. */
    public boolean hasGoodRows() {
        return rowsRead > rowsRefused;
    }
}
