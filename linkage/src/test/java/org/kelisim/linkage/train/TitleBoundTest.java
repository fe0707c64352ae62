package org.kelisim.linkage.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.kelisim.linkage.Agreement;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.compare.Pattern;

class TitleBoundTest {
    @Property(tries = 100)
    void noTitleComesToMoreThanTheBound(@ForAll long seed) {
        var dice = new Random(seed);
        var mixture = Estimation.estimate(pairs(dice), pairs(dice), pairs(dice));
        var bound = new TitleBound(mixture);
        for (var i = 0; i < 100; i++) {
            var butTitle = pattern(dice);
            for (var title : Agreement.of(Field.TITLE)) {
                assertThat(bound.of(butTitle))
                        .isGreaterThanOrEqualTo((float) mixture.logOdds(Pattern.with(butTitle, title)));
            }
        }
    }

    private static Histogram pairs(Random dice) {
        var pairs = new Histogram();
        var titles = Agreement.of(Field.TITLE);
        for (var i = dice.nextInt(500); i > 0; i--) {
            pairs.add(Pattern.with(pattern(dice), titles[dice.nextInt(titles.length)]), 1 + dice.nextInt(16));
        }
        return pairs.close();
    }

    /** Without a title. */
    private static int pattern(Random dice) {
        var pattern = 0;
        for (var field : Field.values()) {
            var agreements = Agreement.of(field);
            // low levels more often, or all factors would come out even
            var level = Math.min(dice.nextInt(agreements.length), dice.nextInt(agreements.length));
            pattern = field == Field.TITLE ? pattern : Pattern.with(pattern, agreements[level]);
        }
        return Pattern.crowded(pattern, 1 + dice.nextInt(200));
    }
}
