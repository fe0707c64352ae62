package org.kelisim.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kelisim.figures.ReleaseWorld.HEADER;
import static org.kelisim.figures.ReleaseWorld.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.KelisimTest;
import org.kelisim.activity.Review.Answer;
import org.kelisim.figures.Comparison.By;
import org.kelisim.figures.Comparison.Cause;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Why a figure changed: each change has its reason, and the reasons add up. */
@KelisimTest
@Import(ReleaseWorld.class)
class CompareReleasesTest {
    @Autowired
    ReleaseWorld world;

    @Autowired
    CompareReleases comparing;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void tellsWhatCameLeftAndWasCorrected() {
        var withdrawn = new long[1];
        world.linked(() -> {
            world.take(HEADER + row("T-HF", "c1", "2001-03-22", "Наурыз мерекесі", 300));
            withdrawn[0] = world.take(HEADER + row("T-EA", "c2", "2001-06-10", "Өлең кеші", 40));
        });
        var before = world.signed(2001, "");
        world.linked(() -> {
            world.take(HEADER
                    + row("T-HF", "c1", "2001-03-22", "Наурыз мерекесі", 320)
                    + row("T-IG", "c3", "2001-11-02", "Дөңгелек үстел", 25));
            world.undo(withdrawn[0]);
        });
        var after = world.signed(2001, "corrected");

        var people = comparing.compare(before, after).of("participations");
        assertThat(people.difference()).isEqualTo(5);
        assertThat(parts(people)).containsExactly("CAME +25", "LEFT -40", "REVISED +20");
        assertThat(parts(comparing.compare(before, after).of("activities")))
                .containsExactly("CAME +1", "LEFT -1", "REVISED +0");
        assertThat(parts(comparing.compare(before, after).of("groups.activities")))
                .containsExactly("CAME +1");
        assertThat(comparing.compare(before, after).of("houses").parts()).isEmpty();
    }

    @Test
    void tellsWhatAPersonJoinedAndWhatAPersonSplit() {
        world.linked(() -> world.take(HEADER
                + row("T-HF", "j1", "2002-03-22", "Наурыз мерекесі", 300)
                + row("T-EA", "j2", "2002-09-01", "Тіл мерекесі", 60)));
        var apart = world.signed(2002, "");
        assertThat(world.activity("T-HF/j1")).isNotEqualTo(world.activity("T-EA/j2"));
        world.linked(() -> world.decide("T-HF/j1", "T-EA/j2", Answer.SAME));
        var together = world.signed(2002, "joined");
        assertThat(world.activity("T-HF/j1")).isEqualTo(world.activity("T-EA/j2"));

        var joined = comparing.compare(apart, together).of("activities");
        assertThat(parts(joined)).containsExactly("JOINED -1");
        assertThat(joined.parts()).extracting(Comparison.Part::by).containsExactly(By.PERSON);
        var split = comparing.compare(together, apart).of("activities");
        assertThat(parts(split)).containsExactly("SPLIT +1");
        assertThat(split.parts())
                .as("the standing decision says the opposite, so that no person split it")
                .extracting(Comparison.Part::by)
                .containsExactly(By.MACHINE);
    }

    /** Whatever happens in between, nothing of a difference is left without a reason. */
    @Test
    void theReasonsOfEveryDifferenceAddUpToItExactly() {
        var random = new Random(3);
        var imports = new ArrayList<Long>();
        world.linked(() -> imports.add(world.take(HEADER + some(random, 0, 40))));
        var before = world.signed(2003, "");
        for (var round = 1; round <= 6; round++) {
            var start = 10 * round;
            world.linked(() -> imports.add(world.take(HEADER + some(random, start, start + 40))));
            if (round % 3 == 0) {
                world.linked(() -> world.undo(imports.remove(random.nextInt(imports.size()))));
            }
            if (round % 2 == 0) {
                var left = sender(start) + "/r" + start;
                var right = sender(start + 1) + "/r" + (start + 1);
                world.linked(() -> world.decide(left, right, Answer.SAME));
            }
            var after = world.signed(2003, "round " + round);
            for (var change : comparing.compare(before, after).changes()) {
                assertThat(change.parts().stream()
                                .mapToDouble(Comparison.Part::contribution)
                                .sum())
                        .as(change.code() + " in round " + round)
                        .isEqualTo(change.difference());
                assertThat(change.parts()).extracting(Comparison.Part::cause).doesNotContain(Cause.ASKED, Cause.SHARED);
            }
            before = after;
        }
    }

    private static String some(Random random, int from, int to) {
        var rows = new StringBuilder();
        for (var i = from; i < to; i++) {
            rows.append(row(
                    sender(i),
                    "r" + i,
                    "2003-%02d-%02d".formatted(1 + i % 12, 1 + random.nextInt(3)),
                    random.nextBoolean() ? "Татулық кеші" : "Ана тілі сабағы",
                    5 + random.nextInt(90)));
        }
        return rows.toString();
    }

    private static String sender(int number) {
        return List.of("T-HF", "T-EA", "T-IG").get(number % 3);
    }

    private static List<String> parts(Comparison.Change change) {
        return change.parts().stream()
                .map(part ->
                        part.cause() + " " + (part.contribution() >= 0 ? "+" : "") + Math.round(part.contribution()))
                .toList();
    }
}
