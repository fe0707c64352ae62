package org.kelisim.programme;

import java.util.List;
import org.kelisim.platform.Period;
import org.kelisim.question.FigureDefinition;
import org.kelisim.question.Question;
import org.springframework.stereotype.Component;

/** The figures that plans and projects answer. */
@Component
class ProgrammeFigures implements FigureDefinition.Catalogue {
    private static final Question PROGRAMMES = Question.of("programme", "programmes", Period.year(2000));

    @Override
    public List<FigureDefinition> figures() {
        return List.of(
                new FigureDefinition(
                        "projects", PROGRAMMES.measuring("projects").where("kind", "project"), 110, "programme"),
                new FigureDefinition(
                        "plan.items", PROGRAMMES.measuring("items").where("kind", "plan_item"), 280, "programme"));
    }
}
