package org.kelisim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.KelisimTest;
import org.kelisim.Visitor;
import org.kelisim.World;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Period;
import org.kelisim.question.Answers;
import org.kelisim.question.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From the answers of the field to published results and a figure that opens down to them. */
@KelisimTest
class WeighAnswersTest {
    private static final String CODE = "CALM-W";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FieldStudy field;

    @Autowired
    World world;

    @Autowired
    ReceiveAnswers receive;

    @Autowired
    WeighAnswers weigh;

    @Autowired
    Studies studies;

    @Autowired
    Answers answers;

    @BeforeEach
    void published() {
        field.make(CODE, "calm.share");
        world.actor("editor").act(() -> {
            if (studies.get(CODE).state() == Study.State.FIELD) {
                receive.takeAll(CODE, sheets());
                assertThat(weigh.publish(CODE)).isEqualTo(new DesignStudies.Designed.Refused("notclosed"));
                weigh.close(CODE);
                assertThat(weigh.publish(CODE)).isEqualTo(new DesignStudies.Designed.Refused("notweighed"));
                assertThat(weigh.weigh(CODE, new Recipe(List.of(), null)))
                        .isEqualTo(new DesignStudies.Designed.Done(CODE));
                weigh.publish(CODE);
            }
            return true;
        });
    }

    /** In the east 36 of 40 say yes, in Astana 45 of 60; 700,000 and 1,300,000 people. */
    private static List<ReceiveAnswers.Sheet> sheets() {
        var sheets = new ArrayList<ReceiveAnswers.Sheet>();
        for (var i = 0; i < 100; i++) {
            var isEast = i < 40;
            var isYes = isEast ? i < 36 : i < 85;
            Map<String, List<String>> given = isYes
                    ? Map.of("calm", List.of("yes"), "age", List.of(String.valueOf(20 + i % 40)))
                    : Map.of("calm", List.of("no"), "why", List.of("secret words"), "age", List.of("33"));
            sheets.add(new ReceiveAnswers.Sheet(
                    new UUID(7, i), isEast ? "EAST" : "ASTANA", given, LocalDate.of(2024, 3, 2)));
        }
        return sheets;
    }

    @Test
    void theFigureIsTheWeightedShareWithItsInterval() {
        var share = Actor.PUBLIC.act(() -> answers.answer(calm())).total();
        assertThat(share.value()).isCloseTo(100 * (0.9 * 0.35 + 0.75 * 0.65), within(1e-9));
        // strata: (0.35^2 * .9*.1/39 + 0.65^2 * .75*.25/59), by log odds at 90 %
        var error = Math.sqrt(0.35 * 0.35 * 0.09 / 39 + 0.65 * 0.65 * 0.1875 / 59);
        var odds = Math.log(0.8025 / 0.1975);
        var reach = 1.6448536 * error / (0.8025 * 0.1975);
        assertThat(share.low()).isCloseTo(100 / (1 + Math.exp(reach - odds)), within(0.01));
        assertThat(share.high()).isCloseTo(100 / (1 + Math.exp(-reach - odds)), within(0.01));
    }

    @Test
    void theFigureOpensDownToAnonymousAnswers() {
        var rows = Actor.PUBLIC.act(() -> answers.rows(calm(), "", 500));
        assertThat(rows).hasSize(100);
        var page = Visitor.of(mvc).get("/en" + rows.getFirst().path());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("stands for ≈ 20,000 people").doesNotContain("secret words");
    }

    private static Question calm() {
        return Question.of("opinion", "share", Period.year(2024)).where("indicator", "calm.share");
    }

    @Test
    void everyoneSeesTheResultsWithTheirIntervals() {
        var page = Visitor.of(mvc).get("/en/studies/" + CODE + "/results").body();
        assertThat(page).contains("80.2 %", "100 interviews, weighted").doesNotContain("secret words");
    }

    @Test
    void theMethodsAreWrittenOutOfTheDesignInEachLanguage() {
        assertThat(Visitor.of(mvc).get("/en/studies/" + CODE + "/methods").body())
                .contains("2,000,000 people", "2 strata", "± 5 percentage points at 95%", "100 interviews of");
        assertThat(Visitor.of(mvc).get("/ru/studies/" + CODE + "/methods").body())
                .contains("Проведено интервью: 100");
        assertThat(Visitor.of(mvc).get("/kk/studies/" + CODE + "/methods").body())
                .contains("2 стратаға");
    }

    @Test
    void openAnswersHoldNoWordsAndNoExactNumbers() {
        var csv = Visitor.of(mvc).get("/en/studies/" + CODE + "/answers.csv").body();
        assertThat(csv).startsWith("stratum,calm,age,weight").contains("EAST,yes,20-29,17500");
        assertThat(csv).doesNotContain("secret words", ",33,");
        assertThat(csv.lines()).hasSize(101);
    }

    @Test
    void nothingIsTakenOrWeighedAfterPublication() {
        world.actor("editor").act(() -> {
            assertThat(weigh.weigh(CODE, new Recipe(List.of(), null)))
                    .isEqualTo(new DesignStudies.Designed.Refused("notclosed"));
            assertThat(receive.receive(
                            CODE,
                            UUID.randomUUID(),
                            "EAST",
                            Map.of("calm", List.of("yes")),
                            ReceiveAnswers.Way.BROWSER))
                    .isInstanceOf(ReceiveAnswers.Received.Refused.class);
            return true;
        });
    }

    @Test
    void twoStudiesOfAYearDoNotGiveOneFigure() {
        field.make("CALM-T", "calm.share");
        world.actor("editor").act(() -> {
            if (studies.get("CALM-T").state() == Study.State.FIELD) {
                receive.takeAll("CALM-T", renumbered());
                weigh.close("CALM-T");
                weigh.weigh("CALM-T", new Recipe(List.of(), null));
            }
            assertThat(weigh.publish("CALM-T")).isEqualTo(new DesignStudies.Designed.Refused("indicator"));
            return true;
        });
    }

    private static List<ReceiveAnswers.Sheet> renumbered() {
        return sheets().stream()
                .map(sheet -> new ReceiveAnswers.Sheet(UUID.randomUUID(), sheet.stratum(), sheet.given(), sheet.day()))
                .toList();
    }

    @Test
    void cellsOfFewPeopleAreHeldBackAndCanNotBeWorkedBack() {
        var few = Protection.of(Map.of(
                "f", Map.of("yes", 40, "no", 3),
                "m", Map.of("yes", 30, "no", 20)));
        assertThat(few.isHeldBack("f", "no")).isTrue();
        assertThat(few.isHeldBack("f", "yes") || few.isHeldBack("m", "no")).isTrue();
    }

    @Test
    void marginsThatDoNotAddUpAreRefusedWithWords() {
        field.make("CALM-M", null);
        world.actor("editor").act(() -> {
            receive.takeAll("CALM-M", renumbered());
            weigh.close("CALM-M");
            return true;
        });
        var editor = Visitor.signedIn(mvc, "editor");
        var refused = editor.post("/en/studies/CALM-M/weights", "margins", "calm: yes=1700000", "cap", "");
        assertThat(editor.follow(refused).body()).contains("do not have the same choices");
        var weighed = editor.post("/en/studies/CALM-M/weights", "margins", "calm: yes=1700000 no=300000", "cap", "3");
        assertThat(editor.follow(weighed).body()).contains("Raked to known counts", "Cut and spread", "2,000,000");
        assertThat(Visitor.of(mvc).get("/en/studies/CALM-M/results").status()).isEqualTo(404);
    }
}
