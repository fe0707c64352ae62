package org.kelisim.linkage.train;

import java.util.Arrays;
import java.util.List;
import org.kelisim.linkage.Agreement;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.compare.Pattern;

/**
 * An upper bound of the log odds that titles could give to a pattern that leaves them out. What speaks against a match are all other kinds
 * of pairs together, and so at least any one of them: what is left needs no exponentials, and is a sum of a part of what was done and a
 * part of who and where. The latter depends on titles by their {@link Background#likeness} alone, and not on dates. Both are tabled once, so that a bound
 * costs a dozen looks into tables where the log odds with every title would cost hundreds.
 */
final class TitleBound {
    /** More than what rounding can take from the bound, or give to log odds that are kept as floats. */
    private static final double ROUNDING = 1e-5;

    /** Series have titles as matches have, and so would make the bound hardly any lower. */
    private static final int[] OTHERS = {Mixture.BACKGROUND, Mixture.LOOK_ALIKE};

    private static final Agreement[] TITLES = Agreement.of(Field.TITLE);
    private static final int LIKENESSES = 3;

    private static final List<Field> WHAT = List.of(Field.TITLE, Field.COMMONNESS, Field.NUMBERS, Field.FORMAT);
    private static final List<Field> WHO_AND_WHERE =
            List.of(Field.ORGANISERS, Field.PLACE, Field.TIME, Field.PARTICIPANTS);
    /** Fields that stand beside each other in a pattern, and are looked up together. */
    private static final int WHAT_BUT_TITLE = levels(Field.COMMONNESS, Field.NUMBERS, Field.FORMAT);

    private static final int ORGANISERS_AND_PLACE = levels(Field.ORGANISERS, Field.PLACE);
    private static final int TIME_AND_PARTICIPANTS = levels(Field.TIME, Field.PARTICIPANTS);

    private static final int WHAT_SHIFT = Pattern.shift(Field.COMMONNESS);
    private static final int WHO_SHIFT = Pattern.shift(Field.ORGANISERS);
    private static final int DATE_SHIFT = Pattern.shift(Field.DATE);
    private static final int DATE_MASK = Pattern.levels(Field.DATE) - 1;
    private static final int TIME_SHIFT = Pattern.shift(Field.TIME);

    private final double[][] logShares;
    /** By likeness and other kind: log of match less that of the other kind, with the title of that likeness for which it is most. */
    private final double[][][] what = new double[LIKENESSES][OTHERS.length][];

    private final double[][][] whoAndWhere = new double[LIKENESSES][OTHERS.length][];

    TitleBound(Mixture mixture) {
        logShares = mixture.logShares();
        for (var other = 0; other < OTHERS.length; other++) {
            for (var likeness = 0; likeness < LIKENESSES; likeness++) {
                what[likeness][other] = what(mixture, OTHERS[other], likeness);
                whoAndWhere[likeness][other] = whoAndWhere(mixture, OTHERS[other], likeness);
            }
        }
    }

    private static int levels(Field... fields) {
        return Arrays.stream(fields).mapToInt(Pattern::levels).reduce(1, (some, more) -> some * more);
    }

    private static double[] what(Mixture mixture, int other, int likeness) {
        var match = mixture.density(Mixture.MATCH).of(WHAT);
        var others = mixture.density(other).of(WHAT);
        var most = new double[WHAT_BUT_TITLE * Pattern.levels(Field.DATE)];
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (var title : TITLES) {
            for (var cell = 0; cell < most.length && Background.likeness(title.level()) == likeness; cell++) {
                var pattern = Pattern.with((cell % WHAT_BUT_TITLE) << WHAT_SHIFT, title);
                pattern = Pattern.with(pattern, Field.DATE, cell / WHAT_BUT_TITLE);
                most[cell] = Math.max(most[cell], match.log(pattern) - others.log(pattern));
            }
        }
        return most;
    }

    private static int whatCell(int pattern) {
        return ((pattern >>> DATE_SHIFT) & DATE_MASK) * WHAT_BUT_TITLE
                + ((pattern >>> WHAT_SHIFT) & (WHAT_BUT_TITLE - 1));
    }

    private static double[] whoAndWhere(Mixture mixture, int other, int likeness) {
        var match = mixture.density(Mixture.MATCH).of(WHO_AND_WHERE);
        var others = mixture.density(other).of(WHO_AND_WHERE);
        var title = titleOf(likeness);
        var ratios = new double[ORGANISERS_AND_PLACE * TIME_AND_PARTICIPANTS];
        for (var cell = 0; cell < ratios.length; cell++) {
            var who = (cell % ORGANISERS_AND_PLACE) << WHO_SHIFT;
            var when = (cell / ORGANISERS_AND_PLACE) << TIME_SHIFT;
            var pattern = Pattern.with(who | when, title);
            ratios[cell] = match.log(pattern) - others.log(pattern);
        }
        return ratios;
    }

    private static int whoAndWhereCell(int pattern) {
        return ((pattern >>> WHO_SHIFT) & (ORGANISERS_AND_PLACE - 1))
                + ((pattern >>> TIME_SHIFT) & (TIME_AND_PARTICIPANTS - 1)) * ORGANISERS_AND_PLACE;
    }

    private static Agreement titleOf(int likeness) {
        return Arrays.stream(TITLES)
                .filter(title -> Background.likeness(title.level()) == likeness)
                .findFirst()
                .orElseThrow();
    }

    /** @param pattern that leaves titles out */
    double of(int pattern) {
        var shares = logShares[Mixture.situation(pattern)];
        var whatCell = whatCell(pattern);
        var whoAndWhereCell = whoAndWhereCell(pattern);
        var most = Double.NEGATIVE_INFINITY;
        for (var likeness = 0; likeness < LIKENESSES; likeness++) {
            var least = Double.POSITIVE_INFINITY;
            for (var other = 0; other < OTHERS.length; other++) {
                var against = what[likeness][other][whatCell]
                        + whoAndWhere[likeness][other][whoAndWhereCell]
                        - shares[OTHERS[other]];
                least = against < least ? against : least;
            }
            most = least > most ? least : most;
        }
        return shares[Mixture.MATCH] + most + ROUNDING;
    }
}
