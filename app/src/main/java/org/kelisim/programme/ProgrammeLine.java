package org.kelisim.programme;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Texts;

/**
 * One programme as a line of a list, with how far it has come.
 *
 * @param activities held for it
 * @param first day of the first of them, for the reader; empty without one
 */
public record ProgrammeLine(
        Programmes.Programme programme, String responsible, int activities, String first, State state) {

    /** How far an intention has come. */
    public enum State {
        DONE,
        OPEN,
        OVERDUE;

        static State of(@Nullable LocalDate due, Fulfilments.@Nullable Fulfilment fulfilment, LocalDate today) {
            if (fulfilment != null) {
                return DONE;
            }
            return due != null && due.isBefore(today) ? OVERDUE : OPEN;
        }

        public String text() {
            return Texts.t("programme.state." + name().toLowerCase(Locale.ROOT));
        }

        /** The class of its badge. */
        public String badge() {
            return switch (this) {
                case DONE -> "badge-verified";
                case OPEN -> "badge-planned";
                case OVERDUE -> "badge-refused";
            };
        }
    }
}
