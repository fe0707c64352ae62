package org.kelisim.study;

import org.kelisim.survey.Sample;

/**
 * What one step of weighing made of the weights.
 *
 * @param name its text is {@code study.step.<name>}
 * @param least smallest weight, in people
 * @param most greatest weight, in people
 * @param sum people that all answers stand for
 * @param loss Kish's: the variance that unequal weights cost, as a multiple of that of equal ones, 1 or more
 */
public record WeighingStep(String name, double least, double most, double sum, double loss) {
    static WeighingStep of(String name, Sample sample, int rows) {
        var weighing = sample.weighing();
        return new WeighingStep(
                name,
                weighing.min(),
                weighing.max(),
                weighing.sum(),
                rows * weighing.sumOfSquares() / (weighing.sum() * weighing.sum()));
    }
}
