package org.kelisim.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.kelisim.platform.Multilingual;

/** Shares of a sample add up, fit their strata, and are in proportion. */
class AllocationProperties {
    @Property(tries = 300)
    void interviewsAddUpAndFitTheirStrata(
            @ForAll Allocation allocation,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 100_000) Integer> populations,
            @ForAll @IntRange(min = 0, max = 5_000) int interviews) {
        var strata = strata(populations);
        var planned = allocation.among(strata, interviews);
        var people = populations.stream().mapToInt(Integer::intValue).sum();
        var least = populations.stream().mapToInt(p -> Math.min(2, p)).sum();
        assertThat(Arrays.stream(planned).sum()).isEqualTo(Math.max(least, Math.min(interviews, people)));
        for (var i = 0; i < planned.length; i++) {
            assertThat(planned[i]).isBetween(Math.min(2, populations.get(i)), populations.get(i));
        }
    }

    @Example
    void proportionalIsByPopulation() {
        assertThat(Allocation.PROPORTIONAL.among(strata(List.of(1000, 3000, 6000)), 100))
                .containsExactly(10, 30, 60);
    }

    @Example
    void equalIsAsManyInEachUnlessOneIsTooSmall() {
        assertThat(Allocation.EQUAL.among(strata(List.of(5, 3000, 6000)), 105)).containsExactly(5, 50, 50);
    }

    @Example
    void neymansIsByPopulationTimesSpread() {
        // spreads 0.5 and 0.3, populations 3000 and 5000: both weigh 1500
        var strata = List.of(stratum("a", 3000, 0.5), stratum("b", 5000, 0.1));
        assertThat(Allocation.NEYMAN.among(strata, 80)).containsExactly(40, 40);
    }

    @Property
    void theNumberOfInterviewsGivesTheMarginThatWasWanted(@ForAll @IntRange(min = 1, max = 20) int margin) {
        var precision = new Precision(margin, 0.95, 0.3, 1.4);
        var interviews = precision.interviews(200_000);
        assertThat(precision.marginOf(interviews, 200_000)).isLessThanOrEqualTo(margin);
        assertThat(precision.marginOf(interviews - 1, 200_000)).isGreaterThan(margin * 0.999);
    }

    @Example
    void aSimpleShareTakesTheTextbooksInterviews() {
        assertThat(new Precision(3, 0.95, 0.5, 1).interviews(1_000_000_000)).isEqualTo(1068);
    }

    private static List<Stratum> strata(List<Integer> populations) {
        return IntStream.range(0, populations.size())
                .mapToObj(i -> stratum("s" + i, populations.get(i), 0.5))
                .toList();
    }

    private static Stratum stratum(String code, int population, double expected) {
        return new Stratum(code, null, new Multilingual(code, null, null), population, expected, 0);
    }
}
