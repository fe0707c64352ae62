package org.kelisim.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
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
    void aLongPlanIsListedInParts() {
        var rows = new StringBuilder(
                "code,kind,name_kk,parent_code,responsible_code,due_on\nPT-LONG,plan,Ұзақ жоспар,,APK,2004-12-31\n");
        for (var i = 1; i <= 60; i++) {
            rows.append("PT-LONG-%02d,plan_item,Тармақ %02d,PT-LONG,RA-63,2004-06-30%n".formatted(i, i));
        }
        assertThat(world.take("programmes.csv", rows.toString())).isInstanceOf(Imports.Outcome.Sound.class);
        assertThat(listed("/en/programmes/PT-LONG"))
                .hasSize(50)
                .contains("PT-LONG-01")
                .doesNotContain("PT-LONG-51");
        assertThat(body("/en/programmes/PT-LONG")).contains("1–50 of 60", "from=50#items");
        assertThat(listed("/en/programmes/PT-LONG?state=overdue&from=50"))
                .hasSize(10)
                .contains("PT-LONG-51");
        assertThat(listed("/en/programmes/PT-LONG?from=70")).isEmpty();
        assertThat(listed("/en/programmes/PT-LONG?from=2147483647")).isEmpty();
        assertThat(listed("/en/programmes/PT-LONG?from=-1")).hasSize(50);
    }

    /** Codes in the list, which stands behind the tiles of all. */
    private List<String> listed(String path) {
        var list = body(path).replaceFirst("(?s).*id=\"items\"", "");
        return Pattern.compile("<code>(PT-LONG-[0-9]+)</code>|<a href=\"/en/programmes/(PT-LONG-[0-9]+)\">")
                .matcher(list)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct()
                .toList();
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
