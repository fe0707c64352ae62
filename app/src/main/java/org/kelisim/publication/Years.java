package org.kelisim.publication;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /**
     * @param all the latest first; the present one when nothing is known yet
     * @param fullest the year of which most is known: a year that has only begun would be shown near empty
     */
    record Known(List<Integer> all, int fullest) {}

    Known known() {
        var activities = new TreeMap<Integer, Double>(Comparator.reverseOrder());
        cells().forEach(cell -> activities.merge(year(cell), cell.estimate().value(), Double::sum));
        return activities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(fullest -> new Known(List.copyOf(activities.keySet()), fullest.getKey()))
                .orElseGet(() -> new Known(List.of(now()), now()));
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
