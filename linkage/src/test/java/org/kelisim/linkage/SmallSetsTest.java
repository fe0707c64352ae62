package org.kelisim.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where there is little to learn from, little is joined, and what is joined stays so when a little is added. */
class SmallSetsTest {
    private static final Registry REGISTRY = new Registry(List.of(), List.of());
    private static final List<String> FORMATS = List.of("concert", "lecture", "seminar", "forum", "exhibition");
    private static final LocalDate DAY = LocalDate.of(2009, 1, 10);

    private final Linker linker = Linker.withDefaults();

    @Test
    void noReportsAreNoActivities() {
        assertThat(linker.link(REGISTRY, List.of(), List.of()).clusters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 80})
    void oneSendersReportsOfOtherTitleDayAndFormatAreActivitiesOfTheirOwn(int count) {
        var reports = IntStream.range(0, count)
                .mapToObj(i -> report(
                        "y" + i,
                        "T-HF",
                        "Жиын " + FORMATS.get(i % 5) + " " + (i / 3 + 1),
                        FORMATS.get(i % 5),
                        DAY.plusDays(10 * (i / 3) + i % 3),
                        100))
                .toList();
        assertThat(activities(reports)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 80})
    void reportsThatHaveNothingInCommonAreActivitiesOfTheirOwn(int count) {
        var dice = new Random(5);
        var reports = IntStream.range(0, count)
                .mapToObj(i -> report(
                        "" + i,
                        "S-" + i,
                        word(dice) + " " + word(dice),
                        FORMATS.get(i % 5),
                        DAY.plusDays(i / 3),
                        17 + 31 * (i % 23)))
                .toList();
        assertThat(activities(reports)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40})
    void copiesByOtherSendersAreOneActivity(int count) {
        var dice = new Random(6);
        var reports = new ArrayList<Report>();
        for (var i = 0; i < count; i++) {
            var title = word(dice) + " " + word(dice) + " " + word(dice);
            for (var sender : List.of("S-1", "S-2")) {
                reports.add(report("" + i, sender, title, "concert", DAY.plusDays(7L * i), 129 + i));
            }
        }
        assertThat(activities(reports)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 80})
    void theOrderOfRowsDoesNotMatter(int count) {
        var reports = year(count, new Random(count));
        var shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(linker.link(REGISTRY, shuffled, List.of())).isEqualTo(linker.link(REGISTRY, reports, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 7, 8, 11, 12})
    void learningAnewAfterManySmallChangesCountsAboutTheSame(long seed) {
        var dice = new Random(seed);
        var reports = year(80, dice);
        var standing = linker.learn(REGISTRY, reports, List.of()).standing(reports, List.of());
        var now = new TreeMap<String, Report>();
        reports.forEach(report -> now.put(report.key(), report));
        for (var i = 0; i < 20; i++) {
            var changed = changed(reports.get(dice.nextInt(80)), dice);
            now.put(changed.key(), changed);
            standing.change(List.of(changed), List.of(), List.of());
        }
        var anew = linker.link(REGISTRY, List.copyOf(now.values()), List.of());
        assertThat(anew.activities().mean())
                .isCloseTo(standing.linkage().activities().mean(), within(3.0));
    }

    private int activities(List<Report> reports) {
        return linker.link(REGISTRY, reports, List.of()).clusters().size();
    }

    /** A house and an association that hold most of their evenings together. */
    private static List<Report> year(int count, Random dice) {
        var reports = new ArrayList<Report>();
        for (var i = 0; i < count; i += 2) {
            var title = title(dice);
            var day = DAY.plusDays(dice.nextInt(300));
            var heads = 20 + dice.nextInt(400);
            reports.add(report("" + i, "HF", List.of("EA"), title, "concert", day, heads));
            reports.add(
                    dice.nextInt(3) > 0
                            ? report("" + i, "EA", List.of("HF"), title, "concert", day, heads + dice.nextInt(9))
                            : report("" + i, "EA", List.of(), title(dice), "concert", day, dice.nextInt(90)));
        }
        return reports;
    }

    private static Report changed(Report report, Random dice) {
        return switch (dice.nextInt(3)) {
            case 0 -> with(report, report.titles().ru(), report.startDate(), dice.nextInt(500));
            case 1 ->
                with(
                        report,
                        report.titles().ru(),
                        report.startDate().plusDays(dice.nextInt(60) + 1),
                        report.participants());
            default -> with(report, title(dice), report.startDate(), report.participants());
        };
    }

    private static Report with(
            Report report, @org.jspecify.annotations.Nullable String title, LocalDate day, int heads) {
        return report(
                report.key().substring(report.key().indexOf('/') + 1),
                report.submittedBy(),
                report.organisers(),
                String.valueOf(title),
                report.format(),
                day,
                heads);
    }

    private static String title(Random dice) {
        var first = List.of("Вечер", "Концерт", "Праздник", "Встреча", "Форум", "Выставка");
        var second = List.of("поэзии Абая", "дружбы народов", "языков", "мастеров", "молодёжи", "ветеранов", "семей");
        var third = List.of("в библиотеке", "у реки", "для школьников", "весной", "осенью", "при свечах");
        return first.get(dice.nextInt(6)) + " " + second.get(dice.nextInt(7)) + " " + third.get(dice.nextInt(6));
    }

    private static String word(Random dice) {
        return dice.ints(7, 'а', 'я').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                + "";
    }

    private static Report report(String id, String sender, String title, String format, LocalDate day, int heads) {
        return report(id, sender, List.of(), title, format, day, heads);
    }

    private static Report report(
            String id, String sender, List<String> organisers, String title, String format, LocalDate day, int heads) {
        return new Report(
                sender + "/" + id,
                sender,
                organisers,
                new Report.Texts(null, title, null),
                format,
                day,
                day,
                null,
                "KZ-63",
                null,
                null,
                null,
                heads);
    }
}
