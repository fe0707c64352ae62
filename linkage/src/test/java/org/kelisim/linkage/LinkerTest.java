package org.kelisim.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kelisim.linkage.Decision.Answer;

class LinkerTest {
    private static final Registry REGISTRY = new Registry(List.of(), List.of());
    private static final LocalDate DAY = LocalDate.of(2024, 3, 22);
    private static final String[] THINGS = {
        "ән", "би", "шахмат", "кітап", "сурет", "тарих", "күй", "айтыс", "қолөнер", "домбыра"
    };

    private final Linker linker = Linker.withDefaults();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfReportsDoesNotMatter(long seed) {
        var reports = town(seed);
        var shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(seed + 100));
        assertThat(clusters(linker.link(REGISTRY, shuffled, List.of())))
                .isEqualTo(clusters(linker.link(REGISTRY, reports, List.of())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatPersonsSaidAlwaysHolds(long seed) {
        var reports = town(seed);
        var random = new Random(seed);
        var decisions = new ArrayList<Decision>();
        for (var i = 0; i + 3 < reports.size(); i += 4) {
            decisions.add(new Decision(
                    reports.get(i).key(),
                    reports.get(i + 1 + random.nextInt(2)).key(),
                    random.nextBoolean() ? Answer.SAME : Answer.NOT_THE_SAME));
        }
        var clusters = clusters(linker.link(REGISTRY, reports, decisions));
        for (var decision : decisions) {
            var together = clusters.stream()
                    .anyMatch(cluster -> cluster.contains(decision.leftKey()) && cluster.contains(decision.rightKey()));
            assertThat(together).as("%s", decision).isEqualTo(decision.answer() == Answer.SAME);
        }
    }

    @Test
    void decisionsThatCannotAllHoldAreRefusedByName() {
        var reports = town(1);
        var a = reports.get(0).key();
        var b = reports.get(1).key();
        var c = reports.get(2).key();
        assertThatThrownBy(() -> linker.link(
                        REGISTRY,
                        reports,
                        List.of(
                                new Decision(a, b, Answer.SAME),
                                new Decision(b, c, Answer.SAME),
                                new Decision(a, c, Answer.NOT_THE_SAME))))
                .isInstanceOf(ContradictoryDecisions.class)
                .hasMessageContaining(a)
                .hasMessageContaining(c);
    }

    @Test
    void aKeyThatIsGivenTwiceIsRefused() {
        var report = town(1).getFirst();
        assertThatThrownBy(() -> linker.link(REGISTRY, List.of(report, report), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(report.key());
    }

    @Test
    void everyReportIsInExactlyOneCluster() {
        var reports = town(5);
        var keys = linker.link(REGISTRY, reports, List.of()).clusters().stream()
                .flatMap(cluster -> cluster.keys().stream())
                .toList();
        assertThat(keys).hasSameSizeAs(reports).doesNotHaveDuplicates();
    }

    /** Forty activities of one region in a month, each told by one to three senders in their own words. */
    private static List<Report> town(long seed) {
        var random = new Random(seed);
        var reports = new ArrayList<Report>();
        for (var i = 0; i < 40; i++) {
            var title = THINGS[random.nextInt(THINGS.length)] + " " + THINGS[random.nextInt(THINGS.length)] + " кеші";
            var day = DAY.plusDays(random.nextInt(28));
            var time = LocalTime.of(10 + random.nextInt(8), 0);
            for (var sender = 0; sender <= random.nextInt(3); sender++) {
                reports.add(report("O-" + sender + "/" + i, "O-" + sender, title, day, time, 20 + i));
            }
        }
        return reports;
    }

    private static Report report(
            String key, String sender, String title, LocalDate day, @Nullable LocalTime time, int people) {
        return new Report(
                key,
                sender,
                List.of("O-0", "O-1", "O-2"),
                new Report.Texts(title, null, null),
                "concert",
                day,
                day,
                time,
                "KZ-63",
                null,
                null,
                null,
                people);
    }

    private static Set<Set<String>> clusters(Linkage linkage) {
        return linkage.clusters().stream()
                .map(cluster -> Set.copyOf(cluster.keys()))
                .collect(Collectors.toSet());
    }
}
