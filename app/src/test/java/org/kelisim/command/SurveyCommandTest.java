package org.kelisim.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kelisim survey}: cases and data in, answers out, no database. */
class SurveyCommandTest {
    private static final String MEAN = """
            {"id": "%s", "data": "%s", "design": {"weights": "w"}, "statistic": "mean", "args": {"vars": ["%s"]}}
            """;

    @TempDir
    Path folder;

    @Test
    void answersEachCaseUnderItsId() throws IOException {
        data("y,w,who\n1,1,a\n3,1,b\n,5,a\n");
        assertThat(run("[" + MEAN.formatted("one", "answers.csv", "y") + "]")).isZero();
        var one = answers().get(0);
        assertThat(one.get("id").asString()).isEqualTo("one");
        assertThat(one.get("labels").get(0).asString()).isEqualTo("y");
        assertThat(one.get("estimate").get(0).asDouble()).isEqualTo(2);
        assertThat(one.get("df").asInt()).isEqualTo(2);
    }

    @Test
    void findsTheDataByItsPathOrByItsNameAlone() throws IOException {
        data("y,w\n1,1\n3,1\n");
        assertThat(run("{\"cases\": [" + MEAN.formatted("far", "data/answers.csv", "y") + "]}"))
                .isZero();
        assertThat(answers().get(0).get("estimate").get(0).asDouble()).isEqualTo(2);
    }

    @Test
    void takesNumbersForWordsWhereTheSchemaSaysSo() throws IOException {
        data("y,w\n1,1\n3,1\n");
        Files.writeString(
                folder.resolve("schema.json"),
                "{\"answers.csv\": {\"columns\": {\"y\": \"categorical\", \"w\": \"numeric\"}}}");
        assertThat(run("[" + MEAN.formatted("words", "answers.csv", "y") + "]")).isZero();
        assertThat(code(0)).isEqualTo("NOT_NUMERIC");
    }

    @Test
    void oneRefusedCaseDoesNotCostTheOthersTheirAnswers() throws IOException {
        data("y,w\n1,1\n3,1\n");
        assertThat(run("[3," + MEAN.formatted("unknown", "answers.csv", "z") + ","
                        + MEAN.formatted("lost", "nowhere.csv", "y") + "," + MEAN.formatted("good", "answers.csv", "y")
                        + "]"))
                .isZero();
        assertThat(code(1)).isEqualTo("UNKNOWN_COLUMN");
        assertThat(code(2)).isEqualTo("BAD_ARGUMENT");
        assertThat(answers().get(3).get("estimate").get(0).asDouble()).isEqualTo(2);
    }

    @Test
    void whatIsNoListOfCasesIsSaidToBeNone() throws IOException {
        assertThat(run("[{\"id\":")).isEqualTo(1);
        assertThat(run("{\"answers\": []}")).isEqualTo(1);
        assertThat(run("12")).isEqualTo(1);
    }

    @Test
    void wrongUseIsToldFromAWrongFile() {
        assertThat(new CommandLine(new SurveyCommand()).execute("nowhere.json", "--data", ".", "--out", "o.json"))
                .isEqualTo(2);
        assertThat(new CommandLine(new SurveyCommand()).execute("nowhere.json")).isEqualTo(2);
    }

    @Test
    void answersHaveToGoSomewhere() throws IOException {
        var cases = Files.writeString(folder.resolve("cases.json"), "[]");
        assertThat(new CommandLine(new SurveyCommand())
                        .execute(
                                cases.toString(),
                                "--data",
                                folder.toString(),
                                "--out",
                                folder.resolve("none/o.json").toString()))
                .isEqualTo(2);
    }

    private void data(String csv) throws IOException {
        Files.writeString(folder.resolve("answers.csv"), csv);
    }

    private int run(String cases) throws IOException {
        var file = Files.writeString(folder.resolve("cases.json"), cases);
        return new CommandLine(new SurveyCommand())
                .execute(
                        file.toString(),
                        "--data",
                        folder.toString(),
                        "--out",
                        folder.resolve("results.json").toString());
    }

    private JsonNode answers() {
        return new JsonMapper().readTree(folder.resolve("results.json").toFile());
    }

    private String code(int number) {
        return answers().get(number).get("error").get("code").asString();
    }
}
