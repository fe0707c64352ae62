package org.kelisim.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecisionsSoFarProperties {
    private static final int REPORTS = 6;

    record Answer(int left, int right, boolean isSame) {}

    /** An answer is taken in just when some way to part the reports into activities agrees with it and with all before it. */
    @Property(tries = 500)
    void takesInWhatCanHoldTogether(@ForAll("answers") List<Answer> answers) {
        var soFar = new DecisionsSoFar();
        var kept = new ArrayList<Answer>();
        for (var answer : answers) {
            var all = new ArrayList<>(kept);
            all.add(answer);
            var canHold = someParting(new int[REPORTS], 0, all);
            assertThat(soFar.add(answer.left(), answer.right(), answer.isSame()))
                    .isEqualTo(canHold);
            if (canHold) {
                kept.add(answer);
            }
        }
    }

    private static boolean someParting(int[] activityOf, int report, List<Answer> answers) {
        if (report == REPORTS) {
            return answers.stream()
                    .allMatch(one -> (activityOf[one.left()] == activityOf[one.right()]) == one.isSame());
        }
        for (var activity = 0; activity <= report; activity++) {
            activityOf[report] = activity;
            if (someParting(activityOf, report + 1, answers)) {
                return true;
            }
        }
        return false;
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        var report = Arbitraries.integers().between(0, REPORTS - 1);
        return Combinators.combine(report, report, Arbitraries.of(true, false))
                .as(Answer::new)
                .filter(answer -> answer.left() < answer.right())
                .list()
                .ofMaxSize(8);
    }
}
