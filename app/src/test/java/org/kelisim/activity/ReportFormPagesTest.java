package org.kelisim.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.ReceivingTest;
import org.kelisim.Visitor;
import org.kelisim.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The report form as a browser without scripts sees it. */
@ReceivingTest
class ReportFormPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @BeforeEach
    void people() {
        world.make();
    }

    @Test
    void aReportIsWrittenSentAndThanked() {
        var aigerim = Visitor.signedIn(mvc, "aigerim");
        var form = aigerim.get("/ru/reports/new");
        assertThat(form.body())
                .contains("Дом дружбы Усть-Каменогорска")
                .containsPattern("option value=\"PL-HF-63-1\"\\s+selected");
        var sent = aigerim.post("/ru/reports", filled(form, "Концерт к Наурызу", "300"));
        var thanks = aigerim.follow(sent);
        assertThat(thanks.body()).contains("Концерт к Наурызу", "300 человек");
        world.linked();
        assertThat(aigerim.get(String.valueOf(sent.next())).body())
                .contains("Других отчётов об этом мероприятии нет", "/ru/activities/");
        assertThat(aigerim.get("/ru/reports").body()).contains("Концерт к Наурызу");
    }

    @Test
    void sendingTwiceIsSendingOnce() {
        var aigerim = Visitor.signedIn(mvc, "aigerim");
        var fields = filled(aigerim.get("/ru/reports/new"), "Дважды отправленный", "10");
        var first = aigerim.post("/ru/reports", fields);
        var second = aigerim.post("/ru/reports", fields);
        assertThat(second.next()).isEqualTo(first.next());
        assertThat(aigerim.get(String.valueOf(first.next()).replace("/thanks", ""))
                        .body())
                .contains("Редакция 1")
                .doesNotContain("Редакция 2");
    }

    @Test
    void errorsStandAtTheirFieldsAndWhatWasTypedIsKeptAsADraft() {
        var aigerim = Visitor.signedIn(mvc, "aigerim");
        var form = aigerim.get("/ru/reports/new");
        var refused = aigerim.post("/ru/reports", filled(form, "Недописанный", "много"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.find("id=\"e-participants\">([^<]+)")).contains("целое число");
        assertThat(refused.body()).contains("value=\"много\"", "aria-invalid=\"true\"");
        var draft = aigerim.get("/ru/reports").find("href=\"(/ru/reports/new\\?draft=[^\"]+)\">Недописанный");
        assertThat(aigerim.get(draft).body()).contains("value=\"Недописанный\"", "value=\"много\"");
    }

    @Test
    void fieldsAreNamedInErrorsAsTheFormNamesThem() {
        var aigerim = Visitor.signedIn(mvc, "aigerim");
        var fields = new ArrayList<>(List.of(filled(aigerim.get("/en/reports/new"), "A part above the whole", "10")));
        fields.addAll(List.of("participants_youth", "11"));
        var refused = aigerim.post("/en/reports", fields.toArray(String[]::new));
        assertThat(refused.find("id=\"e-participants_youth\">([^<]+)"))
                .contains("How many people came")
                .doesNotContain("participants");
    }

    @Test
    void anOrganiserIsFoundByNameWithoutAScript() {
        var aigerim = Visitor.signedIn(mvc, "aigerim");
        var fields = new ArrayList<>(List.of(filled(aigerim.get("/ru/reports/new"), "С организатором", "20")));
        fields.addAll(List.of("organiser", "возрождение", "do", "find"));
        var found = aigerim.post("/ru/reports", fields.toArray(String[]::new));
        assertThat(found.body()).contains("value=\"add:EA-63-1\"", "Оставить как написано: возрождение");
        fields.set(fields.size() - 1, "add:EA-63-1");
        var added = aigerim.post("/ru/reports", fields.toArray(String[]::new));
        assertThat(added.body()).contains("name=\"organisers\" value=\"EA-63-1\"", "value=\"drop:EA-63-1\"");
    }

    @Test
    void aDraftIsSavedByItselfAndNobodyElseSeesIt() {
        var aigerim = Visitor.signedIn(mvc, "aigerim");
        var form = aigerim.get("/ru/reports/new");
        var kept = aigerim.post("/ru/drafts", filled(form, "Черновик Айгерим", ""));
        assertThat(kept.body()).contains("Сохранено автоматически");
        var draft = aigerim.get("/ru/reports").find("href=\"(/ru/reports/new\\?draft=[^\"]+)\">Черновик Айгерим");
        var viktor = Visitor.signedIn(mvc, "viktor");
        assertThat(viktor.get(draft).status()).isEqualTo(404);
        assertThat(viktor.get("/ru/reports").body()).doesNotContain("Черновик Айгерим");
    }

    @Test
    void whatWasSentCanBeTakenBackAndIsThereToBeMended() {
        var aigerim = Visitor.signedIn(mvc, "aigerim");
        var sent = aigerim.post("/ru/reports", filled(aigerim.get("/ru/reports/new"), "Отправлен по ошибке", "30"));
        var report = String.valueOf(sent.next()).replace("/thanks", "");
        var mended = aigerim.follow(aigerim.post(report + "/undoing"));
        assertThat(mended.body()).contains("value=\"Отправлен по ошибке\"");
        assertThat(aigerim.get("/ru/reports?state=withdrawn").body()).contains("Отправлен по ошибке");
        aigerim.post("/ru/reports", filled(mended, "Отправлен по ошибке", "31"));
        assertThat(aigerim.get(report).body()).contains("Редакция 2");
    }

    @Test
    void aReporterMayNotReportForAnotherHouseNorTakeItsReportBack() {
        var aigerim = Visitor.signedIn(mvc, "aigerim");
        var sent = aigerim.post("/ru/reports", filled(aigerim.get("/ru/reports/new"), "Только свой", "40"));
        var daniyar = Visitor.signedIn(mvc, "daniyar");
        var report = String.valueOf(sent.next()).replace("/thanks", "");
        assertThat(daniyar.post(report + "/undoing").status()).isEqualTo(403);
        assertThat(daniyar.post(report + "/withdrawal", "reason", "назло").status())
                .isEqualTo(403);
        var fields = filled(daniyar.get("/ru/reports/new"), "Чужой", "1");
        for (var i = 0; i < fields.length; i += 2) {
            if (fields[i].equals("submitted_by")) {
                fields[i + 1] = "HF-63-1";
            }
        }
        assertThat(daniyar.post("/ru/reports", fields).status()).isEqualTo(403);
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheSignIn() {
        assertThat(Visitor.of(mvc).get("/kk/reports/new").next()).contains("/sign-in");
    }

    /** What a browser would send of the form when these two fields were filled. */
    static String[] filled(Visitor.Answer form, String title, String participants) {
        return new String[] {
            "key",
            form.find("name=\"key\" value=\"([^\"]+)\""),
            "report_id",
            form.find("name=\"report_id\" value=\"([^\"]*)\""),
            "submitted_by",
            form.find("name=\"submitted_by\" value=\"([^\"]+)\""),
            "title_ru",
            title,
            "format",
            "concert",
            "start_date",
            "2023-03-22",
            "place_code",
            form.find("option value=\"(PL-HF[^\"]+)\""),
            "region",
            "KZ-63",
            "participants",
            participants
        };
    }
}
