package org.kelisim.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.KelisimTest;
import org.kelisim.activity.Provenance;
import org.kelisim.platform.Actor;
import org.kelisim.question.Answers;
import org.kelisim.question.Question;
import org.kelisim.question.QuestionRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Counts of people who share a trait: what the public gets of them, and what it can't get at. */
@KelisimTest
@Import(ReleaseWorld.class)
class DisclosureTest {
    private static final List<String> FORMATS = List.of("meeting", "concert", "seminar");

    @Autowired
    ReleaseWorld world;

    @Autowired
    ReleaseContents contents;

    @Autowired
    CompareReleases comparing;

    @Autowired
    Answers answers;

    @Autowired
    Provenance provenance;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** Three young people came to the only seminar: without the seminars' count another format's must go, or the total gives it away. */
    @Test
    void aSmallCountIsHeldBackWithWhatWouldGiveItAway() {
        tell(2007, new int[][] {{20, 30, 0}, {25, 35, 0}, {28, 33, 3}});
        var release = world.signed(2007, "");
        assertThat(held(release, "format")).contains("seminar").hasSizeGreaterThanOrEqualTo(2);
        assertThat(held(release, "region;format")).contains("KZ-63;seminar").hasSizeGreaterThanOrEqualTo(2);
        assertThat(contents.figure(release, "participations.youth").known()).isNotNull();
        assertThat(contents.cells(release, "participations"))
                .as("how many came is open")
                .noneMatch(ReleasedCell::isProtected);
        assertThat(mvc.get().uri("/en/releases/" + release.number() + "/figures/participations.youth"))
                .bodyText()
                .contains("protected", "They are not zero");
    }

    @Test
    void aLateReportIsNotGivenAwayByTheDifferenceOfTwoReleases() {
        tell(2008, new int[][] {{20, 30, 40}, {25, 35, 45}});
        var release = world.signed(2008, "");
        assertThat(cells(release)).noneMatch(ReleasedCell::isProtected);
        tell(2008, 4, new int[] {0, 2, 0});
        var next = world.signed(2008, "a late report");
        assertThat(held(next, "month")).contains("2008-04");
        assertThat(contents.figure(next, "participations.youth").isHeldBack())
                .as("the old and the new total would give away the two who came in April")
                .isTrue();
        assertThat(contents.figure(next, "participations").known()).isNotNull();
        var change = comparing.compare(release, next).of("participations.youth");
        assertThat(change.parts()).isEmpty();
        assertThat(change.differenceText()).isNotEqualTo("+2");
        assertThat(mvc.get().uri("/en/releases/" + next.number() + "/changes?since=" + release.number()))
                .bodyText()
                .contains("Young people, as reported")
                .doesNotContain("+2<");
    }

    @Test
    void thePublicCanNotAskForPartsOfPeopleAtAllAndSoCanNotSubtractTwoQuestions() {
        tell(2009, new int[][] {{20, 30, 40}});
        var question = Question.parse("of=activity&measure=youth&period=2009");
        for (var asked : List.of(question, question.by("format"), question.where("format", "concert"))) {
            assertThatThrownBy(() -> answers.answer(asked)).isInstanceOf(QuestionRefused.class);
            assertThat(mvc.get().uri("/api/answer?" + asked)).hasStatus(400);
            assertThat(mvc.get().uri("/kk/breakdown.csv?" + asked.by("format"))).hasStatus(400);
        }
        assertThat(mvc.get().uri("/api/questions")).bodyText().doesNotContain("\"youth\"");
        assertThat(Actor.SYSTEM.act(() -> answers.answer(question)).total().value())
                .isEqualTo(90);
        assertThat(answers.answer(question.measuring("participations")).total().value())
                .as("how many came is open")
                .isEqualTo(300);
    }

    @Test
    void aRowOfASpreadsheetShowsItsPartsOnlyToThoseWhoHoldARole() {
        tell(2010, new int[][] {{21, 31, 41}});
        var path = "/en/reports/" + world.report("T-HF/y2010-0-1");
        assertThat(mvc.get().uri(path))
                .bodyText()
                .contains("protected", ">100<")
                .doesNotContain(">31<");
    }

    private void tell(int year, int[][] youth) {
        for (var month = 0; month < youth.length; month++) {
            tell(year, month + 1, youth[month]);
        }
    }

    private void tell(int year, int month, int[] youth) {
        var rows = new StringBuilder(ReleaseWorld.HEADER);
        IntStream.range(0, youth.length)
                .filter(i -> youth[i] > 0)
                .forEach(i ->
                        rows.append("y%d-%d-%d,T-HF,%d-%02d-1%dT18:00:00+05:00,Жиын %s %d,%s,%d-%02d-1%d,KZ-63,100,%d\n"
                                .formatted(
                                        year,
                                        month - 1,
                                        i,
                                        year,
                                        month,
                                        i,
                                        FORMATS.get(i),
                                        month,
                                        FORMATS.get(i),
                                        year,
                                        month,
                                        i,
                                        youth[i])));
        world.linked(() -> world.take(rows.toString()));
    }

    private List<ReleasedCell> cells(Release release) {
        return contents.cells(release, "participations.youth");
    }

    private List<String> held(Release release, String breakdown) {
        return cells(release).stream()
                .filter(cell -> cell.breakdown().equals(breakdown) && cell.isProtected())
                .map(ReleasedCell::cell)
                .toList();
    }
}
