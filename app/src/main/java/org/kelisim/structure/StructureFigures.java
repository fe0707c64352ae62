package org.kelisim.structure;

import java.util.List;
import org.kelisim.platform.Period;
import org.kelisim.question.FigureDefinition;
import org.kelisim.question.Question;
import org.springframework.stereotype.Component;

/** The figures that the register of organisations answers. */
@Component
class StructureFigures implements FigureDefinition.Catalogue {
    private static final Question ORGANISATIONS = Question.of("organisation", "organisations", Period.year(2000));

    @Override
    public List<FigureDefinition> figures() {
        return List.of(
                figure("houses", ORGANISATIONS.where("kind", "house_of_friendship"), 30),
                figure("associations", ORGANISATIONS.where("kind", "ethnocultural_association"), 60),
                figure("groups", ORGANISATIONS.where("kind", "information_group"), 70),
                figure("structures", ORGANISATIONS.where("kind", "public_structure"), 100),
                figure(
                        "communities",
                        ORGANISATIONS.measuring("communities").where("kind", "ethnocultural_association"),
                        5));
    }

    private static FigureDefinition figure(String code, Question question, int rank) {
        return new FigureDefinition(code, question, rank, "structure");
    }
}
