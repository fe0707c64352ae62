package org.kelisim.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kelisim.KelisimTest;
import org.kelisim.activity.LinkReports;
import org.kelisim.figures.FigureDigests;
import org.kelisim.figures.Figures;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Audit;
import org.kelisim.platform.Period;
import org.kelisim.platform.Progress;
import org.kelisim.question.Answers;
import org.kelisim.question.Estimate;
import org.kelisim.question.FactRow;
import org.kelisim.question.FactSource;
import org.kelisim.question.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The main job on the reference year: from its files to the figures, and from a figure back to the row. */
@KelisimTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceYearSpineTest {
    @Autowired
    Demonstration demonstration;

    @Autowired
    Figures figures;

    @Autowired
    FigureDigests digests;

    @Autowired
    Answers answers;

    @Autowired
    LinkReports linking;

    @Autowired
    Audit audit;

    @Autowired
    MockMvcTester mvc;

    private final List<MvcTestResult> seenWhileLoading = new ArrayList<>();

    @BeforeAll
    void loadTheYear(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> demonstration.load(folder, (step, done, total) -> {
                    if (step.equals("activity.link.writing")) {
                        throw new IllegalStateException("broken off");
                    }
                }))
                .hasMessage("broken off");
        assertThat(demonstration.isNeeded()).isTrue();
        demonstration.load(
                folder,
                (step, done, total) ->
                        seenWhileLoading.add(mvc.get().uri("/ru/").exchange()));
    }

    @Test
    void whileTheYearLoadsAPageSaysSoInsteadOfShowingHalfOfIt() {
        assertThat(seenWhileLoading.getLast())
                .hasStatus(503)
                .hasHeader("Refresh", "1")
                .bodyText()
                .contains("Загружается", "<progress");
    }

    /** As if it had been killed when all was there but its mark: what is there stays as it is, and nothing comes twice. */
    @Test
    void aLoadThatWasBrokenOffGoesOnWhereItWas(@TempDir Path folder) throws Exception {
        assertThat(demonstration.isNeeded()).isFalse();
        var before = value("participations");
        demonstration.load(folder, Progress.SILENT);
        assertThat(demonstration.isNeeded()).isFalse();
        assertThat(value("participations")).isEqualTo(before);
        assertThat(value("studies").value()).isEqualTo(2);
        assertThat(body("/kk/releases")).contains("2024-1").doesNotContain("2024-2");
    }

    @Test
    void theTwoStudiesGiveTheShareOfThoseWhoCallTheSituationStable() {
        var share = value("stability.share");
        assertThat(value("studies").value()).isEqualTo(2);
        assertThat(share.value()).isBetween(97.25, 97.35);
        assertThat(share.low()).isBetween(96.5, 97.2);
        assertThat(share.high()).isBetween(97.4, 98.0);
    }

    @Test
    void thePublicFiguresComeOutOfTheRecords() {
        assertThat(value("activities").value()).isGreaterThan(15_100);
        assertThat(value("participations").value()).isBetween(680_000.0, 720_000.0);
        assertThat(value("houses.activities").value()).isBetween(2_700.0, 2_800.0);
        assertThat(value("houses.participations").value()).isBetween(290_000.0, 310_000.0);
        assertThat(value("groups.activities").value()).isGreaterThan(3_000);
        assertThat(value("groups.participations").value()).isGreaterThan(160_000);
        assertThat(value("sessions").value()).isEqualTo(1);
    }

    @Test
    void aNumberOnTheFirstPageOpensDownToTheRowOfAFile() {
        var rows = follow("/kk/", "href=\"/kk(/releases/2024-1/rows\\?[^\"]*region=KZ-63[^\"]*)\"");
        var activity = follow(rows, "href=\"/kk(/activities/[0-9]+[?]version=[0-9]+)\"");
        var report = follow(activity, "href=\"/kk(/reports/[0-9]+)\"");
        assertThat(body(report)).contains("2024.xlsx", "report_id", "submitted_by", "participants");
        assertThat(body(report))
                .as("and up again, to the figures and releases that count it")
                .contains("/kk/figures/activities?year=2024", "/kk/releases/2024-1");
        assertThat(body("/api" + report.substring("/kk".length())))
                .contains("\"figure\":\"activities\",\"year\":2024,\"release\":\"2024-1\"", "\"row\":");
    }

    @Test
    void theSameQuestionGivesTheSameTotalFromSumsAndFromFacts() {
        var question = Question.of("activity", "participations", Period.year(2024));
        var fromSums = answers.answer(question).total();
        var fromFacts = answers.answer(
                        question, OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(5))
                .total();
        assertThat(fromFacts.value()).isEqualTo(fromSums.value());
        assertThat(fromFacts.low()).isEqualTo(fromSums.low());
        assertThat(fromFacts.high()).isEqualTo(fromSums.high());
    }

    /** A page is sought among the nearest rows first, an export among all: a word of a season lies near at first, far later, and far at first. */
    @Test
    void theSameRowsComePageByPageAndAllAtOnce() {
        for (var words : List.of("концерт", "наурыз", "дөңгелек үстел", "nauryz festival")) {
            var question = Question.of("activity", "activities", Period.ALL).where(FactSource.WORDS, words);
            var atOnce = answers.rows(question, "", Integer.MAX_VALUE);
            assertThat(atOnce).as(words).hasSizeGreaterThan(10);
            assertThat(pageByPage(question)).as(words).isEqualTo(atOnce);
        }
    }

    private List<FactRow> pageByPage(Question question) {
        var all = new ArrayList<FactRow>();
        List<FactRow> page;
        do {
            page = answers.rows(question, all.isEmpty() ? "" : all.getLast().position(), 50);
            all.addAll(page);
        } while (page.size() == 50);
        return all;
    }

    @Test
    void linkingAgainChangesNothing() {
        var question = Question.of("activity", "activities", Period.year(2024));
        var before = digests.digest(question, null);
        var linked = Actor.SYSTEM.act(() -> linking.link(Progress.SILENT));
        assertThat(linked.changed()).isZero();
        assertThat(digests.digest(question, null)).isEqualTo(before);
    }

    @Test
    void theFirstPageSpeaksAllThreeLanguages() {
        assertThat(body("/kk/")).contains("lang=\"kk\"", "Өткізілген іс-шаралар");
        assertThat(body("/ru/")).contains("lang=\"ru\"", "Проведённые мероприятия");
        assertThat(body("/en/")).contains("lang=\"en\"", "Activities held");
    }

    @Test
    void theAuditChainHolds() {
        assertThat(Actor.SYSTEM.act(audit::firstBroken)).isEmpty();
    }

    private Estimate value(String code) {
        return figures.figure(figures.definition(code), 2024).estimate();
    }

    private String follow(String path, String link) {
        var found = Pattern.compile(link).matcher(body(path));
        assertThat(found.find()).as("a link %s on %s", link, path).isTrue();
        return "/kk" + found.group(1).replace("&amp;", "&");
    }

    private String body(String path) {
        var response = mvc.get().uri(URI.create(path)).exchange();
        assertThat(response).hasStatusOk();
        try {
            return response.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
