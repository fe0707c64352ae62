package org.kelisim.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kelisim.linkage.Registry;

class EvaluationTest {
    @Test
    void theSameSeedGivesTheSameReports() {
        assertThat(Sample.of(Profile.training(), 1).reports())
                .isEqualTo(Sample.of(Profile.training(), 1).reports());
        assertThat(Sample.of(Profile.training(), 2).reports())
                .isNotEqualTo(Sample.of(Profile.training(), 1).reports());
    }

    @Test
    void trainingAndTestingShareNoTitle() {
        var training = Lexicon.training();
        var testing = Lexicon.testing();
        for (var part : List.of("kind", "topic", "occasion", "course", "community", "venue", "body")) {
            assertThat(training.all(part).stream().map(Lexicon.Entry::words))
                    .doesNotContainAnyElementsOf(
                            testing.all(part).stream().map(Lexicon.Entry::words).toList());
        }
    }

    @Test
    void scoresAreThoseCountedByHand() {
        var truth = new Sample(
                new Registry(List.of(), List.of()),
                List.of(),
                Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "2"),
                Map.of("a", List.of("TYPO")),
                Map.of());
        var score = Score.of(truth, Map.of("a", 1, "b", 1, "c", 2, "d", 2, "e", 3));
        // pairs found: ab, cd; true pairs: ab, ac, bc, de
        assertThat(score.pairs()).isEqualTo(new Score.Fit(0.5, 0.25));
        assertThat(score.bCubed().precision()).isCloseTo((1 + 1 + 0.5 + 0.5 + 1) / 5, within(1e-12));
        assertThat(score.bCubed().recall()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 0.5 + 0.5) / 5, within(1e-12));
        assertThat(score.countError()).isCloseTo(0.5, within(1e-12));
        assertThat(score.recallWhere()).isEqualTo(Map.of("TYPO", 0.5));
    }

    @Test
    void trigramsWithConnectedComponentsAreFarFromEnough() {
        var sample = Sample.of(Profile.training(), 3);
        var score = Score.of(sample, TrigramBaseline.link(sample.reports()));
        assertThat(score.pairs().f1()).isBetween(0.2, 0.6);
    }
}
