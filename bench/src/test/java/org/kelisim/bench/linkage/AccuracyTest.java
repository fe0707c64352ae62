package org.kelisim.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kelisim.linkage.Linker;

/** What is promised of the linker on words and errors that nothing was chosen by. */
class AccuracyTest {
    @Test
    void theTestingProfileIsLinkedAsPromised() {
        var sample = Sample.of(Profile.testing(), 2_024);
        var linkage = Linker.withDefaults().link(sample.registry(), sample.reports(), List.of());
        var score = Score.of(sample, Comparison.clusters(linkage));
        assertThat(score.pairs().f1()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.bCubed().f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(Math.abs(score.countError())).isLessThanOrEqualTo(0.005);
    }

    @Test
    void probabilitiesAreSharesOfPairs() {
        var reliability = new Reliability();
        for (var seed = 4_000L; seed < 4_006; seed++) {
            var sample = Sample.of(Profile.any(seed, 1_400), seed);
            reliability.add(sample, Linker.withDefaults().link(sample.registry(), sample.reports(), List.of()));
        }
        assertThat(reliability.error()).isLessThan(0.1);
    }

    /** Forty runs cover in 36 cases when nine in ten should, give or take two for each standard deviation. */
    @Test
    void intervalsCoverTheTruthAboutAsOftenAsTheySay() {
        assertThat(Coverage.share(6_000, 40, 900)).isBetween(0.8, 1.0);
    }
}
