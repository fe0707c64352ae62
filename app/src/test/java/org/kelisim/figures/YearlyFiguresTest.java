package org.kelisim.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kelisim.KelisimTest;
import org.kelisim.question.Estimate;
import org.kelisim.question.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Figures that are asked by the year's own codes, of plans, and of activities in many regions. */
@KelisimTest
@Import(ReleaseWorld.class)
class YearlyFiguresTest {
    private static final String PROGRAMMES = """
            code,kind,name_en,parent_code,starts_on,due_on
            PLAN-2006,plan,Plan,,2006-01-01,2006-12-31
            PR-2006-RUN,project,Run,PLAN-2006,2006-03-01,2006-04-30
            PR-2006-RUN-CITY,project,Run in the city,PR-2006-RUN,2006-03-01,2007-01-30
            PI-2006-1,plan_item,Item,PLAN-2006,2005-12-01,2006-02-01
            PI-2006-2,plan_item,Item,PLAN-2006,2006-12-01,2007-02-01
            """;
    private static final String REPORTS = """
            report_id,submitted_by,submitted_at,title_kk,format,start_date,region,participants,programme_code
            run-1,T-NAT,2006-04-28T18:00:00+05:00,Бірлік жүгірісі,sport,2006-04-28,KZ,900,PR-2006-RUN-CITY
            run-2,T-RA,2006-04-28T18:00:00+05:00,Бірлік жүгірісі,sport,2006-04-28,KZ,60,PR-2006-RUN-CITY
            run-3,T-RB,2006-04-28T18:00:00+05:00,Бірлік жүгірісі,sport,2006-04-28,KZ,40,PR-2006-RUN-CITY
            """;
    private static final String DECISIONS = """
            left_report,right_report,answer,decided_on
            T-NAT/run-1,T-RA/run-2,same,2006-05-01T10:00:00+05:00
            T-NAT/run-1,T-RB/run-3,same,2006-05-01T10:00:00+05:00
            """;
    private static final String ORGANISATIONS = """
            code,kind,name_kk,region
            T-NAT,assembly,Сынақ ұлттық,
            T-RB,regional_assembly,Сынақ өңірі,KZ-71
            """;

    @Autowired
    ReleaseWorld world;

    @Autowired
    Figures figures;

    @Test
    void theYearsCodeAndAllUnderItAnswerAFigure() {
        world.begin();
        world.linked(() -> {
            world.take(ORGANISATIONS);
            world.take(PROGRAMMES);
            world.take(REPORTS);
            world.take(DECISIONS);
        });
        assertThat(figures.definition("run.participations").in(2006).only("programme"))
                .isEqualTo("PR-2006-RUN");
        assertThat(estimate("run.participations").value()).isEqualTo(900);
        assertThat(estimate("run.participations").isExact())
                .as("regional senders count their own sites, which puts the whole in no doubt")
                .isTrue();
        assertThat(estimate("run.regions").value()).isEqualTo(2);
        assertThat(estimate("projects").value()).isEqualTo(2);
        assertThat(estimate("plan.items").value()).as("those due in the year").isEqualTo(1);
        assertThat(figures.figure(figures.definition("projects"), 2007)
                        .estimate()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void aYearOfWhichNothingWasReportedIsNotKnown() {
        assertThat(figures.figure(figures.definition("run.regions"), 1999).isKnown())
                .isFalse();
        assertThat(figures.figure(figures.definition("plan.items"), 1999).isKnown())
                .isFalse();
        assertThat(Question.parse(figures.definition("run.regions").in(1999).toString()))
                .isEqualTo(figures.definition("run.regions").in(1999));
    }

    private Estimate estimate(String code) {
        return figures.figure(figures.definition(code), 2006).estimate();
    }
}
