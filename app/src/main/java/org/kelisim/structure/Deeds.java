package org.kelisim.structure;

import java.util.ArrayList;
import java.util.List;
import org.kelisim.platform.Period;
import org.kelisim.question.Answers;
import org.kelisim.question.Question;
import org.springframework.stereotype.Component;

/** What was held by somebody or somewhere, year by year: each number with the question that opens it. */
@Component
public class Deeds {
    private final Answers answers;

    Deeds(Answers answers) {
        this.answers = answers;
    }

    /** One year; the numbers are written for the reader. */
    public record Year(String year, String activities, Question held, String participations, Question attended) {}

    /**
     * @param dimension of activities, as {@code organisation}, {@code house} or {@code region}
     * @param value of that dimension
     * @return the latest year first; years without any activity are left out
     */
    List<Year> of(String dimension, String value) {
        var all = Question.of("activity", "activities", Period.ALL).where(dimension, value);
        var activities = answers.answer(all.by("year"));
        var participations = answers.answer(all.measuring("participations").by("year"));
        var years = new ArrayList<Year>();
        for (var cell : activities.cells().reversed()) {
            var year = cell.keys().getFirst();
            var held = all.in(Period.parse(year));
            years.add(new Year(
                    year,
                    cell.estimate().valueText(),
                    held,
                    participations.at(year).valueText(),
                    held.measuring("participations")));
        }
        return years;
    }
}
