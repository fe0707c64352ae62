package org.kelisim.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is hard to tell apart or to see as one, among four hundred plain activities from which to learn what is usual. */
class HardCasesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final List<String> REGIONS =
            IntStream.range(0, 15).mapToObj(i -> "KZ-" + (10 + i)).toList();
    private static final Registry REGISTRY = new Registry(
            REGIONS.stream()
                    .flatMap(region -> Stream.of("H", "E", "G")
                            .map(kind -> new Registry.Organisation(
                                    kind + region, "other", new Report.Texts(kind + region, null, null), region)))
                    .toList(),
            List.of());
    private static final String[] KAZAKH = {
        "қолөнер", "домбыра", "тарих", "шахмат", "көктем", "отбасы", "мұра", "қалам", "жастар", "ана", "сурет", "өлең"
    };
    private static final String[] RUSSIAN = {
        "ремесло",
        "музыка",
        "история",
        "турнир",
        "весна",
        "семья",
        "наследие",
        "слово",
        "молодёжь",
        "мать",
        "рисунок",
        "поэзия"
    };

    @Test
    void theWeeklyLessonsOfACourseStayApart() {
        var course = IntStream.range(0, 14)
                .mapToObj(week -> two("course" + week, "Қазақ тілі курсы", "KZ-12", day(20 + 7 * week), 15))
                .flatMap(List::stream)
                .toList();
        assertThat(clusters(course)).hasSize(14).allMatch(cluster -> cluster.size() == 2);
    }

    @Test
    void numberedLessonsOfTwoDaysRunningStayApart() {
        var lessons = IntStream.rangeClosed(1, 6)
                .mapToObj(lesson ->
                        two("lesson" + lesson, "Домбыра курсы, " + lesson + "-сабақ", "KZ-12", day(lesson), 12))
                .flatMap(List::stream)
                .toList();
        assertThat(clusters(lessons)).hasSize(6).allMatch(cluster -> cluster.size() == 2);
    }

    @Test
    void fifteenRegionalActivitiesOfOneCampaignOnOneDayStayFifteen() {
        var campaign = REGIONS.stream()
                .map(region ->
                        two("campaign" + region, "Мектепке жол акциясы", region, day(240), 40 + region.hashCode() % 30))
                .flatMap(List::stream)
                .toList();
        assertThat(clusters(campaign)).hasSize(15).allMatch(cluster -> cluster.size() == 2);
    }

    @Test
    void oneNationalActivityAtManySitesStaysOne() {
        var hosts = REGIONS.stream().map(region -> "H" + region).toList();
        var sites = REGIONS.stream()
                .map(region -> report(
                        "H" + region + "/bridge",
                        "H" + region,
                        hosts,
                        new Report.Texts(null, "Телемост ко Дню благодарности", null),
                        day(60),
                        LocalTime.of(11, 0),
                        "KZ",
                        1000))
                .toList();
        assertThat(clusters(sites)).hasSize(1);
    }

    @Test
    void dayAndMonthSwappedIsTheSameDay() {
        assertThat(pair(
                        "Үлкен шахмат турнирі және тарих сабағы",
                        "KZ-11",
                        LocalDate.of(2024, 4, 9),
                        second -> dated(second, LocalDate.of(2024, 9, 4))))
                .hasSize(1);
    }

    @Test
    void kazakhInLatinLettersIsKazakh() {
        assertThat(pair(
                        "Көктем мерекесіндегі қолөнер көрмесі",
                        "KZ-13",
                        day(80),
                        second -> titled(second, new Report.Texts("Köktem merekesіndegi qolöner körmesi", null, null))))
                .hasSize(1);
        assertThat(pair(
                        "Көктем мерекесіндегі қолөнер көрмесі",
                        "KZ-13",
                        day(80),
                        second -> titled(second, new Report.Texts("Koktem merekesindegi koloner kormesi", null, null))))
                .hasSize(1);
    }

    @Test
    void transliteratedRussianIsRussian() {
        assertThat(pair(
                        "Встреча с писателями: живое слово и история края",
                        "KZ-14",
                        day(90),
                        second -> titled(
                                second,
                                new Report.Texts(null, "Vstrecha s pisatelyami: zhivoe slovo i istoriya kraya", null))))
                .hasSize(1);
    }

    @Test
    void aTitleInTheOtherLanguageIsItsTranslation() {
        var other = Stream.of(0, 3, 6).map(word -> RUSSIAN[word]).collect(Collectors.joining(" "));
        var own = Stream.of(0, 3, 6).map(word -> KAZAKH[word]).collect(Collectors.joining(" "));
        assertThat(pair(own, "KZ-15", day(100), second -> titled(second, new Report.Texts(null, other, null))))
                .hasSize(1);
    }

    @Test
    void twoActivitiesOfOnePlaceAndDayStayTwo() {
        var morning = two("morning", "Шахмат турнирі", "KZ-16", day(110), 24);
        var evening = two("evening", "Ана туралы өлең кеші", "KZ-16", day(110), 180);
        assertThat(clusters(Stream.concat(morning.stream(), evening.stream()).toList()))
                .hasSize(2);
    }

    /** Two reports of one activity, the second as somebody else writes it. */
    private static Set<Set<String>> pair(String title, String region, LocalDate day, UnaryOperator<Report> otherwise) {
        var both = two("pair", title, region, day, 129);
        var isRussian = title.startsWith("Встреча");
        var first = isRussian ? titled(both.get(0), new Report.Texts(null, title, null)) : both.get(0);
        return clusters(List.of(first, otherwise.apply(both.get(1))));
    }

    /** A house and an association, each naming the other. */
    private static List<Report> two(String id, String title, String region, LocalDate day, int people) {
        return Stream.of("H" + region, "E" + region)
                .map(sender -> report(
                        sender + "/" + id,
                        sender,
                        List.of("H" + region, "E" + region),
                        new Report.Texts(title, null, null),
                        day,
                        LocalTime.of(15, 0),
                        region,
                        people))
                .toList();
    }

    /** Clusters of these among the usual. */
    private static Set<Set<String>> clusters(List<Report> asked) {
        var all = new ArrayList<>(usual());
        all.addAll(asked);
        var keys = asked.stream().map(Report::key).collect(Collectors.toSet());
        return Linker.withDefaults().link(REGISTRY, all, List.of()).clusters().stream()
                .map(cluster -> Set.copyOf(cluster.keys()))
                .filter(cluster -> cluster.stream().anyMatch(keys::contains))
                .collect(Collectors.toSet());
    }

    /** Four hundred activities in all regions, told by one to three senders in Kazakh, Russian or both. */
    private static List<Report> usual() {
        var dice = new Random(4);
        var reports = new ArrayList<Report>();
        for (var i = 0; i < 400; i++) {
            var region = REGIONS.get(dice.nextInt(REGIONS.size()));
            var words = dice.ints(3, 0, KAZAKH.length).distinct().toArray();
            var day = day(dice.nextInt(365));
            var hour = LocalTime.of(10 + dice.nextInt(8), 0);
            var people = 10 + dice.nextInt(300);
            var organisers = Stream.of("H", "E", "G").map(kind -> kind + region).toList();
            for (var organiser : organisers.subList(0, 1 + dice.nextInt(3))) {
                var language = dice.nextInt(3);
                reports.add(report(
                        organiser + "/" + i,
                        organiser,
                        organisers,
                        new Report.Texts(
                                language == 1 ? null : said(KAZAKH, words),
                                language == 0 ? null : said(RUSSIAN, words),
                                null),
                        day,
                        dice.nextInt(3) == 0 ? null : hour,
                        region,
                        dice.nextInt(3) == 0 ? people / 10 * 10 : people));
            }
        }
        return reports;
    }

    private static String said(String[] language, int[] words) {
        return IntStream.of(words).mapToObj(word -> language[word]).collect(Collectors.joining(" "));
    }

    private static LocalDate day(int ofYear) {
        return NEW_YEAR.plusDays(ofYear);
    }

    private static Report titled(Report report, Report.Texts titles) {
        return report(
                report.key(),
                report.submittedBy(),
                report.organisers(),
                titles,
                report.startDate(),
                report.startTime(),
                report.region(),
                report.participants());
    }

    private static Report dated(Report report, LocalDate day) {
        return report(
                report.key(),
                report.submittedBy(),
                report.organisers(),
                report.titles(),
                day,
                report.startTime(),
                report.region(),
                report.participants());
    }

    private static Report report(
            String key,
            String sender,
            List<String> organisers,
            Report.Texts titles,
            LocalDate day,
            @Nullable LocalTime time,
            String region,
            int people) {
        return new Report(key, sender, organisers, titles, "meeting", day, day, time, region, null, null, null, people);
    }
}
