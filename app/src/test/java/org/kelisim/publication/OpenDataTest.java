package org.kelisim.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kelisim.KelisimTest;
import org.kelisim.figures.ReleaseWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Releases as files to take away. */
@KelisimTest
@Import(ReleaseWorld.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataTest {
    @Autowired
    ReleaseWorld world;

    @Autowired
    MockMvcTester mvc;

    @BeforeAll
    void aYearWithARelease() {
        world.begin();
        world.linked(() -> world.take(ReleaseWorld.HEADER
                + ReleaseWorld.row("T-HF", "o1", "1999-03-22", "Наурыз мерекесі", 1200)
                + ReleaseWorld.row("T-EA", "o2", "1999-09-05", "Тілдер күні", 80)));
        world.signed(1999, "");
    }

    @Test
    void theFiguresOfAReleaseComeWithTheirIntervalsAndDigests() {
        var figures = body("/ru/data/1999-1/figures.csv");
        assertThat(figures.lines().findFirst()).contains("code,name,value,low,high,unit,method,question,facts,sha256");
        assertThat(figures).containsPattern("(?m)^activities,Проведённые мероприятия,2,2,2,.*,2,[0-9a-f]{64}$");
    }

    @Test
    void theCellsOfATableAddUpToTheFigure() {
        var sum = 0.0;
        var line = Pattern.compile("(?m)^participations,,,(1999-[0-9]{2}),,,([0-9.]+),");
        var found = line.matcher(body("/kk/data/1999-1/tables.csv"));
        while (found.find()) {
            sum += Double.parseDouble(found.group(2));
        }
        assertThat(sum).isEqualTo(1280);
    }

    @Test
    void theDescriptionNamesEveryColumnOfEveryFile() throws IOException {
        var description = new JsonMapper().readTree(body("/en/data/1999-1/datapackage.json"));
        assertThat(description.path("licenses").path(0).path("name").asString()).isEqualTo("CC-BY-4.0");
        var files = new HashSet<String>();
        for (var resource : description.path("resources")) {
            var path = resource.path("path").asString();
            files.add(path);
            var columns = resource.path("schema")
                    .path("fields")
                    .valueStream()
                    .map(field -> field.path("name").asString())
                    .toList();
            assertThat(body("/en/data/1999-1/" + path).lines().findFirst()).contains(String.join(",", columns));
        }
        assertThat(files).containsExactlyInAnyOrder("figures.csv", "tables.csv");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(mvc.get().uri("/en/data/1999-9/figures.csv").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/en/data/1999-1/people.csv").exchange()).hasStatus(404);
    }

    @Test
    void thePageSaysWhatTheColumnsHoldInEachLanguage() {
        assertThat(body("/kk/data")).contains("Ашық деректер", "/kk/data/1999-1/figures.csv", "Дереккөзін");
        assertThat(body("/ru/data")).contains("Открытые данные", "Нижняя граница 90 % интервала");
        assertThat(body("/en/data")).contains("Open data", "Lower end of the 90 % interval");
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
