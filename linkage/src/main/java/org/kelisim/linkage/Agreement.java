package org.kelisim.linkage;

import java.util.Arrays;

/** How well one field of two reports agrees. Each is of one {@link Field}; the order within a field is that of its levels. */
public enum Agreement {
    /** Titles in one language, all of their words (weighed by rarity) alike. */
    TITLE_SAME(Field.TITLE),
    /** At least four fifths alike. */
    TITLE_NEARLY_SAME(Field.TITLE),
    /** At least three fifths alike. */
    TITLE_MOSTLY(Field.TITLE),
    /** At least two fifths alike. */
    TITLE_HALF(Field.TITLE),
    /** At least one fifth alike. */
    TITLE_LITTLE(Field.TITLE),
    TITLE_OTHER(Field.TITLE),
    /** Titles in different languages, at least four fifths of their words translate each other. */
    TITLE_TRANSLATED(Field.TITLE),
    TITLE_MOSTLY_TRANSLATED(Field.TITLE),
    TITLE_HALF_TRANSLATED(Field.TITLE),
    TITLE_LITTLE_TRANSLATED(Field.TITLE),
    TITLE_NOT_TRANSLATED(Field.TITLE),
    /** One of them has no words to compare. */
    TITLE_UNKNOWN(Field.TITLE),

    /** The commoner of the two titles is that of one report in fifty or more. */
    COMMONNESS_EVERYWHERE(Field.COMMONNESS),
    /** One in two hundred and fifty. */
    COMMONNESS_OFTEN(Field.COMMONNESS),
    /** One in a thousand. */
    COMMONNESS_SOMETIMES(Field.COMMONNESS),
    /** One in five thousand. */
    COMMONNESS_SELDOM(Field.COMMONNESS),
    COMMONNESS_HARDLY_EVER(Field.COMMONNESS),

    /** Neither title has a number. */
    NUMBERS_NONE(Field.NUMBERS),
    NUMBERS_IN_ONE(Field.NUMBERS),
    NUMBERS_SAME(Field.NUMBERS),
    /** One title has all numbers of the other and more. */
    NUMBERS_WITHIN(Field.NUMBERS),
    /** Lesson 3 and lesson 4. */
    NUMBERS_DIFFERENT(Field.NUMBERS),

    FORMAT_SAME(Field.FORMAT),
    FORMAT_DIFFERENT(Field.FORMAT),
    /** One of the two is given as "other". */
    FORMAT_VAGUE(Field.FORMAT),

    /** One organisation sent both. */
    ORGANISERS_SAME_SENDER(Field.ORGANISERS),
    /** Each names the other's sender. */
    ORGANISERS_EACH_OTHER(Field.ORGANISERS),
    /** One names the other's sender, who names nobody but itself. */
    ORGANISERS_ONE_WAY(Field.ORGANISERS),
    /** One names the other's sender, who names others instead. */
    ORGANISERS_NOT_BACK(Field.ORGANISERS),
    /** Neither names the other's sender, but both name a third. */
    ORGANISERS_THIRD(Field.ORGANISERS),
    /** None in common, as far as can be told: somebody named isn't in the registry. */
    ORGANISERS_STRANGERS(Field.ORGANISERS),
    /** None in common; each sender names itself alone. */
    ORGANISERS_ALONE(Field.ORGANISERS),
    /** None in common; one of the two names partners. */
    ORGANISERS_OTHERS(Field.ORGANISERS),
    /** None in common; both name partners. */
    ORGANISERS_ALL_OTHERS(Field.ORGANISERS),

    PLACE_SAME(Field.PLACE),
    /** Two places of one town. */
    PLACE_DIFFERENT(Field.PLACE),
    /** Two places, of different towns. */
    PLACE_FAR(Field.PLACE),
    /** No place in one of them; the same town. */
    PLACE_SAME_TOWN(Field.PLACE),
    /** No place in one of them; different towns. */
    PLACE_OTHER_TOWN(Field.PLACE),
    PLACE_UNKNOWN(Field.PLACE),

    DATE_SAME(Field.DATE),
    /** The days of one are among the days of the other. */
    DATE_OVERLAPS(Field.DATE),
    DATE_NEXT_DAY(Field.DATE),
    DATE_TWO_DAYS(Field.DATE),
    /** 3 April and 4 March. */
    DATE_SWAPPED(Field.DATE),
    /** The same day in different regions. */
    DATE_SAME_ELSEWHERE(Field.DATE),
    /** Neighbouring days in different regions. */
    DATE_NEXT_ELSEWHERE(Field.DATE),
    DATE_DIFFERENT(Field.DATE),

    TIME_SAME(Field.TIME),
    /** Within the hour. */
    TIME_NEAR(Field.TIME),
    TIME_DIFFERENT(Field.TIME),
    TIME_UNKNOWN(Field.TIME),

    /** The same count, too large and odd for chance: 129. */
    PARTICIPANTS_SAME(Field.PARTICIPANTS),
    /** The same count in tens, as an estimate is. */
    PARTICIPANTS_SAME_ROUND(Field.PARTICIPANTS),
    /** The same small count. */
    PARTICIPANTS_SAME_FEW(Field.PARTICIPANTS),
    /** Within a tenth. */
    PARTICIPANTS_CLOSE(Field.PARTICIPANTS),
    /** Within a quarter. */
    PARTICIPANTS_NEAR(Field.PARTICIPANTS),
    /** Less than double. */
    PARTICIPANTS_APART(Field.PARTICIPANTS),
    /** About threefold at most. */
    PARTICIPANTS_FAR(Field.PARTICIPANTS),
    PARTICIPANTS_VERY_FAR(Field.PARTICIPANTS);

    /** What is compared. */
    public enum Field {
        TITLE,
        /** How common the titles are: the agreement of rare ones tells more. */
        COMMONNESS,
        /** Numbers in the titles, but for dates. */
        NUMBERS,
        FORMAT,
        ORGANISERS,
        PLACE,
        DATE,
        TIME,
        PARTICIPANTS
    }

    private final Field field;

    Agreement(Field field) {
        this.field = field;
    }

    public Field field() {
        return field;
    }

    /** Its number among those of its field, from 0. */
    public int level() {
        return LEVELS[index(this)];
    }

    /** All agreements of a field, in the order of their levels. */
    public static Agreement[] of(Field field) {
        return Arrays.stream(values()).filter(one -> one.field == field).toArray(Agreement[]::new);
    }

    private static final int[] LEVELS = levels();

    private static int[] levels() {
        var levels = new int[values().length];
        for (var field : Field.values()) {
            var level = 0;
            for (var one : of(field)) {
                levels[index(one)] = level++;
            }
        }
        return levels;
    }

    @SuppressWarnings("EnumOrdinal") // levels are numbered in the order of the constants
    private static int index(Agreement agreement) {
        return agreement.ordinal();
    }
}
