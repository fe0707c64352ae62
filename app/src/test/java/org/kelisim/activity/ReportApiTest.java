package org.kelisim.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.ReceivingTest;
import org.kelisim.World;
import org.kelisim.access.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports and files sent by programs. */
@ReceivingTest
class ReportApiTest {
    private static final String REPORT = """
            {"report_id": "%s", "submitted_by": "HF-63-1", "submitted_at": "2014-05-06T10:00:00+05:00",
             "title_kk": "Тіл мерекесі", "title_en": "Feast of languages", "format": "festival", "start_date": "2014-05-05",
             "region": "KZ-63", "organisers": ["EA-63-1", "Клуб «Достар»"], "participants": %s}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Tokens tokens;

    @Autowired
    JsonMapper json;

    private String key = "";

    @BeforeEach
    void people() {
        world.make();
        key = world.actor("aigerim").act(() -> tokens.make("test"));
    }

    @Test
    void aReportIsTakenOnceHoweverOftenItIsSentAndCorrectedWhenItSaysSomethingElse() {
        var first = post("/api/reports", REPORT.formatted("api-1", 120));
        assertThat(first).hasStatus(201);
        var id = body(first).path("reports").path(0).path("id").asLong();
        var again = post("/api/reports", REPORT.formatted("api-1", 120));
        assertThat(again).hasStatus(200);
        assertThat(body(again).path("reports").path(0).path("revision").asInt()).isEqualTo(1);
        assertThat(post("/api/reports", REPORT.formatted("api-1", 130))).hasStatus(201);
        var report = body(get("/api/reports/" + id));
        assertThat(report.path("revisions").size()).isEqualTo(2);
        assertThat(report.path("revisions").path(0).path("participants").asInt())
                .isEqualTo(130);
        world.linked();
        var activity = body(get("/api/reports/" + id)).path("activity").asLong();
        assertThat(body(get("/api/activities/" + activity)).path("organisers").toString())
                .contains("EA-63-1", "HF-63-1");
    }

    @Test
    void aListIsTakenWholeOrNotAtAllAndEveryErrorIsNamedByItsReportAndField() {
        var refused = post(
                "/api/reports",
                "[" + REPORT.formatted("api-2", 10) + ","
                        + REPORT.formatted("api-3", "\"many\"").replace("KZ-63", "KZ-64") + "]");
        assertThat(refused).hasStatus(422).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        var errors = body(refused).path("errors");
        assertThat(errors.size()).isEqualTo(1);
        assertThat(errors.path(0).path("index").asInt()).isEqualTo(1);
        assertThat(errors.path(0).path("field").asString()).isEqualTo("participants");
        assertThat(errors.path(0).path("message").asString()).contains("целое число");
        assertThat(post("/api/reports", "[" + REPORT.formatted("api-2", 10) + "]"))
                .as("nothing of the list was taken")
                .hasStatus(201);
    }

    @Test
    void whatIsNoReportAndAFieldThatNobodyKnowsAreToldApart() {
        assertThat(post("/api/reports", "not json")).hasStatus(400);
        assertThat(post("/api/reports", "[]")).hasStatus(400);
        var unknown = post("/api/reports", REPORT.formatted("api-4", 1).replace("\"format\"", "\"formt\""));
        assertThat(unknown).hasStatus(422);
        assertThat(body(unknown).path("errors").toString()).contains("formt", "format");
    }

    @Test
    void withoutAKeyNothingIsTakenAndWithAnothersNothingForThisHouse() {
        assertThat(mvc.post()
                        .uri("/api/reports")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(REPORT.formatted("api-5", 1)))
                .hasStatus(401);
        key = world.actor("daniyar").act(() -> tokens.make("test"));
        var refused = post("/api/reports", REPORT.formatted("api-5", 1));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused).path("errors").path(0).path("field").asString())
                .isEqualTo("submitted_by");
    }

    @Test
    void aFileIsSentCheckedAndTaken() {
        var content = """
                report_id,submitted_by,submitted_at,title_kk,format,start_date,region,participants
                api-f,HF-63-1,2014-05-06T10:00:00+05:00,Файлмен,lecture,2014-06-05,KZ-63,12
                """;
        var sent = mvc.post()
                .uri("/api/imports")
                .multipart()
                .file(new MockMultipartFile("file", "api.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .header("Authorization", "Bearer " + key)
                .exchange();
        assertThat(sent).hasStatus(202);
        var path = String.valueOf(sent.getResponse().getHeader("Location"));
        World.eventually(() -> body(get(path)).path("state").asString().equals("checked"));
        assertThat(body(get(path)).path("expected").path("added").asInt()).isEqualTo(1);
        assertThat(post(path + "/take", "")).hasStatus(202);
        World.eventually(() -> body(get(path)).path("state").asString().equals("taken"));
        assertThat(body(get(path)).path("rowsWritten").asInt()).isEqualTo(1);
    }

    private MvcTestResult post(String path, String content) {
        return mvc.post()
                .uri(URI.create(path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", "ru")
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(URI.create(path))
                .header("Authorization", "Bearer " + key)
                .exchange();
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
