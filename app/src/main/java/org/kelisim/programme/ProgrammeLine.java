package org.kelisim.programme;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Period;
import org.kelisim.platform.Texts;
import org.kelisim.question.Question;

/**
 * One programme as a line of a list, with how far it has come.
 *
 * @param responsible name of the organisation that answers for it; empty without one
 * @param fulfilment what was held for it
 * @param depth how deep it stands under others, from 0
 */
public record ProgrammeLine(
        Programmes.Programme programme,
        String responsible,
        Optional<Fulfilments.Fulfilment> fulfilment,
        State state,
        int depth) {

    /** How far an intention has come. An item of a plan is done by an activity; the others take their time. */
    public enum State {
        DONE("badge-verified"),
        DONE_LATE("badge-late"),
        OPEN("badge-planned"),
        OVERDUE("badge-refused"),
        AHEAD("badge-planned"),
        UNDER_WAY("badge-late"),
        ENDED("badge-verified");

        private final String badge;

        State(String badge) {
            this.badge = badge;
        }

        static State of(Programmes.Programme programme, Optional<Fulfilments.Fulfilment> fulfilment, LocalDate today) {
            var due = programme.dueOn();
            return programme.kind() == ProgrammeKind.PLAN_ITEM
                    ? ofItem(due, fulfilment, today)
                    : ofTime(programme.startsOn(), due, today);
        }

        private static State ofItem(
                @Nullable LocalDate due, Optional<Fulfilments.Fulfilment> fulfilment, LocalDate today) {
            if (fulfilment.isPresent()) {
                return due != null && fulfilment.get().first().isAfter(due) ? DONE_LATE : DONE;
            }
            return due != null && due.isBefore(today) ? OVERDUE : OPEN;
        }

        private static State ofTime(@Nullable LocalDate starts, @Nullable LocalDate due, LocalDate today) {
            if (starts != null && today.isBefore(starts)) {
                return AHEAD;
            }
            return due != null && today.isAfter(due) ? ENDED : UNDER_WAY;
        }

        /** The word in addresses and texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return Texts.t("programme.state." + code());
        }

        /** The class of its badge. */
        public String badge() {
            return badge;
        }

        public boolean isDone() {
            return this == DONE || this == DONE_LATE;
        }
    }

    /** What was held for it and all under it. */
    public Question held() {
        return Question.of("activity", "activities", Period.ALL).where("programme", programme.code());
    }

    public int activities() {
        return fulfilment.map(Fulfilments.Fulfilment::activities).orElse(0);
    }
}
