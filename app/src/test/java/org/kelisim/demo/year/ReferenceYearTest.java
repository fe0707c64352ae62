package org.kelisim.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // the folder is given, and the year written, before the first test
class ReferenceYearTest {
    @TempDir
    static Path folder;

    private Truth truth;
    private ExchangeFormatCheck files;

    @BeforeAll
    void writeTheYear() throws IOException {
        truth = ReferenceYear.write(folder.resolve("year"), 2024);
        files = new ExchangeFormatCheck(folder.resolve("year"));
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        var again = folder.resolve("again");
        assertThat(ReferenceYear.write(again, 2024)).isEqualTo(truth);
        try (var written = Files.walk(folder.resolve("year"))) {
            for (var file : written.filter(Files::isRegularFile).toList()) {
                var twin = again.resolve(folder.resolve("year").relativize(file));
                assertThat(Files.mismatch(file, twin)).as(file.toString()).isEqualTo(-1);
            }
        }
    }

    @Test
    void anotherSeedGivesAnotherYearOfTheSameSize() throws IOException {
        var other = ReferenceYear.write(folder.resolve("other"), 7);
        assertThat(other.activityOfReport()).isNotEqualTo(truth.activityOfReport());
        assertThat(other.activities())
                .filteredOn(a -> a.start().getYear() == 2024)
                .hasSize(of2024(_ -> true).size());
    }

    @Test
    void everyRowFollowsTheExchangeFormat() {
        assertThat(files.broken).isEmpty();
        assertThat(files.reports).hasSize(truth.activityOfReport().size());
    }

    @Test
    void activitiesAndAttendancesAreThoseOfThePublicRecord() {
        assertThat(of2024(_ -> true)).hasSizeBetween(15_101, 15_199);
        assertThat(people(of2024(_ -> true))).isBetween(693_000, 707_000);
        assertThat(of2024(Truth.Activity::inHouse)).hasSize(2_757);
        assertThat(people(of2024(Truth.Activity::inHouse))).isBetween(297_000, 303_000);
        assertThat(of2024(Truth.Activity::byGroup)).hasSizeBetween(3_001, 3_199);
        assertThat(people(of2024(Truth.Activity::byGroup))).isBetween(160_001, 165_000);
        assertThat(of2024(a -> a.inHouse() && a.byGroup())).isNotEmpty();
    }

    @Test
    void thirtySeminarsTrainTwelveHundredAndSevenInEthnomediation() {
        var seminars = of2024(a -> "PR-2024-MEDIATION".equals(a.programme()));
        assertThat(seminars).hasSize(30).allMatch(a -> List.of("seminar", "training")
                .contains(a.format()));
        assertThat(people(seminars)).isEqualTo(1_207);
    }

    @Test
    void theTelebridgeAndTheRunAreOneActivityEachHoweverManyRegionsReportThem() {
        var telebridge = of2024(a -> a.format().equals("telebridge")).getFirst();
        assertThat(telebridge.participants()).isGreaterThan(1_000);
        assertThat(reportsOf(telebridge)).hasSizeGreaterThanOrEqualTo(21);
        var run = of2024(a -> "PR-2024-RUN".equals(a.programme())).getFirst();
        assertThat(run.participants()).isEqualTo(15_000);
        assertThat(reportsOf(run)).hasSizeGreaterThanOrEqualTo(16);
        assertThat(of2024(a -> a.format().equals("session"))).hasSize(1);
    }

    @Test
    void organisationsAreAsManyAsThePublicRecordSays() {
        var open = new TreeMap<String, Integer>();
        var communities = new HashSet<String>();
        for (var body : files.organisations.values()) {
            if (body.get("closed_on").isEmpty()) {
                open.merge(body.get("kind"), 1, Integer::sum);
                communities.add(body.get("community"));
            }
        }
        communities.remove("");
        assertThat(open)
                .containsEntry("assembly", 1)
                .containsEntry("regional_assembly", 20)
                .containsEntry("house_of_friendship", 35)
                .containsEntry("information_group", 80)
                .containsEntry("public_structure", 10)
                .containsEntry("volunteer_centre", 20)
                .containsEntry("university", 4);
        assertThat(open.get("ethnocultural_association")).isBetween(1_001, 1_099);
        assertThat(communities).hasSizeGreaterThan(124);
        assertThat(files.organisations.values().stream().map(row -> row.get("name_ru")))
                .doesNotHaveDuplicates();
    }

    @Test
    void thirteenProjectsAndOverFourHundredItemsOfTheAnniversaryPlanMostOfThemCarriedOut() {
        var projects = files.programmes.values().stream().filter(p -> "project".equals(p.get("kind")));
        assertThat(projects).hasSize(13);
        var items = files.programmes.values().stream()
                .filter(p -> "PLAN-2025-30".equals(p.get("parent_code")))
                .toList();
        assertThat(items).hasSizeGreaterThan(400);
        var carriedOut = new HashSet<String>();
        files.reports.forEach(report -> carriedOut.add(report.get("programme_code")));
        long fulfilled = items.stream()
                .filter(item -> carriedOut.contains(item.get("code")))
                .count();
        assertThat(fulfilled).isBetween(items.size() * 8L / 10, items.size() - 10L);
    }

    @Test
    void anActivityIsReportedByOneToFourSendersAndReviewersAnswersAreRight() {
        assertThat(files.reports).hasSizeBetween(27_000, 31_000);
        assertThat(files.decisions)
                .as("as many as the linker doubts, and no more than they could answer")
                .hasSizeBetween(30, 400);
        for (var decision : files.decisions) {
            boolean same = activity(decision.get("left_report")) == activity(decision.get("right_report"));
            assertThat(decision.get("answer")).isEqualTo(same ? "same" : "not_the_same");
        }
    }

    /** Reconciled by the platform's rule from perfectly linked reports: the host's count, else the median. */
    @Test
    void theReportsAloneLeadToThePublicFiguresOnceTheyAreLinked() {
        var reconciled = new Reconciled(files);
        var of2024 = new HashSet<Integer>();
        of2024(_ -> true).forEach(a -> of2024.add(a.number()));
        files.reports.forEach(report -> {
            int number = activity(ExchangeFormatCheck.key(report));
            if (of2024.contains(number)) {
                reconciled.add(number, report);
            }
        });
        assertThat(reconciled.inHouse()).isEqualTo(2_757);
        assertThat(reconciled.byGroup())
                .isEqualTo(of2024(Truth.Activity::byGroup).size());
        assertThat(reconciled.people()).isBetween(693_000, 707_000);
        assertThat(reconciled.peopleInHouses()).isBetween(297_000, 303_000);
        assertThat(reconciled.peopleByGroups()).isBetween(160_001, 165_000);
    }

    private int activity(String report) {
        return truth.activityOfReport().getOrDefault(report, -1);
    }

    private List<String> reportsOf(Truth.Activity activity) {
        var reports = new ArrayList<String>();
        truth.activityOfReport().forEach((report, number) -> {
            if (number == activity.number()) {
                reports.add(report);
            }
        });
        return reports;
    }

    private List<Truth.Activity> of2024(Predicate<Truth.Activity> which) {
        return truth.activities().stream()
                .filter(a -> a.start().getYear() == 2024)
                .filter(which)
                .toList();
    }

    private static int people(List<Truth.Activity> activities) {
        return activities.stream().mapToInt(Truth.Activity::participants).sum();
    }
}
