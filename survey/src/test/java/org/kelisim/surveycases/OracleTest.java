package org.kelisim.surveycases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Agreement with R's survey 4.1, number by number. {@code oracle} holds the cases that came with the task; {@code more} those made by
 * {@code src/test/r/more-cases.R}.
 */
class OracleTest {
    private static final double USUAL = 1e-9;

    @TestFactory
    Stream<DynamicTest> agreesWithR() {
        return Stream.of("oracle", "more").flatMap(OracleTest::testsOf);
    }

    private static Stream<DynamicTest> testsOf(String folder) {
        var files = CaseFiles.of(folder);
        var cases = Cases.over(files);
        return files.cases().stream()
                .map(asked -> DynamicTest.dynamicTest(folder + " " + asked.get("id"), () -> check(cases, asked)));
    }

    private static void check(Cases cases, Map<?, ?> asked) {
        var expected = new Fields(asked).object("expected");
        var answer = new Fields(cases.answer(asked));
        if (expected.has("error")) {
            assertThat(answer.object("error").text("code"))
                    .isEqualTo(expected.object("error").text("code"));
            return;
        }
        assertThat(answer.values().get("error")).as("error").isNull();
        var tolerance = new Fields(asked).number("tol", USUAL);
        expected.values().forEach((name, wanted) -> {
            var given = answer.values().get(name);
            compare(String.valueOf(name), list(wanted), list(given), tolerance);
        });
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : Collections.singletonList(value);
    }

    private static void compare(String name, List<?> wanted, List<?> given, double tolerance) {
        assertThat(given).as(name).hasSameSizeAs(wanted);
        for (var i = 0; i < wanted.size(); i++) {
            if (wanted.get(i) instanceof Number number && given.get(i) instanceof Number value) {
                var allowed = Math.max(1e-14, tolerance * Math.max(1e-12, Math.abs(number.doubleValue())));
                assertThat(value.doubleValue()).as(name).isCloseTo(number.doubleValue(), offset(allowed));
            } else if (!name.equals("note")) {
                assertThat(given.get(i)).as(name).isEqualTo(wanted.get(i));
            }
        }
    }
}
