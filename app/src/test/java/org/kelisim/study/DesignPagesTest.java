package org.kelisim.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.KelisimTest;
import org.kelisim.Visitor;
import org.kelisim.World;
import org.kelisim.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A study is opened, designed and sent into the field by its pages. */
@KelisimTest
class DesignPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Studies studies;

    @BeforeEach
    void world() {
        world.make();
    }

    @Test
    void anEditorDesignsAStudyAndEveryoneReadsItOnceItIsInTheField() {
        var editor = Visitor.signedIn(mvc, "editor");
        open(editor, "CALM-1");
        editor.post(
                "/en/studies/CALM-1/strata",
                "strata",
                "E-U;KZ-63;400000;Қала;Город;Town\nE-R;KZ-63;300000;Ауыл;Село;Village\nA;KZ-71;1300000");
        var design = editor.get("/en/studies/CALM-1/design").body();
        assertThat(design).contains("Village").contains("2,000,000").contains("a margin of ±");
        question(editor, "CALM-1", "calm", "*yes;Иә;Да;Yes\nno;Жоқ;Нет;No");

        assertThat(mvc.get().uri("/en/studies").exchange()).bodyText().doesNotContain("CALM-1");
        assertThat(mvc.get().uri("/en/studies/CALM-1").exchange()).hasStatus(404);

        editor.post("/en/studies/CALM-1/field");
        assertThat(mvc.get().uri("/en/studies/CALM-1").exchange()).bodyText().contains("In the field", "Village");
        assertThat(mvc.get().uri("/ru/studies/CALM-1/questionnaire").exchange())
                .bodyText()
                .contains("Спокойно ли?", "входит в показатель");
        var study = Actor.PUBLIC.act(() -> studies.get("CALM-1"));
        assertThat(study.planned()).isEqualTo(study.draft().precision().interviews(2_000_000));
    }

    @Test
    void aStudyInTheFieldStaysAsItWasDesigned() {
        var editor = Visitor.signedIn(mvc, "editor");
        open(editor, "CALM-2");
        editor.follow(editor.post("/en/studies/CALM-2/strata", "strata", "A;KZ-71;1300000"));
        question(editor, "CALM-2", "calm", "yes;Иә\nno;Жоқ");
        editor.post("/en/studies/CALM-2/field");
        var refused = editor.post("/en/studies/CALM-2/strata", "strata", "B;KZ-71;5");
        assertThat(editor.follow(refused).body()).contains("no longer in design");
        assertThat(Actor.PUBLIC.act(() -> studies.get("CALM-2")).strata())
                .extracting(Stratum::code)
                .containsExactly("A");
    }

    @Test
    void withoutStrataOrQuestionsThereIsNoFieldWork() {
        var editor = Visitor.signedIn(mvc, "editor");
        open(editor, "CALM-3");
        assertThat(editor.follow(editor.post("/en/studies/CALM-3/field")).body())
                .contains("Without strata nobody can be asked.");
    }

    @Test
    void linesThatCanNotBeReadAreToldByTheirNumbers() {
        var editor = Visitor.signedIn(mvc, "editor");
        open(editor, "CALM-4");
        var refused = editor.post("/en/studies/CALM-4/strata", "strata", "A;KZ-71;many\nB;KZ-71;5\nC;KZ-00;7");
        assertThat(editor.follow(refused).body()).contains("can not be read: 1, 3.");
    }

    @Test
    void aQuestionMovesUpAndGoes() {
        var editor = Visitor.signedIn(mvc, "editor");
        open(editor, "CALM-5");
        question(editor, "CALM-5", "calm", "yes;Иә\nno;Жоқ");
        question(editor, "CALM-5", "work", "yes;Иә\nno;Жоқ");
        editor.post("/en/studies/CALM-5/questionnaire/work/raising");
        var page = editor.get("/en/studies/CALM-5/questionnaire").body();
        assertThat(page.indexOf("<code>work</code>")).isBetween(1, page.indexOf("<code>calm</code>"));
        editor.post("/en/studies/CALM-5/questionnaire/work/removal");
        assertThat(editor.get("/en/studies/CALM-5/questionnaire").body()).doesNotContain("<code>work</code>");
    }

    @Test
    void thoseWhoDesignNothingMayNotDesign() {
        var editor = Visitor.signedIn(mvc, "editor");
        open(editor, "CALM-6");
        var verifier = Visitor.signedIn(mvc, "saule");
        assertThat(verifier.get("/en/studies/new").status()).isEqualTo(403);
        assertThat(verifier.post("/en/studies/CALM-6/strata", "strata", "A;KZ-71;5")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.of(mvc).get("/en/studies/new").next()).contains("/sign-in");
        assertThat(world.actor("saule").act(() -> studies.find("CALM-6"))).isEmpty();
    }

    private static void open(Visitor editor, String code) {
        var opened = editor.post(
                "/en/studies",
                List.of(
                                "code",
                                code,
                                "owner",
                                "APK",
                                "name_kk",
                                "Тыныштық",
                                "name_en",
                                "Calm",
                                "population_kk",
                                "Ересектер",
                                "starts_on",
                                "2024-03-01",
                                "ends_on",
                                "2024-04-15",
                                "margin",
                                "2",
                                "level",
                                "95",
                                "expected",
                                "50",
                                "effect",
                                "1.5",
                                "allocation",
                                "proportional")
                        .toArray(String[]::new));
        assertThat(opened.next()).as(opened.body()).endsWith("/studies/" + code + "/design");
    }

    private static void question(Visitor editor, String code, String name, String choices) {
        var saved = editor.post(
                "/en/studies/" + code + "/questionnaire",
                List.of(
                                "name",
                                name,
                                "kind",
                                "single",
                                "label_kk",
                                "Тыныш па?",
                                "label_ru",
                                "Спокойно ли?",
                                "choices",
                                choices,
                                "required",
                                "true",
                                "least",
                                "",
                                "most",
                                "",
                                "route",
                                "",
                                "values",
                                "",
                                "indicator",
                                "")
                        .toArray(String[]::new));
        assertThat(saved.next()).as(saved.body()).endsWith("/questionnaire");
    }
}
