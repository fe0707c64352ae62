package org.kelisim.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.ReceivingTest;
import org.kelisim.Visitor;
import org.kelisim.World;
import org.kelisim.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The queue of doubtful pairs, as a browser without scripts sees it. */
@ReceivingTest
class ReviewTest {
    private static final String HEADER =
            "report_id,submitted_by,submitted_at,title_ru,format,start_date,region,place_code,organisers,participants\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Provenance provenance;

    @Autowired
    DSLContext sql;

    private Visitor saule;

    @BeforeEach
    void people() {
        world.make();
        saule = Visitor.signedIn(mvc, "saule");
    }

    @Test
    void twoReportsStandSideBySideWithTheWordsThatDifferMarked() {
        var pair = pair("r1", "Вечер казахской поэзии", "Вечер русской поэзии", "2013-02-03");
        var page = saule.get("/ru/review?activity=" + activity("r1-a")).body();
        assertThat(page)
                .contains("<mark>казахской</mark>", "<mark>русской</mark>", "name=\"left\" value=\"" + pair[0] + "\"")
                .doesNotContain("<mark>Вечер</mark>");
    }

    @Test
    void aSecretariatIsAskedOfItsOwnPairsAloneAndMayAnswerNoOthers() {
        var pair = pair("r2", "Лекция о музеях", "Занятие хора", "2013-03-04");
        var marat = Visitor.signedIn(mvc, "marat");
        assertThat(marat.get("/ru/review?activity=" + activity("r2-a")).body())
                .contains("Сомнительных пар не осталось");
        assertThat(marat.post("/ru/review", answer(pair, "same")).status()).isEqualTo(403);
        assertThat(world.actor("marat").act(() -> sql.execute("delete from activity.doubtful_pair")))
                .isZero();
        assertThat(Visitor.signedIn(mvc, "aigerim").get("/ru/review").status()).isEqualTo(403);
    }

    @Test
    void anAnswerJoinsTheTwoAtOnceAndTakingItBackPartsThem() {
        var pair = pair("r3", "Открытие клуба", "Праздник двора", "2013-04-05");
        assertThat(activity("r3-a")).isNotEqualTo(activity("r3-b"));
        saule.post("/ru/review", answer(pair, "same"));
        World.eventually(() -> activity("r3-a") == activity("r3-b"));
        var undone = saule.follow(saule.post("/ru/review/undo"));
        assertThat(undone.body()).contains("Последний ответ отменён");
        World.eventually(() -> activity("r3-a") != activity("r3-b"));
    }

    @Test
    void anAnswerThatContradictsFormerOnesIsNotKept() {
        var first = pair("r4", "Сбор книг", "Акция добра", "2013-05-06");
        saule.post("/ru/review", answer(first, "not_the_same"));
        var refused = saule.follow(saule.post("/ru/review", answer(first, "same")));
        assertThat(refused.body()).contains("противоречит прежним");
        var file =
                "left_report,right_report,answer,decided_on\nHF-63-1/r4-a,EA-63-1/r4-b,same,2013-06-01T10:00:00+05:00\n";
        assertThat(world.take("decisions.csv", file))
                .isInstanceOfSatisfying(
                        org.kelisim.intake.Imports.Outcome.RowsRefused.class, outcome -> assertThat(outcome.errors())
                                .extracting(error -> error.column())
                                .containsExactly("answer"));
    }

    @Test
    void aPairThatIsPutOffComesBackWhenThatIsTakenBack() {
        var pair = pair("r5", "Кружок вышивки", "Турнир по шашкам", "2013-07-08");
        var queue = "/ru/review?activity=" + activity("r5-a");
        saule.post("/ru/review", answer(pair, "skip"));
        assertThat(saule.get(queue).body())
                .contains("Сомнительных пар не осталось")
                .contains("action=\"/ru/review/undo\"");
        saule.post("/ru/review/undo");
        assertThat(saule.get(queue).body()).contains("name=\"left\" value=\"" + pair[0] + "\"");
    }

    @Test
    void answersAreListedWithTheirReasonsAndTakenBackByWhoeverIsEntitled() {
        var pair = pair("r6", "Неделя культуры", "Показ фильма", "2013-09-10");
        saule.post(
                "/ru/review",
                "left",
                String.valueOf(pair[0]),
                "right",
                String.valueOf(pair[1]),
                "answer",
                "not_the_same",
                "reason",
                "разные залы");
        var list = saule.get("/ru/review/decisions");
        assertThat(list.body()).contains("Неделя культуры", "Показ фильма", "разные залы", "разные мероприятия");
        var withdrawal = list.find("action=\"(/ru/review/decisions/[0-9]+/withdrawal)\"");
        assertThat(Visitor.signedIn(mvc, "marat").post(withdrawal).status()).isEqualTo(403);
        var editor = Visitor.signedIn(mvc, "editor");
        assertThat(editor.follow(editor.post(withdrawal)).body()).contains("Ответ отменён", "отменено");
    }

    private static String[] answer(long[] pair, String answer) {
        return new String[] {"left", String.valueOf(pair[0]), "right", String.valueOf(pair[1]), "answer", answer};
    }

    /** Two reports of one day and one region, put into the queue by hand. */
    private long[] pair(String key, String left, String right, String day) {
        world.take(
                key + ".csv",
                HEADER + key + "-a,HF-63-1," + day + "T10:00:00+05:00," + left + ",meeting," + day
                        + ",KZ-63,PL-HF-63-1,,40\n" + key + "-b,EA-63-1," + day + "T10:00:00+05:00," + right
                        + ",lecture," + day + ",KZ-63,PL-LIB-63,,900\n");
        world.linked();
        var pair = new long[] {report(key + "-a"), report(key + "-b")};
        Actor.SYSTEM.act(() -> sql.execute(
                "insert into activity.doubtful_pair (left_id, right_id, probability, telling, joined, region, organiser_ids)"
                        + " values (?, ?, 0.5, 1, false, 'KZ-63', array[?, ?]) on conflict do nothing",
                pair[0],
                pair[1],
                world.organisation("HF-63-1"),
                world.organisation("EA-63-1")));
        return pair;
    }

    private long activity(String key) {
        return java.util.Objects.requireNonNull(
                provenance.ofReport(report(key)).getFirst().activityId());
    }

    private long report(String key) {
        return provenance
                .report(world.organisation("HF-63-1"), key)
                .or(() -> provenance.report(world.organisation("EA-63-1"), key))
                .orElseThrow();
    }
}
