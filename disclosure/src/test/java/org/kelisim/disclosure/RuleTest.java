package org.kelisim.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final Contributions NOBODY = Contributions.of(0);

    @Test
    void fewPeopleAreProtectedAndNoneAreNot() {
        var rule = new Rule.Threshold(5);
        assertThat(rule.need(Cell.open("c", 0), NOBODY)).isEmpty();
        assertThat(rule.need(Cell.open("c", 1), NOBODY)).contains(new Interval(0, 5));
        assertThat(rule.need(Cell.open("c", 4), NOBODY)).contains(new Interval(0, 5));
        assertThat(rule.need(Cell.open("c", 5), NOBODY)).isEmpty();
    }

    @Test
    void noMoreUncertaintyIsAskedThanWhatEverybodyKnowsLeaves() {
        assertThat(new Rule.Threshold(5).need(Cell.open("c", 2).between(0, 3), NOBODY))
                .contains(new Interval(0, 3));
    }

    @Test
    void theFewWhoAreNotCountedAreProtectedToo() {
        var rule = new Rule.Complement(5);
        assertThat(rule.need(Cell.open("c", 58).between(0, 60), NOBODY)).contains(new Interval(55, 60));
        assertThat(rule.need(Cell.open("c", 60).between(0, 60), NOBODY)).isEmpty();
        assertThat(rule.need(Cell.open("c", 55).between(0, 60), NOBODY)).isEmpty();
    }

    @Test
    void aContributorMayNotBeLeftWithAFewPeopleOfOthers() {
        var rule = new Rule.Remainder(5);
        assertThat(rule.need(Cell.open("c", 40), Contributions.of(40, 38, 2))).contains(new Interval(35, 45));
        assertThat(rule.need(Cell.open("c", 40), Contributions.of(40, 30, 10))).isEmpty();
        assertThat(rule.need(Cell.open("c", 40), Contributions.of(40, 40))).isEmpty();
    }

    /** The examples of [1], section 4.2.2: contributions of 100, 60 and 2, and the rules (1, 75 %), (2, 90 %), p = 10 %. */
    @Test
    void magnitudesAreProtectedByTheHandbooksFormulas() {
        var cell = Cell.open("c", 162);
        var contributions = Contributions.of(162, 2, 60, 100);
        assertThat(new Rule.Dominance(1, 0.75).need(cell, contributions)).isEmpty();
        assertThat(new Rule.Dominance(2, 0.9).need(cell, contributions)).hasValueSatisfying(need -> {
            assertThat(need.high()).isCloseTo(160 / 0.9, Offset.offset(1e-9));
        });
        assertThat(new Rule.PPercent(0.1).need(cell, contributions)).contains(new Interval(162 - 8, 162 + 8));
        assertThat(new Rule.PPercent(0.01).need(cell, contributions)).isEmpty();
    }

    @Test
    void aCellThatCanNotBeWhatItIsIsRefused() {
        assertThatThrownBy(() -> Cell.open("c", 7).between(0, 6)).hasMessageContaining("7.0 is not within [0.0, 6.0]");
        assertThatThrownBy(() -> Table.builder()
                        .cell(Cell.open("t", 5))
                        .cell(Cell.open("a", 2))
                        .cell(Cell.open("b", 2))
                        .sum("t", List.of("a", "b")))
                .hasMessageContaining("add up to 4.0 and not to 5.0");
    }
}
