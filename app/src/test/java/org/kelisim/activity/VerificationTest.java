package org.kelisim.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.ReceivingTest;
import org.kelisim.Visitor;
import org.kelisim.World;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Progress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A regional secretariat verifies, asks, counts; each within its reach. */
@ReceivingTest
class VerificationTest {
    private static final String HEADER =
            "report_id,submitted_by,submitted_at,title_ru,format,start_date,region,place_code,organisers,participants\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Verifying verifying;

    @Autowired
    Questions questions;

    @Autowired
    LinkReports linking;

    @Autowired
    Provenance provenance;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void people() {
        world.make();
    }

    @Test
    void aSecretariatVerifiesWithOneClickWhatWaitsInItsRegion() {
        var activity = activity("v1", "Семинар для учителей истории", "2019-03-04", 40);
        var saule = Visitor.signedIn(mvc, "saule");
        assertThat(saule.get("/ru/verification?month=2019-03").body()).contains("Семинар для учителей истории");
        var done = saule.follow(saule.post("/ru/verification", "one", String.valueOf(activity)));
        assertThat(done.body()).contains("Отмечено проверенным: 1 мероприятие");
        assertThat(saule.get("/ru/verification?month=2019-03").body()).doesNotContain("Семинар для учителей истории");
        assertThat(saule.get("/ru/verification?show=verified&month=2019-03").body())
                .contains("Семинар для учителей истории");
        assertThat(state(activity)).isEqualTo("verified");
    }

    @Test
    void whatASenderLeavesOutWhenSendingAgainUnderANewNumberIsStillKnown() {
        world.take("twice.csv", HEADER + """
                        t1,HF-63-1,2018-03-05T10:00:00+05:00,Вечер старинной песни,concert,2018-03-04,KZ-63,PL-HF-63-1,,90
                        t2,HF-63-1,2018-03-06T10:00:00+05:00,Вечер старинной песни,concert,2018-03-04,KZ-63,,,95
                        """);
        world.take("same.csv", """
                left_report,right_report,answer,decided_on,reason
                HF-63-1/t1,HF-63-1/t2,same,2018-03-10T10:00:00+05:00,
                """);
        world.linked();
        Actor.SYSTEM.act(() -> linking.link(Progress.SILENT));
        assertThat(sql.fetch("""
                        select participants, place_id is not null as placed, in_house
                        from activity.activity_version
                        where recorded_to = 'infinity' and start_date = '2018-03-04'
                        """).formatCSV(false)).isEqualTo("95,true,true\n");
    }

    @Test
    void whatChangesAfterVerificationStaysVerifiedAndIsShownAsChanged() {
        var activity = activity("v2", "Вечер памяти поэта", "2019-04-05", 100);
        world.actor("saule").act(() -> verifying.verify(List.of(activity)));
        world.take(
                "v2again.csv",
                HEADER
                        + "v2,HF-63-1,2019-05-05T10:00:00+05:00,Вечер памяти поэта,meeting,2019-04-05,KZ-63,PL-HF-63-1,,130\n");
        world.linked();
        assertThat(state(activity)).isEqualTo("verified");
        var saule = Visitor.signedIn(mvc, "saule");
        assertThat(saule.get("/ru/verification?show=changed").body()).contains("Вечер памяти поэта");
        assertThat(saule.get("/ru/activities/" + activity).body())
                .contains("После проверки изменилось", "100 → <strong>130</strong>");
        saule.post("/ru/activities/" + activity + "/verification", "do", "verify");
        assertThat(saule.get("/ru/verification?show=changed").body()).doesNotContain("Вечер памяти поэта");
    }

    @Test
    void aHeadCountSetByAPersonOutlivesLinkage() {
        var activity = activity("v3", "Турнир по тогызкумалаку", "2019-06-07", 64);
        var saule = Visitor.signedIn(mvc, "saule");
        assertThat(saule.follow(saule.post(
                                "/ru/activities/" + activity + "/head-count", "participants", "58", "reason", ""))
                        .body())
                .contains("Нужны целое число и основание");
        saule.post("/ru/activities/" + activity + "/head-count", "participants", "58", "reason", "лист регистрации");
        Actor.SYSTEM.act(() -> linking.link(Progress.SILENT));
        assertThat(provenance.versions(activity).getFirst().counted())
                .isEqualTo(new Provenance.Counted(58, 58, 64, "person"));
        assertThat(saule.get("/ru/activities/" + activity).body()).contains("лист регистрации");
        saule.post("/ru/activities/" + activity + "/head-count", "do", "withdraw");
        assertThat(provenance.versions(activity).getFirst().counted().participants())
                .isEqualTo(64);
    }

    @Test
    void aReportIsSentBackWithAQuestionAnsweredAndSettled() {
        activity("q1", "Ярмарка ремёсел", "2019-07-08", 900);
        var report = report("q1");
        var saule = Visitor.signedIn(mvc, "saule");
        assertThat(saule.follow(saule.post("/ru/reports/" + report + "/questions", "question", "Откуда 900?"))
                        .body())
                .contains("пока он продолжает считаться", "Откуда 900?");
        var aigerim = Visitor.signedIn(mvc, "aigerim");
        assertThat(aigerim.get("/ru/reports?state=returned").body()).contains("Ярмарка ремёсел", "Ответить на вопрос");
        var answer = aigerim.get("/ru/reports/" + report).find("action=\"(/ru/questions/[0-9]+/answer)\"");
        aigerim.post(answer, "answer", "Считали по билетам");
        assertThat(aigerim.get("/ru/reports?state=returned").body()).doesNotContain("Ярмарка ремёсел");
        assertThat(saule.get("/ru/verification/questions").body()).contains("Откуда 900?", "есть ответ");
        saule.post(answer.replace("/answer", "/settlement"));
        assertThat(saule.get("/ru/verification/questions").body()).doesNotContain("Откуда 900?");
    }

    @Test
    void aCorrectedReportAnswersTheQuestionAndAReturnedOneStillCounts() {
        var activity = activity("q2", "День открытых дверей", "2019-08-09", 70);
        var report = report("q2");
        world.actor("saule").act(() -> questions.ask(report, "Точно ли 70?"));
        Actor.SYSTEM.act(() -> linking.link(Progress.SILENT));
        assertThat(state(activity)).isEqualTo("held");
        world.take(
                "q2again.csv",
                HEADER
                        + "q2,HF-63-1,2019-09-09T10:00:00+05:00,День открытых дверей,meeting,2019-08-09,KZ-63,PL-HF-63-1,,75\n");
        assertThat(world.actor("saule").act(() -> questions.about(report)))
                .singleElement()
                .satisfies(question -> assertThat(question.isCorrected()).isTrue());
    }

    @Test
    void aSecretariatMayNotSpeakOfAnotherRegion() {
        var activity = activity("v4", "Собрание землячества", "2019-10-10", 25);
        var report = report("v4");
        var marat = world.actor("marat");
        assertThatThrownBy(() -> marat.act(() -> verifying.verify(List.of(activity))))
                .isInstanceOf(Permission.NotPermitted.class);
        assertThatThrownBy(() -> marat.act(() -> verifying.count(activity, 1, "назло")))
                .isInstanceOf(Permission.NotPermitted.class);
        assertThatThrownBy(() -> marat.act(() -> questions.ask(report, "Правда ли?")))
                .isInstanceOf(Permission.NotPermitted.class);
        assertThat(Visitor.signedIn(mvc, "marat")
                        .get("/ru/verification?month=2019-10")
                        .body())
                .doesNotContain("Собрание землячества");
    }

    @Test
    void theDatabaseKeepsTheReachOfASecretariatByItself() {
        var activity = activity("v5", "Чтения для детей", "2019-11-11", 25);
        var report = report("v5");
        var marat = world.actor("marat");
        for (var deed : List.of(
                "insert into activity.verification (activity_id, verified_by) values (" + activity
                        + ", platform.account())",
                "insert into activity.head_count (activity_id, participants, reason, decided_by) values (" + activity
                        + ", 1, 'x', platform.account())",
                "insert into activity.clarification (report_id, question, asked_by) values (" + report
                        + ", 'x', platform.account())",
                "insert into activity.link_decision (left_id, right_id, answer, decided_by) values (" + (report - 1)
                        + ", " + report + ", 'same', platform.account())")) {
            assertThatThrownBy(() -> marat.act(() -> sql.execute(deed)))
                    .as(deed)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        var returned = "update activity.report_standing set state = 'returned' where report_id = " + report;
        assertThat(marat.act(() -> sql.execute(returned))).isZero();
        var saule = world.actor("saule");
        assertThatThrownBy(() -> saule.act(() -> sql.execute("update activity.clarification set question = 'other'")))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> saule.act(() -> sql.execute(
                        "insert into activity.activity_version select * from activity.activity_version limit 1")))
                .rootCause()
                .hasMessageMatching("(?s).*(row-level security|permission denied|cannot insert).*");
    }

    @Test
    void aReporterMayNotReadTheQuestionsToOthers() {
        activity("q3", "Встреча с ветеранами", "2019-12-12", 30);
        var report = report("q3");
        world.actor("saule").act(() -> questions.ask(report, "Кто присутствовал?"));
        assertThat(world.actor("aigerim").act(() -> questions.about(report))).hasSize(1);
        assertThat(world.actor("viktor").act(() -> questions.about(report))).isEmpty();
        assertThat(questions.about(report)).isEmpty();
    }

    @Test
    void whoHasAndHasNotReportedStandsMonthByMonth() {
        activity("w1", "Урок родного языка", "2017-02-03", 15);
        var saule = Visitor.signedIn(mvc, "saule");
        var table = saule.get("/ru/verification/reporting?year=2017").body();
        assertThat(table)
                .contains("Дом дружбы Усть-Каменогорска", "«Возрождение»")
                .doesNotContain("Дом дружбы Астаны");
        assertThat(table.split("Дом дружбы Усть-Каменогорска", 2)[1].split("</tr>", 2)[0].replaceAll("<[^>]+>|\\s", ""))
                .isEqualTo("–1––––––––––");
    }

    @Test
    void theActivityPageShowsWhatEachSenderSaysAndTheRuleThatChose() {
        world.take("s.csv", HEADER + """
                s1,HF-63-1,2018-05-06T10:00:00+05:00,Концерт мастеров искусств,concert,2018-05-05,KZ-63,PL-HF-63-1,EA-63-1,300
                s2,EA-63-1,2018-05-06T11:00:00+05:00,Концерт мастеров искусств,concert,2018-05-05,KZ-63,PL-HF-63-1,HF-63-1,280
                """);
        world.linked();
        var activity = provenance.ofReport(report("s1")).getFirst().activityId();
        assertThat(Visitor.of(mvc).get("/ru/activities/" + activity).body())
                .contains(
                        "Как выбраны значения",
                        "принимающая сторона",
                        "Говорят все одинаково",
                        "Так говорит принимающая")
                .contains("300", "280");
    }

    private long activity(String key, String title, String day, int participants) {
        world.take(
                key + ".csv",
                HEADER + key + ",HF-63-1," + day + "T10:00:00+05:00," + title + ",meeting," + day
                        + ",KZ-63,PL-HF-63-1,," + participants + "\n");
        world.linked();
        var activity = provenance.ofReport(report(key)).getFirst().activityId();
        assertThat(activity).isNotNull();
        return java.util.Objects.requireNonNull(activity);
    }

    private long report(String key) {
        return provenance.report(world.organisation("HF-63-1"), key).orElseThrow();
    }

    private String state(long activity) {
        return provenance.versions(activity).getFirst().state();
    }
}
