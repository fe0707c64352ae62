package org.kelisim.publication;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kelisim.platform.Period;
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
     * @param usual the latest, or the one before while more is known of that: a year that has only begun would be shown near empty
     */
    record Known(List<Integer> all, int usual) {}

    Known known() {
        var every = IntStream.iterate(now() + 1, year -> year >= FIRST, year -> year - 1)
                .mapToObj(Period::year)
                .toList();
        var known = answers.among("activity", every).stream()
                .map(period -> period.from().getYear())
                .toList();
        return known.isEmpty() ? new Known(List.of(now()), now()) : new Known(known, fuller(known));
    }

    private int fuller(List<Integer> years) {
        return years.stream()
                .limit(2)
                .max(Comparator.comparingDouble(this::activities))
                .orElseThrow();
    }

    private double activities(int year) {
        return answers.answer(Question.of("activity", "activities", Period.year(year)))
                .total()
                .value();
    }

    private static int now() {
        return Year.now(ZoneOffset.ofHours(5)).getValue();
    }
}
