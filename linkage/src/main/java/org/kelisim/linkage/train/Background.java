package org.kelisim.linkage.train;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.kelisim.linkage.Agreement.Field;

/**
 * How pairs of different activities agree, learned from pairs that can't be one activity: of one region, some days apart. Their fields
 * depend on one another (who shares an organiser often shares a place), and nothing has to be assumed about how, for there are plenty to
 * count: the place is given the organisers, the hour and the head count are given the place, and all of these are given how like the
 * titles are.
 */
final class Background {
    private static final double TRUST_IN_WHOLE = 20;

    private static final List<Factor> WHAT = List.of(
            Factor.of(Field.TITLE),
            Factor.given(Field.COMMONNESS, Field.TITLE),
            Factor.given(Field.NUMBERS, Field.TITLE),
            Factor.given(Field.FORMAT, Field.TITLE));
    private static final List<Factor> WHO_AND_WHERE = whoAndWhere(Background::likeness);
    /** The same as if the titles were unlike. */
    private static final List<Factor> OF_UNLIKE_TITLES = whoAndWhere(title -> 0);

    private final Density what;
    private final Density whoAndWhere;

    Background(Histogram apart) {
        var weights = new double[apart.size()];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = apart.weight(i);
        }
        what = Density.learn(WHAT, apart, weights, Expectations.TWO_ACTIVITIES, TRUST_IN_WHOLE);
        whoAndWhere = Density.learn(WHO_AND_WHERE, apart, weights, Expectations.TWO_ACTIVITIES, TRUST_IN_WHOLE);
    }

    Density all() {
        return what.and(whoAndWhere);
    }

    /** Organisers, place, hour and head count, given how like the titles are. */
    Density whoAndWhere() {
        return whoAndWhere;
    }

    /** Organisers, place, hour and head count as between activities that have nothing to do with each other. */
    Density ofUnlikeTitles() {
        return whoAndWhere.withFactors(OF_UNLIKE_TITLES);
    }

    /** Of a level of the title: 0 for titles that differ, 1 for those somewhat alike, 2 for those much alike. */
    static int likeness(int title) {
        return switch (title) {
            case 0, 1, 6, 7 -> 2;
            case 2, 3, 8 -> 1;
            default -> 0;
        };
    }

    private static List<Factor> whoAndWhere(IntUnaryOperator likeness) {
        return List.of(
                Factor.given(Field.ORGANISERS, Field.TITLE, likeness, 3),
                Factor.given(Field.PLACE, Field.TITLE, likeness, 3, Field.ORGANISERS),
                Factor.given(Field.TIME, Field.TITLE, likeness, 3, Field.PLACE),
                Factor.given(Field.PARTICIPANTS, Field.TITLE, likeness, 3, Field.PLACE));
    }
}
