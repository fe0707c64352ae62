package org.kelisim.linkage.train;

import java.util.List;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.compare.Pattern;

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
    private static final List<Factor> WHO_AND_WHERE = whoAndWhere(false);
    /** The same as if the titles were unlike. */
    private static final List<Factor> OF_UNLIKE_TITLES = whoAndWhere(true);

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

    /** 0 for titles that differ, 1 for those somewhat alike, 2 for those much alike. */
    static int likeness(int pattern) {
        return switch (Pattern.level(pattern, Field.TITLE)) {
            case 0, 1, 6, 7 -> 2;
            case 2, 3, 8 -> 1;
            default -> 0;
        };
    }

    private static List<Factor> whoAndWhere(boolean unlike) {
        var organisers = Pattern.levels(Field.ORGANISERS);
        var places = Pattern.levels(Field.PLACE);
        return List.of(
                new Factor(Field.ORGANISERS, pattern -> group(pattern, unlike), 3),
                new Factor(
                        Field.PLACE,
                        pattern -> group(pattern, unlike) * organisers + Pattern.level(pattern, Field.ORGANISERS),
                        3 * organisers),
                new Factor(
                        Field.TIME,
                        pattern -> group(pattern, unlike) * places + Pattern.level(pattern, Field.PLACE),
                        3 * places),
                new Factor(
                        Field.PARTICIPANTS,
                        pattern -> group(pattern, unlike) * places + Pattern.level(pattern, Field.PLACE),
                        3 * places));
    }

    private static int group(int pattern, boolean unlike) {
        return unlike ? 0 : likeness(pattern);
    }
}
