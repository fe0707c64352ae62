package org.kelisim.publication;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.kelisim.platform.Period;
import org.kelisim.question.Answer;
import org.kelisim.question.Answers;
import org.kelisim.question.Question;
import org.springframework.stereotype.Component;

/** The years of which anything is known. */
@Component
class Years {
    private static final int FIRST = 1995;

    private final Answers answers;

    Years(Answers answers) {
        this.answers = answers;
    }

    /** The latest first; the present one when nothing is known yet. */
    List<Integer> all() {
        var years = cells().stream()
                .map(cell -> year(cell))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return years.isEmpty() ? List.of(now()) : years;
    }

    /** The year of which most is known: a year that has only begun would be shown near empty. */
    int fullest() {
        var best = now();
        var most = 0.0;
        for (var year : all()) {
            var activities = cells().stream()
                    .filter(cell -> year(cell) == year)
                    .mapToDouble(cell -> cell.estimate().value())
                    .sum();
            if (activities > most) {
                most = activities;
                best = year;
            }
        }
        return best;
    }

    private List<Answer.Cell> cells() {
        var period = new Period(LocalDate.of(FIRST, 1, 1), LocalDate.of(now() + 1, 12, 31));
        return answers.answer(Question.of("activity", "activities", period).by("month"))
                .cells();
    }

    private static int year(Answer.Cell cell) {
        return Integer.parseInt(cell.keys().getFirst().substring(0, 4));
    }

    private static int now() {
        return Year.now(ZoneOffset.ofHours(5)).getValue();
    }
}
