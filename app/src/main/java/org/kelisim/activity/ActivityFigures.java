package org.kelisim.activity;

import java.util.List;
import org.kelisim.platform.Period;
import org.kelisim.question.FigureDefinition;
import org.kelisim.question.Question;
import org.springframework.stereotype.Component;

/** The figures that activities answer. */
@Component
class ActivityFigures implements FigureDefinition.Catalogue {
    private static final Question ACTIVITIES = Question.of("activity", "activities", Period.year(2000));
    private static final Question PARTICIPATIONS = ACTIVITIES.measuring("participations");
    private static final Question MEDIATION =
            ACTIVITIES.where("programme", "PR-{year}-MEDIATION").where("format", "seminar", "training");
    private static final Question RUN = ACTIVITIES.where("programme", "PR-{year}-RUN");

    @Override
    public List<FigureDefinition> figures() {
        return List.of(
                figure("activities", ACTIVITIES, 10),
                figure("participations", PARTICIPATIONS, 20),
                figure("participations.youth", ACTIVITIES.measuring("youth"), 22),
                figure("participations.women", ACTIVITIES.measuring("women"), 24),
                figure("houses.activities", ACTIVITIES.where("in_house", "yes"), 40),
                figure("houses.participations", PARTICIPATIONS.where("in_house", "yes"), 50),
                figure("groups.activities", ACTIVITIES.where("by_group", "yes"), 80),
                figure("groups.participations", PARTICIPATIONS.where("by_group", "yes"), 90),
                figure("mediation.trainings", MEDIATION, 150),
                figure("mediation.trainees", MEDIATION.measuring("participations"), 160),
                figure("telebridge.participations", PARTICIPATIONS.where("format", "telebridge"), 200),
                figure("sessions", ACTIVITIES.where("format", "session"), 210),
                figure("run.participations", RUN.measuring("participations"), 220),
                figure("run.regions", RUN.measuring("regions"), 230),
                figure("language.courses", ACTIVITIES.where("format", "language_course"), 330));
    }

    private static FigureDefinition figure(String code, Question question, int rank) {
        return new FigureDefinition(code, question, rank, "activity");
    }
}
