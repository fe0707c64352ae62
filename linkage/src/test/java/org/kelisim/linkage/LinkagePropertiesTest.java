package org.kelisim.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.Decision.Answer;

/** What holds for any reports, however few, alike or odd. */
class LinkagePropertiesTest {
    private static final Registry REGISTRY = new Registry(
            List.of(
                    new Registry.Organisation("A", "other", new Report.Texts("Алтын", "Золото", null), "KZ-63"),
                    new Registry.Organisation("B", "other", new Report.Texts("Күміс", "Серебро", null), "KZ-63"),
                    new Registry.Organisation("C", "other", new Report.Texts("Мыс", "Медь", null), "KZ-71")),
            List.of(new Registry.Place("P", "A", new Report.Texts("Зал", null, null), "KZ-63")));
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    private final Linker linker = Linker.withDefaults();

    @Property(tries = 400)
    void theOrderOfRowsDoesNotMatter(@ForAll("reports") List<Report> reports, @ForAll long seed) {
        var shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(linker.link(REGISTRY, shuffled, List.of())).isEqualTo(linker.link(REGISTRY, reports, List.of()));
    }

    @Property(tries = 400)
    void whatPersonsSayAlwaysHolds(@ForAll("reports") List<Report> reports, @ForAll long seed) {
        var decisions = decisions(reports, new Random(seed));
        var linkage = linker.link(REGISTRY, reports, decisions);
        for (var decision : decisions) {
            assertThat(together(linkage, decision.leftKey(), decision.rightKey()))
                    .as("%s", decision)
                    .isEqualTo(decision.answer() == Answer.SAME);
        }
        assertThat(linkage.clusters().stream()
                        .flatMap(cluster -> cluster.keys().stream())
                        .sorted()
                        .toList())
                .isEqualTo(reports.stream().map(Report::key).sorted().toList());
    }

    @Property(tries = 400)
    void anExactCopyNeverChangesTheNumberOfActivities(@ForAll("reports") List<Report> reports, @ForAll long seed) {
        var original = reports.get(new Random(seed).nextInt(reports.size()));
        var copy = original.withKey("copy");
        var more = new ArrayList<>(reports);
        more.add(copy);
        var before = linker.link(REGISTRY, reports, List.of());
        var after = linker.link(REGISTRY, more, List.of());
        assertThat(after.clusters()).hasSameSizeAs(before.clusters());
        assertThat(after.activities().mean()).isCloseTo(before.activities().mean(), within(1e-9));
        assertThat(after.activities().deviation()).isCloseTo(before.activities().deviation(), within(1e-9));
        assertThat(together(after, "copy", original.key())).isTrue();
    }

    @Property(tries = 400)
    void aLittleAtATimeComesToTheSameAsAllAtOnce(@ForAll("reports") List<Report> reports, @ForAll long seed) {
        var dice = new Random(seed);
        var model = linker.learn(REGISTRY, reports, List.of());
        var standing = model.standing(reports.subList(0, reports.size() / 2), List.of());
        var shown = new HashSet<>(standing.linkage().clusters());
        var now = new ArrayList<>(reports.subList(0, reports.size() / 2));
        List<Decision> decisions = List.of();
        for (var i = reports.size() / 2; i < reports.size(); i++) {
            var removed = new ArrayList<String>();
            if (!now.isEmpty() && dice.nextInt(3) == 0) {
                removed.add(now.remove(dice.nextInt(now.size())).key());
            }
            now.add(dice.nextInt(4) == 0 && !now.isEmpty() ? now.getLast().withKey("copy" + i) : reports.get(i));
            decisions = dice.nextBoolean() ? decisions(now, dice) : decisions;
            follow(shown, standing.change(List.of(now.getLast()), removed, decisions));
            var whole = model.link(now, decisions);
            assertThat(clusters(standing.linkage())).isEqualTo(clusters(whole));
            assertThat(shown.stream().map(cluster -> Set.copyOf(cluster.keys())).collect(Collectors.toSet()))
                    .as("clusters gone and come add up")
                    .isEqualTo(clusters(whole));
        }
    }

    private static void follow(Set<Linkage.Cluster> shown, Standing.Change change) {
        assertThat(shown).containsAll(change.gone());
        shown.removeAll(new HashSet<>(change.gone()));
        shown.addAll(change.come());
    }

    @Provide
    static Arbitrary<List<Report>> reports() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C", "unknown"),
                        Arbitraries.of("A", "B", "Серебро", "никто").list().ofMaxSize(2),
                        Arbitraries.of("сабақ 1", "сабақ 2", "достық кеші", "вечер дружбы", "evening", "Наурыз"),
                        Arbitraries.of("concert", "lecture", "other"),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("KZ-63", "KZ-71", "KZ"),
                        Arbitraries.of("", "P", "зал"),
                        Arbitraries.of(7, 30, 100, 129))
                .as(LinkagePropertiesTest::report)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(LinkagePropertiesTest::numbered);
    }

    private static Report report(
            String sender,
            List<String> organisers,
            String title,
            String format,
            int day,
            String region,
            String where,
            int people) {
        return new Report(
                "",
                sender,
                organisers,
                day % 2 == 0 ? new Report.Texts(title, null, null) : new Report.Texts(null, title, null),
                format,
                DAY.plusDays(day),
                DAY.plusDays(day + people / 100),
                people == 30 ? LocalTime.NOON : null,
                region,
                null,
                where.equals("P") ? where : null,
                where.equals("зал") ? where : null,
                people);
    }

    private static List<Report> numbered(List<Report> reports) {
        var numbered = new ArrayList<Report>();
        reports.forEach(report -> numbered.add(report.withKey(report.submittedBy() + "/" + numbered.size())));
        return numbered;
    }

    /** Some that can all hold: each report is said to be of one of three activities, and pairs are said to be what follows from that. */
    private static List<Decision> decisions(List<Report> reports, Random dice) {
        var activity = reports.stream().map(report -> dice.nextInt(3)).toList();
        var decisions = new ArrayList<Decision>();
        for (var i = 0; i < 5 && reports.size() > 1; i++) {
            var one = dice.nextInt(reports.size());
            var other = dice.nextInt(reports.size());
            if (one != other) {
                decisions.add(new Decision(
                        reports.get(one).key(),
                        reports.get(other).key(),
                        activity.get(one).equals(activity.get(other)) ? Answer.SAME : Answer.NOT_THE_SAME));
            }
        }
        return decisions;
    }

    private static boolean together(Linkage linkage, @Nullable String one, @Nullable String other) {
        return linkage.clusters().stream()
                .anyMatch(cluster ->
                        cluster.keys().contains(one) && cluster.keys().contains(other));
    }

    private static Set<Set<String>> clusters(Linkage linkage) {
        return linkage.clusters().stream()
                .map(cluster -> Set.copyOf(cluster.keys()))
                .collect(Collectors.toSet());
    }
}
