package org.kelisim.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kelisim.KelisimTest;
import org.kelisim.World;
import org.kelisim.intake.Imports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** A plan, its items, and the activities that fulfil them. */
@KelisimTest
@Import(World.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgrammeTest {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @BeforeAll
    void aPlanOfFourItems() {
        world.make();
        var taken = world.take("programmes.csv", """
                code,kind,name_kk,name_ru,parent_code,responsible_code,starts_on,due_on,target_participants
                PT-PLAN,plan,Мерейтой жоспары,План юбилея,,APK,2003-01-01,2003-12-31,500
                PT-1,plan_item,Ашылу салтанаты,Церемония открытия,PT-PLAN,RA-63,,2003-03-31,
                PT-2,plan_item,Көрме,Выставка,PT-PLAN,RA-63,,2003-06-30,
                PT-3,plan_item,Форум,Форум,PT-PLAN,RA-71,,2003-09-30,
                PT-4,plan_item,Қорытынды кеш,Итоговый вечер,PT-PLAN,RA-71,,2093-12-31,
                """);
        assertThat(taken).isInstanceOf(Imports.Outcome.Sound.class);
        world.take("reports.csv", """
                report_id,submitted_by,submitted_at,title_kk,format,start_date,region,participants,programme_code
                pt-1,HF-63-1,2003-03-21T10:00:00+05:00,Ашылу салтанаты,concert,2003-03-20,KZ-63,300,PT-1
                pt-2,HF-63-1,2003-07-11T10:00:00+05:00,Қолөнер көрмесі,exhibition,2003-07-10,KZ-63,120,PT-2
                """);
        world.linked();
    }

    @Test
    void aPlanShowsAtAGlanceWhatIsDoneLateOverdueAndOpenAndWhoAnswersForIt() {
        assertThat(body("/en/programmes/PT-PLAN").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .contains("2 of 4")
                .contains("Done 1", "Done late 1", "Overdue 1", "Open 1")
                .contains("East Assembly", "Astana Assembly");
    }

    @Test
    void itsItemsCanBeNarrowedToThoseInOneState() {
        assertThat(body("/ru/programmes/PT-PLAN?state=overdue"))
                .contains("/ru/programmes/PT-3")
                .doesNotContain("<a href=\"/ru/programmes/PT-2\">");
    }

    @Test
    void anItemLeadsToTheActivityThatFulfilsIt() {
        assertThat(body("/kk/programmes/PT-1")).contains("Ашылу салтанаты", "/kk/activities/");
    }

    @Test
    void whatWasHeldForAPlanIsCountedWithAllThatStandsUnderIt() throws Exception {
        var answer = new JsonMapper()
                .readTree(body("/api/answer?of=activity&measure=participations&period=2003&programme=PT-PLAN"));
        assertThat(answer.path("total").path("value").asDouble()).isEqualTo(420);
    }

    private String body(String path) {
        var response = mvc.get().uri(path).exchange();
        assertThat(response).hasStatusOk();
        try {
            return response.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
