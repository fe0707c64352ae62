package org.kelisim.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Texts;

/**
 * A study as it stands.
 *
 * @param ownerId the organisation that carries it out
 * @param strata in their order; none while it is being drafted
 */
public record Study(long id, String code, long ownerId, Draft draft, State state, List<Stratum> strata) {

    /** How far it has come. Design and questionnaire can be changed in the first alone. */
    public enum State {
        DESIGN,
        FIELD,
        CLOSED,
        PUBLISHED;

        static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Its name for the reader. */
        public String text() {
            return Texts.t("study.state." + code());
        }

        /** The class of its badge. */
        public String badge() {
            return switch (this) {
                case DESIGN -> "badge-draft";
                case FIELD, CLOSED -> "badge";
                case PUBLISHED -> "badge-signed";
            };
        }
    }

    /**
     * What its makers settle while it is in design.
     *
     * @param population whom it speaks of, in words
     */
    public record Draft(
            Multilingual name,
            Multilingual population,
            LocalDate startsOn,
            LocalDate endsOn,
            Precision precision,
            Allocation allocation) {
        public Draft {
            if (endsOn.isBefore(startsOn)) {
                throw new IllegalArgumentException("ends " + endsOn + " before it starts " + startsOn);
            }
        }
    }

    public Study {
        strata = List.copyOf(strata);
    }

    public Multilingual name() {
        return draft.name();
    }

    /** People of all strata. */
    public long people() {
        return strata.stream().mapToLong(Stratum::population).sum();
    }

    /** Interviews planned in all strata. */
    public int planned() {
        return strata.stream().mapToInt(Stratum::planned).sum();
    }

    public boolean isInDesign() {
        return state == State.DESIGN;
    }

    /** Margin that the planned interviews give, in percentage points. */
    public double plannedMargin() {
        return draft.precision().marginOf(Math.max(1, planned()), people());
    }
}
