package org.kelisim.linkage.compare;

import java.util.Arrays;
import org.kelisim.linkage.Agreement;

/** Compares two reports field by field. */
public final class Comparer {
    private static final double[] COMMON = {0.02, 0.004, 0.001, 0.0002};
    private static final Agreement[] COMMONNESS = Agreement.of(Agreement.Field.COMMONNESS);
    private static final int VAGUE_HOUR = 60;
    private static final int FEW = 30;

    private final TitleComparison titles;

    public Comparer(Desk desk, Translations translations) {
        this.titles = new TitleComparison(desk.vocabulary(), translations);
    }

    /** The agreements of all fields, as a {@link Pattern}; how crowded the day is isn't said. */
    public int compare(Prepared left, Prepared right) {
        return withTitles(compareButTitles(left, right), left, right);
    }

    /** The pattern with how the titles' words agree, which it leaves out yet. */
    public int withTitles(int pattern, Prepared left, Prepared right) {
        return Pattern.with(pattern, titles.compare(left, right));
    }

    /** The same, leaving out how the titles' words agree. */
    public int compareButTitles(Prepared left, Prepared right) {
        var pattern = Pattern.with(0, commonness(Math.max(left.often(), right.often())));
        pattern = Pattern.with(pattern, numbers(left.numbers(), right.numbers()));
        pattern = Pattern.with(pattern, format(left.format(), right.format()));
        pattern = Pattern.with(pattern, organisers(left, right));
        pattern = Pattern.with(pattern, date(left, right));
        pattern = Pattern.with(pattern, place(left, right));
        pattern = Pattern.with(pattern, time(left, right));
        return Pattern.with(pattern, participants(left, right));
    }

    private static Agreement commonness(double often) {
        var step = 0;
        while (step < COMMON.length && often < COMMON[step]) {
            step++;
        }
        return COMMONNESS[step];
    }

    private static Agreement numbers(int[] left, int[] right) {
        if (left.length == 0 || right.length == 0) {
            return left.length == right.length ? Agreement.NUMBERS_NONE : Agreement.NUMBERS_IN_ONE;
        }
        if (Arrays.equals(left, right)) {
            return Agreement.NUMBERS_SAME;
        }
        return within(left, right) || within(right, left) ? Agreement.NUMBERS_WITHIN : Agreement.NUMBERS_DIFFERENT;
    }

    private static boolean within(int[] some, int[] all) {
        for (var one : some) {
            if (!has(all, one)) {
                return false;
            }
        }
        return true;
    }

    private static Agreement format(int left, int right) {
        return left == right
                ? Agreement.FORMAT_SAME
                : left == Desk.VAGUE_FORMAT || right == Desk.VAGUE_FORMAT
                        ? Agreement.FORMAT_VAGUE
                        : Agreement.FORMAT_DIFFERENT;
    }

    private static Agreement organisers(Prepared left, Prepared right) {
        if (left.sender() == right.sender()) {
            return Agreement.ORGANISERS_SAME_SENDER;
        }
        var there = has(left.organisers(), right.sender());
        var back = has(right.organisers(), left.sender());
        if (there && back) {
            return Agreement.ORGANISERS_EACH_OTHER;
        }
        if (there || back) {
            var named = there ? right : left;
            return named.organisers().length == 1 ? Agreement.ORGANISERS_ONE_WAY : Agreement.ORGANISERS_NOT_BACK;
        }
        if (share(left.organisers(), right.organisers())) {
            return Agreement.ORGANISERS_THIRD;
        }
        if (left.organisers()[0] < 0 || right.organisers()[0] < 0) {
            return Agreement.ORGANISERS_STRANGERS;
        }
        var withPartners = (left.organisers().length > 1 ? 1 : 0) + (right.organisers().length > 1 ? 1 : 0);
        return withPartners == 0
                ? Agreement.ORGANISERS_ALONE
                : withPartners == 1 ? Agreement.ORGANISERS_OTHERS : Agreement.ORGANISERS_ALL_OTHERS;
    }

    private static Agreement place(Prepared left, Prepared right) {
        if (left.region() != right.region()) {
            // many sites of one activity: that they differ tells nothing
            return Agreement.PLACE_UNKNOWN;
        }
        var townsKnown = left.town() >= 0 && right.town() >= 0;
        if (left.places().length > 0 && right.places().length > 0) {
            return share(left.places(), right.places())
                    ? Agreement.PLACE_SAME
                    : townsKnown && left.town() != right.town() ? Agreement.PLACE_FAR : Agreement.PLACE_DIFFERENT;
        }
        if (left.venue() >= 0 && left.venue() == right.venue()) {
            return Agreement.PLACE_SAME;
        }
        return !townsKnown
                ? Agreement.PLACE_UNKNOWN
                : left.town() == right.town() ? Agreement.PLACE_SAME_TOWN : Agreement.PLACE_OTHER_TOWN;
    }

    private static Agreement date(Prepared left, Prepared right) {
        var apart = Math.abs(left.day() - right.day());
        if (left.region() != right.region()) {
            return apart == 0
                    ? Agreement.DATE_SAME_ELSEWHERE
                    : apart == 1 ? Agreement.DATE_NEXT_ELSEWHERE : Agreement.DATE_DIFFERENT;
        }
        if (apart == 0) {
            return Agreement.DATE_SAME;
        }
        if (apart <= 2) {
            return left.day() <= right.endDay() && right.day() <= left.endDay()
                    ? Agreement.DATE_OVERLAPS
                    : apart == 1 ? Agreement.DATE_NEXT_DAY : Agreement.DATE_TWO_DAYS;
        }
        return left.swappedDay() == right.day() ? Agreement.DATE_SWAPPED : Agreement.DATE_DIFFERENT;
    }

    private static Agreement time(Prepared left, Prepared right) {
        if (left.minute() < 0 || right.minute() < 0) {
            return Agreement.TIME_UNKNOWN;
        }
        var apart = Math.abs(left.minute() - right.minute());
        return apart == 0 ? Agreement.TIME_SAME : apart <= VAGUE_HOUR ? Agreement.TIME_NEAR : Agreement.TIME_DIFFERENT;
    }

    private static Agreement participants(Prepared left, Prepared right) {
        var mine = left.participants();
        var theirs = right.participants();
        if (mine == theirs) {
            return mine % 10 == 0
                    ? Agreement.PARTICIPANTS_SAME_ROUND
                    : mine < FEW ? Agreement.PARTICIPANTS_SAME_FEW : Agreement.PARTICIPANTS_SAME;
        }
        var ratio = (Math.min(mine, theirs) + 1.0) / (Math.max(mine, theirs) + 1.0);
        if (ratio > 0.905) {
            return Agreement.PARTICIPANTS_CLOSE;
        }
        if (ratio > 0.78) {
            return Agreement.PARTICIPANTS_NEAR;
        }
        // of many sites, one counts its own and another the whole
        return ratio > 0.55 || left.region() != right.region()
                ? Agreement.PARTICIPANTS_APART
                : ratio > 0.3 ? Agreement.PARTICIPANTS_FAR : Agreement.PARTICIPANTS_VERY_FAR;
    }

    private static boolean has(int[] ascending, int number) {
        for (var one : ascending) {
            if (one >= number) {
                return one == number;
            }
        }
        return false;
    }

    private static boolean share(int[] left, int[] right) {
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                return true;
            }
            if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
