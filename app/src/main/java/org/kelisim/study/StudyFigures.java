package org.kelisim.study;

import java.util.List;
import org.kelisim.platform.Period;
import org.kelisim.question.FigureDefinition;
import org.kelisim.question.Question;
import org.springframework.stereotype.Component;

/** The figures that studies answer. */
@Component
class StudyFigures implements FigureDefinition.Catalogue {
    private static final Question STUDIES = Question.of("study", "studies", Period.year(2000));
    private static final Question OPINIONS = Question.of("opinion", "share", Period.year(2000));

    @Override
    public List<FigureDefinition> figures() {
        return List.of(
                new FigureDefinition("studies", STUDIES, 180, "study"),
                new FigureDefinition("stability.share", OPINIONS.where("indicator", "stability.share"), 190, "study"));
    }
}
