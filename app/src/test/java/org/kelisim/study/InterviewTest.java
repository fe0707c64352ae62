package org.kelisim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kelisim.study.schema.Tables.ANSWER;

import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.KelisimTest;
import org.kelisim.Visitor;
import org.kelisim.World;
import org.kelisim.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Answers come in by the page, once each, without names. */
@KelisimTest
class InterviewTest {
    private static final String CODE = "CALM-I";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FieldStudy study;

    @Autowired
    World world;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void study() {
        study.make(CODE, null);
    }

    @Test
    void withoutAScriptTheFormTakesAnInterviewAndOpensTheNext() {
        var interviewer = Visitor.signedIn(mvc, "aigerim");
        var page = interviewer.get("/en/studies/" + CODE + "/interview");
        var submission = page.find("name=\"submission\" value=\"([^\"]+)\"");
        var sent = interviewer.post(
                "/en/studies/" + CODE + "/interview",
                "submission",
                submission,
                "stratum",
                "EAST",
                "a-calm",
                "yes",
                "a-why",
                "left out by the route",
                "a-age",
                "34");
        assertThat(interviewer.follow(sent).body()).contains("The answers were taken.");
        assertThat(content(submission)).isEqualTo("{\"age\": [\"34\"], \"calm\": [\"yes\"]}");
    }

    @Test
    void theSameSheetSentTwiceIsThereOnce() {
        var interviewer = Visitor.signedIn(mvc, "aigerim");
        var submission = UUID.randomUUID().toString();
        assertThat(send(interviewer, submission).status()).isEqualTo(201);
        assertThat(send(interviewer, submission).status()).isEqualTo(200);
        assertThat(Actor.SYSTEM.act(() -> sql.fetchCount(ANSWER, ANSWER.ID.eq(UUID.fromString(submission)))))
                .isEqualTo(1);
    }

    @Test
    void whatIsMissingOrDoesNotFitIsSaidQuestionByQuestion() {
        var interviewer = Visitor.signedIn(mvc, "aigerim");
        var refused = interviewer.post(
                "/en/studies/" + CODE + "/answers",
                "submission",
                UUID.randomUUID().toString(),
                "stratum",
                "EAST",
                "a-calm",
                "no",
                "a-age",
                "7");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("why: must be answered", "age: is outside of what is accepted");
    }

    @Test
    void nothingOfWhoAskedOrAnsweredIsKept() {
        assertThat(java.util.Arrays.stream(ANSWER.fields()).map(org.jooq.Field::getName))
                .containsExactlyInAnyOrder(
                        "id", "study_id", "questionnaire_id", "stratum", "content", "received_on", "way");
        var before = audited();
        send(Visitor.signedIn(mvc, "aigerim"), UUID.randomUUID().toString());
        assertThat(audited()).isEqualTo(before);
    }

    @Test
    void whoInterviewsReadsNoAnswersAndWhoReportsNothingSendsNone() {
        send(Visitor.signedIn(mvc, "aigerim"), UUID.randomUUID().toString());
        assertThat(world.actor("aigerim").act(() -> sql.fetchCount(ANSWER))).isZero();
        assertThat(Actor.PUBLIC.act(() -> sql.fetchCount(ANSWER))).isZero();
        assertThat(world.actor("editor").act(() -> sql.fetchCount(ANSWER))).isPositive();
        assertThat(Visitor.of(mvc).get("/en/studies/" + CODE + "/interview").next())
                .contains("sign-in");
        assertThat(send(Visitor.signedIn(mvc, "saule"), UUID.randomUUID().toString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theWorkerIsServedWhereItReachesTheInterview() {
        assertThat(mvc.get().uri("/kk/interview-worker.js").exchange())
                .hasStatus(200)
                .headers()
                .hasHeaderSatisfying(
                        "Content-Type", type -> assertThat(type.getFirst()).startsWith("text/javascript"));
    }

    private Visitor.Answer send(Visitor interviewer, String submission) {
        return interviewer.post(
                "/en/studies/" + CODE + "/answers", "submission", submission, "stratum", "ASTANA", "a-calm", "yes");
    }

    private int audited() {
        return Actor.SYSTEM.act(() -> sql.fetchCount(
                sql.selectOne().from("platform.audit_entry").where("action like 'study%' or subject like 'study%'")));
    }

    private String content(String submission) {
        return Actor.SYSTEM.act(() -> sql.select(ANSWER.CONTENT)
                .from(ANSWER)
                .where(ANSWER.ID.eq(UUID.fromString(submission)))
                .fetchSingle()
                .value1()
                .data());
    }

    @Test
    void answersThatWereNotAskedAreDropped() {
        var sheet = AnswerSheet.check(
                new Questionnaire(java.util.List.of()), Map.of("anything", java.util.List.of("at all")));
        assertThat(((AnswerSheet.Checked.Sound) sheet).sheet().values()).isEmpty();
    }
}
