package org.kelisim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kelisim.study.schema.Tables.ANSWER;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.KelisimTest;
import org.kelisim.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A device fetches the form and sends answers as ODK Collect does. */
@KelisimTest
class OpenRosaTest {
    private static final String CODE = "CALM-R";
    private static final String SHEET = """
            <data id="%s" version="1" xmlns:orx="http://openrosa.org/xforms"><_stratum>EAST</_stratum>
            <calm>%s</calm><why></why><age>41</age>
            <orx:meta><orx:instanceID>uuid:%s</orx:instanceID><orx:deviceID>phone-17</orx:deviceID></orx:meta></data>
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FieldStudy study;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void study() {
        study.make(CODE, null);
    }

    @Test
    void theListNamesTheFormAndWhereItIs() {
        var list = get("/openrosa/formList", "aigerim:aigerim");
        assertThat(list).hasStatus(200).headers().hasValue("X-OpenRosa-Version", "1.0");
        assertThat(list)
                .bodyText()
                .contains(
                        "<formID>CALM-R</formID>", "<version>1</version>", "<hash>md5:", "/openrosa/forms/CALM-R.xml");
    }

    @Test
    void theFormAsksInThreeLanguagesAndRoutes() {
        assertThat(get("/openrosa/forms/CALM-R.xml", "aigerim:aigerim"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "lang=\"Қазақша (kk)\" default=\"true()\"",
                        "lang=\"English (en)\"",
                        "relevant=\"selected(/data/calm, &apos;no&apos;)\"",
                        "constraint=\". >= 18.0 and . &lt;= 110.0\"",
                        "preload=\"uid\"",
                        "<value>EAST</value>");
    }

    @Test
    void aSheetIsTakenOnceHoweverOftenItIsSent() {
        var number = UUID.randomUUID();
        assertThat(submit(SHEET.formatted(CODE, "yes", number)))
                .hasStatus(201)
                .bodyText()
                .contains("submit_success");
        assertThat(submit(SHEET.formatted(CODE, "yes", number))).hasStatus(201);
        var stored = Actor.SYSTEM.act(() -> sql.select(ANSWER.CONTENT, ANSWER.WAY)
                .from(ANSWER)
                .where(ANSWER.ID.eq(number))
                .fetchSingle());
        assertThat(stored.value1().data()).isEqualTo("{\"age\": [\"41\"], \"calm\": [\"yes\"]}");
        assertThat(stored.value2()).isEqualTo("openrosa");
    }

    @Test
    void aSheetThatDoesNotFitIsRefusedWithWords() {
        assertThat(submit(SHEET.formatted(CODE, "no", UUID.randomUUID())))
                .hasStatus(400)
                .bodyText()
                .contains("submit_error", "why:");
        assertThat(submit("<!DOCTYPE data [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><data>&x;</data>"))
                .hasStatus(400);
        assertThat(submit(SHEET.formatted("NOWHERE", "yes", UUID.randomUUID()))).hasStatus(404);
    }

    @Test
    void aDeviceIsAskedWhoItActsFor() {
        assertThat(mvc.get().uri("/openrosa/formList").exchange())
                .hasStatus(401)
                .headers()
                .hasHeaderSatisfying("WWW-Authenticate", asked -> assertThat(asked.getFirst())
                        .startsWith("Basic"));
        assertThat(get("/openrosa/formList", "aigerim:wrong")).hasStatus(401);
        assertThat(get("/openrosa/formList", "saule:saule")).hasStatus(403);
        assertThat(mvc.head()
                        .uri("/openrosa/submission")
                        .header("Authorization", basic("aigerim:aigerim"))
                        .exchange())
                .hasStatus(204)
                .headers()
                .containsHeader("Location");
    }

    private MvcTestResult get(String path, String who) {
        return mvc.get().uri(path).header("Authorization", basic(who)).exchange();
    }

    private MvcTestResult submit(String sheet) {
        var file = new MockMultipartFile(
                "xml_submission_file", "sheet.xml", "text/xml", sheet.getBytes(StandardCharsets.UTF_8));
        return mvc.post()
                .uri("/openrosa/submission")
                .header("Authorization", basic("aigerim:aigerim"))
                .multipart()
                .file(file)
                .exchange();
    }

    private static String basic(String who) {
        return "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8));
    }
}
