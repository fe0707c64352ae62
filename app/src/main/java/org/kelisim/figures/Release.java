package org.kelisim.figures;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Texts;

/**
 * Figures of a year, frozen as they stood at a moment. Signed by two people it stands for ever; a mistake in it is corrected by the next one.
 *
 * @param asOf what was known by then is counted
 * @param reason why it was made, in the words of who made it
 * @param digest over all that it says; null until it is frozen
 * @param jobId the work that freezes it; null before that has begun
 */
public record Release(
        long id,
        ReleaseNumber number,
        OffsetDateTime asOf,
        State state,
        String reason,
        FactSet.@Nullable Digest digest,
        OffsetDateTime createdAt,
        List<Signature> signatures,
        @Nullable Long jobId) {

    /** How far it has come. */
    public enum State {
        FREEZING,
        DRAFT,
        SIGNED,
        DROPPED;

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** The word in the database and the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return Texts.t("figures.release.state." + code());
        }
    }

    /** @param accountId who signed; the name is kept as it was then */
    public record Signature(long accountId, String name, OffsetDateTime at) {}

    public int year() {
        return number.year();
    }

    public boolean isSigned() {
        return state == State.SIGNED;
    }

    /** Whether this account has signed it. */
    public boolean isSignedBy(@Nullable Long account) {
        return signatures.stream().anyMatch(signature -> account != null && signature.accountId() == account);
    }
}
