package org.kelisim.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.kelisim.survey.Adjustment.Calibration;
import org.kelisim.survey.Adjustment.Distance;
import org.kelisim.survey.Adjustment.Known;
import org.kelisim.survey.Adjustment.Margin;
import org.kelisim.survey.Adjustment.PostStratification;
import org.kelisim.survey.Adjustment.Raking;
import org.kelisim.survey.Refused.Reason;

/** What can't be answered honestly is refused, with the reason as a value and in words that say where and why. */
class RefusalsTest {
    private static final Confidence USUAL = Confidence.of(0.95);
    private static final Table ANSWERS = Table.withRows(8)
            .numbers("y", new double[] {1, 2, 3, 4, 5, 6, 7, 8})
            .numbers("w", new double[] {2, 2, 2, 2, 3, 3, 3, 3})
            .numbers("negative", new double[] {2, 2, -1, 2, 3, 3, 3, 3})
            .numbers("gap", new double[] {2, 2, Double.NaN, 2, 3, 3, 3, 3})
            .numbers("zero", new double[8])
            .numbers("partly", new double[] {1, 1, 1, 1, 1, 1, 0, 0})
            .numbers("small", new double[] {9, 9, 9, 9, 1, 1, 1, 1})
            .numbers("mixed", new double[] {9, 9, 9, 9, 0.5, 0.5, 0.5, 0.5})
            .numbers("varying", new double[] {9, 9, 8, 8, 9, 9, 9, 9})
            .numbers("size", new double[] {9, 9, 9, 9, 7, 7, 7, 7})
            .words("stratum", new String[] {"a", "a", "a", "a", "b", "b", "b", "b"})
            .words("cluster", new String[] {"1", "1", "2", "2", "3", "3", "4", "4"})
            .words("numbered", new String[] {"1", "1", "2", "2", "1", "1", "2", "2"})
            .words("single", new String[] {"1", "1", "2", "2", "3", "3", "3", "3"})
            .words("one", new String[] {"1", "1", "1", "1", "1", "1", "1", "1"})
            .words("sex", new String[] {"f", "m", "f", "m", "f", "m", "f", "m"})
            .words("silent", new String[] {"f", null, "f", "m", "f", "m", "f", "m"})
            .words("group", new String[] {"p", "p", "p", "q", "q", "q", "ghost", "ghost"});
    private static final Design STRATIFIED =
            Design.withDefaults().clusters("cluster").strata("stratum").weights("w");
    private static final Statistic MEAN = new Statistic.Mean("y");

    @Test
    void aNegativeWeightIsRefusedWithItsRow() {
        assertThat(refused(() -> Design.withDefaults().weights("negative").sample(ANSWERS), Reason.NEGATIVE_WEIGHT))
                .contains("negative", "row 3", "-1");
    }

    @Test
    void aMissingWeightIsRefused() {
        refused(() -> Design.withDefaults().weights("gap").sample(ANSWERS), Reason.MISSING_WEIGHT);
    }

    @Test
    void weightsThatAreAllZeroAreRefused() {
        refused(() -> Design.withDefaults().weights("zero").sample(ANSWERS), Reason.ZERO_WEIGHTS);
    }

    @Test
    void weightsOfWordsAreRefused() {
        refused(() -> Design.withDefaults().weights("sex").sample(ANSWERS), Reason.NOT_NUMERIC);
    }

    @Test
    void anUnknownColumnIsRefusedAndThoseThatThereAreAreNamed() {
        assertThat(refused(() -> STRATIFIED.strata("region").sample(ANSWERS), Reason.UNKNOWN_COLUMN))
                .contains("region", "stratum");
        refused(() -> STRATIFIED.sample(ANSWERS).estimate(new Statistic.Mean("income"), USUAL), Reason.UNKNOWN_COLUMN);
    }

    @Test
    void aClusterInTwoStrataIsRefusedUnlessClustersAreNumberedWithinStrata() {
        assertThat(refused(() -> STRATIFIED.clusters("numbered").sample(ANSWERS), Reason.PSU_NOT_NESTED))
                .contains("1");
        var nested = STRATIFIED.clusters("numbered").nested(true).sample(ANSWERS);
        assertThat(nested.estimate(MEAN, USUAL).first().error())
                .isEqualTo(
                        STRATIFIED.sample(ANSWERS).estimate(MEAN, USUAL).first().error());
    }

    @Test
    void aPopulationSmallerThanItsSampleIsRefused() {
        refused(() -> STRATIFIED.corrections("small").sample(ANSWERS), Reason.FPC_TOO_SMALL);
    }

    @Test
    void correctionsThatArePartlySizesAndPartlyFractionsAreRefused() {
        refused(() -> STRATIFIED.corrections("mixed").sample(ANSWERS), Reason.FPC_MIXED);
    }

    @Test
    void correctionsThatDifferWithinAStratumAreRefused() {
        refused(() -> STRATIFIED.corrections("varying").sample(ANSWERS), Reason.FPC_NOT_CONSTANT);
    }

    @Test
    void aMissingStratumIsRefused() {
        refused(() -> Design.withDefaults().strata("silent").sample(ANSWERS), Reason.MISSING_DESIGN_VALUE);
    }

    @Test
    void aLonelyStratumIsRefusedUnlessTheDesignSaysWhatToDo() {
        assertThat(refused(() -> STRATIFIED.clusters("single").sample(ANSWERS), Reason.LONELY_PSU))
                .contains("row 5");
        for (var way : List.of(Lonely.REMOVE, Lonely.CERTAINTY, Lonely.ADJUST, Lonely.AVERAGE)) {
            assertThat(STRATIFIED
                            .clusters("single")
                            .lonely(way)
                            .sample(ANSWERS)
                            .estimate(MEAN, USUAL)
                            .first()
                            .error())
                    .isPositive();
        }
    }

    @Test
    void aDesignOfOneClusterIsRefused() {
        refused(() -> Design.withDefaults().clusters("one").sample(ANSWERS), Reason.SINGLE_PSU);
    }

    @Test
    void marginsThatDisagreeAreRefused() {
        var sexes = Margin.of("sex", Map.of("f", 10.0, "m", 10.0));
        var strata = Margin.of("stratum", Map.of("a", 40.0, "b", 12.0));
        assertThat(refused(
                        () -> STRATIFIED.sample(ANSWERS).adjust(new Raking(sexes, strata)), Reason.CALIBRATION_FAILED))
                .contains("20", "52");
    }

    @Test
    void totalsThatNoWeightsWithinTheBoundsMeetAreRefused() {
        var far = new Calibration(Distance.LOGIT, Known.count(20), new Known("y", null, 150)).bounded(0.5, 2);
        refused(() -> STRATIFIED.sample(ANSWERS).adjust(far), Reason.CALIBRATION_FAILED);
    }

    @Test
    void aMarginThatLacksASampledCellIsRefused() {
        var women = new PostStratification(Margin.of("sex", Map.of("f", 10.0)));
        assertThat(refused(() -> STRATIFIED.sample(ANSWERS).adjust(women), Reason.POPULATION_CELL_MISSING))
                .contains("m");
    }

    @Test
    void aMarginOfACellThatNobodyWasSampledInIsRefused() {
        var more = new PostStratification(Margin.of("sex", Map.of("f", 10.0, "m", 9.0, "x", 1.0)));
        assertThat(refused(() -> STRATIFIED.sample(ANSWERS).adjust(more), Reason.SAMPLE_CELL_EMPTY))
                .contains("x");
    }

    @Test
    void aMarginOfAVariableWithMissingAnswersIsRefused() {
        var silent = new PostStratification(Margin.of("silent", Map.of("f", 10.0, "m", 9.0)));
        refused(() -> STRATIFIED.sample(ANSWERS).adjust(silent), Reason.MISSING_MARGIN_VALUE);
    }

    @Test
    void onlyTheWholeSampleIsHeldToAPopulation() {
        var women = STRATIFIED.sample(ANSWERS).where("sex", Set.of("f"));
        refused(() -> women.adjust(new PostStratification(Margin.of("sex", Map.of("f", 10.0)))), Reason.BAD_ARGUMENT);
    }

    @Test
    void aDomainWithoutAnybodyIsSaidToBeEmptyAndIsNotZero() {
        var sample = STRATIFIED.sample(ANSWERS);
        assertThat(refused(() -> sample.where("sex", Set.of("x")), Reason.EMPTY_DOMAIN))
                .contains("sex", "x");
        var weightless = Design.withDefaults().weights("partly").sample(ANSWERS);
        refused(() -> weightless.where("group", Set.of("ghost")), Reason.EMPTY_DOMAIN);
    }

    @Test
    void aGroupWithoutWeightIsNotAmongTheGroupsEither() {
        var groups = Design.withDefaults()
                .weights("partly")
                .sample(ANSWERS)
                .estimate(new Statistic.By(List.of("group"), new Statistic.Total("y")), USUAL);
        assertThat(groups.estimates()).extracting(Estimates.Estimate::label).containsExactly("p:y", "q:y");
    }

    @Test
    void aContrastWithAnUnknownGroupIsRefused() {
        var contrast =
                new Statistic.Contrast(new Statistic.Amount("y"), "group", Map.of("p", 1.0, "nobody", -1.0), false);
        refused(() -> STRATIFIED.sample(ANSWERS).estimate(contrast, USUAL), Reason.UNKNOWN_DOMAIN);
    }

    @Test
    void aLevelOfConfidenceOutsideZeroToOneIsRefused() {
        assertThat(refused(() -> Confidence.of(95), Reason.BAD_ARGUMENT)).contains("95");
    }

    private static String refused(ThrowingCallable deed, Reason reason) {
        var refused = catchThrowableOfType(Refused.class, deed);
        assertThat(refused).as("nothing was refused").isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        return String.valueOf(refused.getMessage());
    }
}
