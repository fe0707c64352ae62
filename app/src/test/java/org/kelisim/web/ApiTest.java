package org.kelisim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kelisim.KelisimTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The API is what its description says, and says what is wrong as problem details. */
@KelisimTest
class ApiTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    ObjectMapper json;

    @Test
    void everyOperationThatReadsAnswersWithItsExamples() throws Exception {
        var description = json.readTree(text(get("/api/openapi")));
        assertThat(description.path("openapi").asString("")).startsWith("3.1");
        var tried = new ArrayList<String>();
        description.path("paths").propertyStream().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().contains("{")) {
                var address = path.getKey() + query(path.getValue().path("get").path("parameters"));
                var answer = get(address);
                assertThat(answer).as(address).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
                tried.add(path.getKey());
            }
        });
        assertThat(tried).contains("/api/answer", "/api/rows", "/api/figures", "/api/organisations", "/api/releases");
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        var tag = get("/api/regions").getResponse().getHeader("ETag");
        assertThat(tag).isNotNull();
        assertThat(mvc.get().uri("/api/regions").header("If-None-Match", String.valueOf(tag)))
                .hasStatus(304)
                .bodyText()
                .isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageAskedFor() throws Exception {
        var problems = List.of(
                "/api/answer?period=2024-13",
                "/api/answer?period=2024&measure=happiness",
                "/api/answer?period=2024&by=colour",
                "/api/rows?period=2024&sort=colour",
                "/api/rows?period=2024&after=here",
                "/api/answer?period=2024&by=organisation",
                "/api/organisations/NOBODY",
                "/api/figures/none?year=2024",
                "/api/figures?year=soon",
                "/api/nothing");
        for (var address : problems) {
            var answer = mvc.get()
                    .uri(URI.create(address))
                    .header("Accept-Language", "ru")
                    .exchange();
            assertThat(answer)
                    .as(address)
                    .satisfies(one -> assertThat(one.getResponse().getStatus()).isBetween(400, 404))
                    .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(json.readTree(text(answer)).path("title").asString(""))
                    .as(address)
                    .matches(".*[а-я].*");
        }
    }

    private static String query(JsonNode parameters) {
        var query = new StringBuilder();
        for (var parameter : parameters) {
            var example = parameter.path("example").asString("");
            if (!example.isEmpty()) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.path("name").asString(""))
                        .append("=")
                        .append(URLEncoder.encode(example, StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
