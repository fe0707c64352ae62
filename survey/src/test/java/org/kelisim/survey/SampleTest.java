package org.kelisim.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.kelisim.survey.Adjustment.Calibration;
import org.kelisim.survey.Adjustment.Distance;
import org.kelisim.survey.Adjustment.Known;
import org.kelisim.survey.Adjustment.Margin;
import org.kelisim.survey.Adjustment.Raking;
import org.kelisim.survey.Replication.Made;
import org.kelisim.survey.Replication.Method;
import org.kelisim.survey.Statistic.Answer;
import org.kelisim.survey.Statistic.Interval;

/** Estimates against textbook formulas written out by hand, and what must hold of any sample. */
class SampleTest {
    private static final Confidence USUAL = Confidence.of(0.95);
    private static final double[] MARKS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 30};

    @Test
    void aSimpleRandomSampleHasTheTextbooksError() {
        var sizes = new double[MARKS.length];
        Arrays.fill(sizes, 40);
        var sample = Design.withDefaults()
                .corrections("size")
                .sample(Table.withRows(10).numbers("y", MARKS).numbers("size", sizes));
        var mean = sample.estimate(new Statistic.Mean("y"), USUAL).first();
        var squares = Arrays.stream(MARKS).map(y -> (y - 7.5) * (y - 7.5)).sum() / 9;
        assertThat(mean.value()).isEqualTo(7.5);
        assertThat(mean.error()).isCloseTo(Math.sqrt((1 - 10 / 40.0) * squares / 10), within(1e-12));
        assertThat(sample.estimate(new Statistic.Total("y"), USUAL).first().value())
                .isCloseTo(300, within(1e-9));
    }

    @Test
    void strataAreEstimatedOneByOne() {
        var table = Table.withRows(10)
                .numbers("y", MARKS)
                .words("s", new String[] {"a", "a", "a", "a", "b", "b", "b", "b", "b", "b"})
                .numbers("n", new double[] {8, 8, 8, 8, 60, 60, 60, 60, 60, 60});
        var total = Design.withDefaults()
                .strata("s")
                .corrections("n")
                .sample(table)
                .estimate(new Statistic.Total("y"), USUAL)
                .first();
        var first = 8 * 8 * (1 - 4 / 8.0) * variance(MARKS, 0, 4) / 4;
        var second = 60 * 60 * (1 - 6 / 60.0) * variance(MARKS, 4, 10) / 6;
        assertThat(total.error()).isCloseTo(Math.sqrt(first + second), within(1e-9));
        assertThat(total.degrees()).isEqualTo(8);
    }

    private static double variance(double[] values, int from, int to) {
        var part = Arrays.copyOfRange(values, from, to);
        var mean = Arrays.stream(part).average().orElseThrow();
        return Arrays.stream(part).map(y -> (y - mean) * (y - mean)).sum() / (part.length - 1);
    }

    @Test
    void everybodyAskedLeavesNoDoubt() {
        var sizes = new double[MARKS.length];
        Arrays.fill(sizes, 10);
        var mean = Design.withDefaults()
                .corrections("size")
                .sample(Table.withRows(10).numbers("y", MARKS).numbers("size", sizes))
                .estimate(new Statistic.Mean("y"), USUAL)
                .first();
        assertThat(mean.error()).isZero();
    }

    @Test
    void kornAndGraubardsIntervalOfASimpleSampleIsClopperAndPearsonsOfOneInterviewFewer() {
        var answers = new String[10];
        Arrays.fill(answers, "no");
        answers[0] = "yes";
        var share = Design.withDefaults()
                .sample(Table.withRows(10).words("a", answers))
                .estimate(
                        new Statistic.Proportion(new Answer("a", "yes"), Interval.BETA, Statistic.DesignEffect.NONE),
                        USUAL)
                .first();
        // 1 of 10 is as 0.9 of 9: qbeta(.025, .9, 9.1) and qbeta(.975, 1.9, 8.1) in R
        assertThat(share.low()).isCloseTo(0.00176890169896, within(1e-12));
        assertThat(share.high()).isCloseTo(0.46950013298303, within(1e-12));
    }

    @Test
    void drawnReplicatesAreTheSameForTheSameSeed() {
        var sample = interviews(60, 3);
        var one = sample.design(Made.by(Method.BOOTSTRAP).drawing(40, 5));
        var same = sample.design(Made.by(Method.BOOTSTRAP).drawing(40, 5));
        var other = sample.design(Made.by(Method.BOOTSTRAP).drawing(40, 6));
        assertThat(one.error()).isEqualTo(same.error()).isNotEqualTo(other.error());
    }

    @Test
    void bootstrapsErrorIsNearTheLinearisedOne() {
        var sample = interviews(400, 4);
        var linear =
                sample.sample.estimate(new Statistic.Mean("y"), USUAL).first().error();
        for (var method : List.of(Method.RAO_WU, Method.BOOTSTRAP, Method.PRESTON)) {
            assertThat(sample.design(Made.by(method).drawing(2000, 5)).error())
                    .as("%s", method)
                    .isCloseTo(linear, within(0.06 * linear));
        }
    }

    @Property(tries = 40)
    void weightsTimesAnyNumberLeaveMeansAndErrorsAlone(@ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        var table = interviews(40, 1).table;
        var weights = new double[40];
        Arrays.fill(weights, factor);
        var scaled = Design.withDefaults().weights("f").sample(table.numbers("f", weights));
        var plain = Design.withDefaults().sample(table);
        var one = scaled.estimate(new Statistic.Mean("y"), USUAL).first();
        var other = plain.estimate(new Statistic.Mean("y"), USUAL).first();
        assertThat(one.value()).isCloseTo(other.value(), within(1e-10));
        assertThat(one.error()).isCloseTo(other.error(), within(1e-10));
    }

    @Property(tries = 40)
    void calibratedWeightsMeetWhatIsKnownAndStayWithinTheirBounds(@ForAll @IntRange(min = 1, max = 500) int seed) {
        var sample = interviews(80, seed).sample;
        var count = sample.weighing().sum();
        var women = sample.where("sex", Set.of("f")).weighing().sum();
        var bounded = new Calibration(Distance.LOGIT, Known.count(count * 1.1), new Known("sex", "f", women * 1.2))
                .bounded(0.4, 2.5);
        var adjusted = sample.adjust(bounded);
        assertThat(adjusted.weighing().sum()).isCloseTo(count * 1.1, within(1e-5 * count));
        assertThat(adjusted.where("sex", Set.of("f")).weighing().sum()).isCloseTo(women * 1.2, within(1e-5 * count));
        assertThat(adjusted.weighing().min()).isGreaterThan(0.4);
        assertThat(adjusted.weighing().max()).isLessThan(2.5);
    }

    @Property(tries = 40)
    void rakedWeightsMeetEveryMargin(@ForAll @IntRange(min = 1, max = 500) int seed) {
        var raked = interviews(80, seed)
                .sample
                .adjust(new Raking(
                        Margin.of("sex", Map.of("f", 520.0, "m", 480.0)),
                        Margin.of("age", Map.of("young", 300.0, "old", 700.0))));
        assertThat(raked.where("sex", Set.of("f")).weighing().sum()).isCloseTo(520, within(1e-6));
        assertThat(raked.where("age", Set.of("old")).weighing().sum()).isCloseTo(700, within(1e-6));
        var margin = raked.estimate(new Statistic.Proportions("sex"), USUAL).first();
        assertThat(margin.value()).isCloseTo(0.52, within(1e-8));
    }

    @Property(tries = 40)
    void aTotalIsTheSumOfItsGroups(@ForAll @IntRange(min = 1, max = 500) int seed) {
        var sample = interviews(60, seed).sample;
        var groups = sample.estimate(new Statistic.By(List.of("sex", "age"), new Statistic.Total("y")), USUAL);
        assertThat(groups.estimates().stream()
                        .mapToDouble(Estimates.Estimate::value)
                        .sum())
                .isCloseTo(
                        sample.estimate(new Statistic.Total("y"), USUAL).first().value(), within(1e-9));
    }

    private record Interviews(Table table, Design design, Sample sample) {
        Estimates.Estimate design(Made made) {
            return design.replicated(made)
                    .sample(table)
                    .estimate(new Statistic.Mean("y"), USUAL)
                    .first();
        }
    }

    private static Interviews interviews(int rows, int seed) {
        var random = new Random(seed);
        var strata = new String[rows];
        var sexes = new String[rows];
        var ages = new String[rows];
        for (var row = 0; row < rows; row++) {
            strata[row] = "s" + row * 4 / rows;
            sexes[row] = row % 2 == 0 ? "f" : "m";
            ages[row] = random.nextInt(3) == 0 || row % 9 == 0 ? "young" : "old";
        }
        var table = Table.withRows(rows)
                .numbers("y", random.doubles(rows, 10, 90).toArray())
                .words("s", strata)
                .words("sex", sexes)
                .words("age", ages);
        var design = Design.withDefaults().strata("s");
        return new Interviews(table, design, design.sample(table));
    }
}
