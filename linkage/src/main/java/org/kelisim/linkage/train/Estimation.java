package org.kelisim.linkage.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kelisim.linkage.Agreement;
import org.kelisim.linkage.Agreement.Field;
import org.kelisim.linkage.compare.Pattern;

/** Learns the {@link Mixture} from pairs that may be of one activity, without labels, by EM. */
final class Estimation {
    private static final int ROUNDS = 25;
    private static final int ROUNDS_OF_SERIES = 12;
    /** Parts to work on at once; always as many, so that sums come out the same on every machine. */
    private static final int PARTS = 16;

    private static final double SETTLED = 1e-6;
    /** How many pairs what is expected of a share counts as. */
    private static final double TRUST_IN_SHARE = 20;

    private static final double TRUST_IN_WHOLE = 10;

    private static final List<Factor> MATCH_FACTORS = List.of(
            Factor.of(Field.TITLE),
            Factor.given(Field.COMMONNESS, Field.TITLE),
            Factor.given(Field.NUMBERS, Field.TITLE),
            Factor.of(Field.FORMAT),
            Factor.of(Field.ORGANISERS),
            Factor.of(Field.PLACE),
            Factor.of(Field.TIME),
            Factor.of(Field.PARTICIPANTS));
    private static final List<Field> OF_SERIES_ALONE =
            List.of(Field.NUMBERS, Field.ORGANISERS, Field.TIME, Field.PARTICIPANTS);
    private static final List<Field> SHARED_WITH_SERIES =
            List.of(Field.TITLE, Field.COMMONNESS, Field.FORMAT, Field.PLACE);
    private static final List<Factor> LOOK_ALIKE_FACTORS = List.of(
            Factor.of(Field.TITLE),
            Factor.given(Field.COMMONNESS, Field.TITLE),
            Factor.given(Field.NUMBERS, Field.DATE, Estimation::isOtherDay, 2),
            Factor.given(Field.FORMAT, Field.TITLE));
    /** What and when of activities that have nothing to do with each other: on one day they are more alike than on two. */
    private static final List<Factor> WHAT_FACTORS = List.of(
            Factor.given(Field.TITLE, Field.DATE, Estimation::isOtherDay, 2),
            Factor.given(Field.COMMONNESS, Field.TITLE),
            Factor.given(Field.NUMBERS, Field.TITLE),
            Factor.given(Field.FORMAT, Field.TITLE));

    /** Numbers are copied more carefully than words: where few lessons teach otherwise, one in a hundred is wrong at most. */
    private static final double MOST_DIFFERENT_NUMBERS = 0.01;

    private static final Factor ALIKE = Factor.of(Field.TITLE);
    private static final double NEVER = -60;
    private static final Factor TOWN_TILT = Factor.of(Field.PLACE);
    /** By level of place: the same town, another, not known. */
    private static final int[] TOWN = {0, 0, 1, 0, 1, 2, 2, 2};

    /** The count is the same; the same and round; the same and small. */
    private static final int SAME_COUNTS = 3;
    /** How much likelier than on two days the same hour, one near it, another and none are on one day. */
    private static final double[] HOURS_OF_A_DAY = {0.05, 0.5, 3, 1};

    private static final Density OTHER_HOUR = otherHour();

    private final Histogram pairs;
    private final Background background;
    private final Density series;
    private final double[][] posterior;
    private final int[] situation;
    /** By situation: how many pairs are in it. */
    private final double[] met = new double[Mixture.SITUATIONS];

    private Estimation(Histogram pairs, Background background, Density series) {
        this.pairs = pairs;
        this.background = background;
        this.series = series;
        this.posterior = new double[Mixture.KINDS][pairs.size()];
        this.situation = new int[pairs.size()];
        for (var i = 0; i < situation.length; i++) {
            situation[i] = Mixture.situation(pairs.pattern(i));
            met[situation[i]] += pairs.weight(i);
        }
    }

    /**
     * @param pairs that may be of one activity
     * @param apart pairs that can't be
     * @param periodic pairs that can't be and are some whole weeks apart, or as many days as courses here have between lessons
     */
    static Mixture estimate(Histogram pairs, Histogram apart, Histogram periodic) {
        var background = new Background(apart);
        return new Estimation(pairs, background, series(periodic, background)).run();
    }

    private static int isOtherDay(int date) {
        return date == 0 ? 0 : 1;
    }

    private static Density otherHour() {
        var table = new double[2 * HOURS_OF_A_DAY.length];
        for (var level = 0; level < HOURS_OF_A_DAY.length; level++) {
            table[level] = Math.log(HOURS_OF_A_DAY[level]);
        }
        return new Density(List.of(Factor.given(Field.TIME, Field.DATE, Estimation::isOtherDay, 2)), List.of(table));
    }

    /** How lessons agree, from pairs that are either lessons of one course or have nothing to do with each other. */
    private static Density series(Histogram periodic, Background background) {
        var series = Density.expected(MATCH_FACTORS, Expectations.SERIES);
        var others = background.all().logs(periodic);
        var belonging = new double[periodic.size()];
        var share = 0.02;
        for (var round = 0; round < ROUNDS_OF_SERIES && others.length > 0; round++) {
            var logs = series.logs(periodic);
            var prior = Math.log(share / (1 - share));
            var sum = 0.0;
            var all = 0.0;
            for (var i = 0; i < others.length; i++) {
                belonging[i] = periodic.weight(i) / (1 + Math.exp(others[i] - logs[i] - prior));
                sum += belonging[i];
                all += periodic.weight(i);
            }
            share = Math.min(0.9, (sum + 0.01) / (all + 1));
            series = Density.learn(MATCH_FACTORS, periodic, belonging, Expectations.SERIES, TRUST_IN_WHOLE);
        }
        return series.of(OF_SERIES_ALONE);
    }

    private Mixture run() {
        var mixture = start();
        var before = Double.NEGATIVE_INFINITY;
        for (var round = 0; round < ROUNDS; round++) {
            var likelihood = expect(mixture);
            mixture = maximise(mixture);
            if (likelihood - before < SETTLED * Math.abs(likelihood)) {
                break;
            }
            before = likelihood;
        }
        return mixture;
    }

    /** What is expected before anything is learned. */
    private Mixture start() {
        var match = Density.expected(MATCH_FACTORS, Expectations.ONE_ACTIVITY);
        var lookAlike =
                Density.expected(LOOK_ALIKE_FACTORS, Expectations.ONE_ACTIVITY).and(background.ofUnlikeTitles());
        return new Mixture(List.of(match, background.all(), lookAlike, ofSeries(match, match)), Expectations.SHARES);
    }

    /** @return logarithm of the likelihood */
    private double expect(Mixture mixture) {
        var logs = IntStream.range(0, Mixture.KINDS)
                .parallel()
                .mapToObj(kind -> mixture.density(kind).logs(pairs))
                .toArray(double[][]::new);
        var logShares = mixture.logShares();
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> expect(logs, logShares, part))
                .mapToDouble(likelihood -> likelihood)
                .boxed()
                .toList()
                .stream()
                .reduce(0.0, Double::sum);
    }

    private double expect(double[][] logs, double[][] logShares, int part) {
        var likelihood = 0.0;
        var kinds = new double[Mixture.KINDS];
        var to = (int) ((long) pairs.size() * (part + 1) / PARTS);
        for (var i = (int) ((long) pairs.size() * part / PARTS); i < to; i++) {
            var share = logShares[situation[i]];
            var most = Double.NEGATIVE_INFINITY;
            for (var kind = 0; kind < kinds.length; kind++) {
                kinds[kind] = share[kind] + logs[kind][i];
                most = Math.max(most, kinds[kind]);
            }
            var sum = 0.0;
            for (var kind = 0; kind < kinds.length; kind++) {
                var less = kinds[kind] - most;
                kinds[kind] = less == 0 ? 1 : less < -40 ? 0 : Math.exp(less);
                sum += kinds[kind];
            }
            for (var kind = 0; kind < kinds.length; kind++) {
                posterior[kind][i] = pairs.weight(i) * kinds[kind] / sum;
            }
            likelihood += pairs.weight(i) * (most + Math.log(sum));
        }
        return likelihood;
    }

    private Mixture maximise(Mixture before) {
        var match = Density.learn(
                MATCH_FACTORS, pairs, posterior[Mixture.MATCH], Expectations.ONE_ACTIVITY, TRUST_IN_WHOLE);
        match = match.atMost(Agreement.NUMBERS_DIFFERENT, MOST_DIFFERENT_NUMBERS);
        var either = new double[pairs.size()];
        for (var i = 0; i < either.length; i++) {
            either[i] = posterior[Mixture.MATCH][i] + posterior[Mixture.SERIES][i];
        }
        var withSeries = Density.learn(MATCH_FACTORS, pairs, either, Expectations.ONE_ACTIVITY, TRUST_IN_WHOLE);
        var lookAlike = Density.learn(
                        LOOK_ALIKE_FACTORS,
                        pairs,
                        posterior[Mixture.LOOK_ALIKE],
                        Expectations.ONE_ACTIVITY,
                        TRUST_IN_WHOLE)
                .and(alikeOnly())
                .and(background.ofUnlikeTitles())
                .and(townTilt());
        var others = Density.learn(
                        WHAT_FACTORS, pairs, posterior[Mixture.BACKGROUND], Expectations.TWO_ACTIVITIES, TRUST_IN_WHOLE)
                .and(background.whoAndWhere());
        return new Mixture(List.of(match, others, lookAlike, ofSeries(withSeries, match)), shares(before));
    }

    /**
     * Lessons of one day aren't held at one hour. Whether a count that is the same is also a round or a small one depends on how large a
     * circle is, and tells nothing of whether two reports are of one evening or of two.
     */
    private Density ofSeries(Density what, Density match) {
        return what.of(SHARED_WITH_SERIES)
                .and(series.dividedAs(match, Field.PARTICIPANTS, SAME_COUNTS))
                .and(OTHER_HOUR);
    }

    /** Look-alikes look alike. */
    private static Density alikeOnly() {
        var table = new double[Pattern.levels(Field.TITLE)];
        for (var level = 0; level < table.length; level++) {
            table[level] = Background.likeness(level) == 0 ? NEVER : 0;
        }
        return new Density(List.of(ALIKE), List.of(table));
    }

    /** Look-alikes are of one town more often, or less, than activities that have nothing to do with each other. */
    private Density townTilt() {
        var alike = towns(posterior[Mixture.LOOK_ALIKE]);
        var others = towns(posterior[Mixture.BACKGROUND]);
        var tilt = new double[TOWN.length];
        for (var level = 0; level < tilt.length; level++) {
            tilt[level] = Math.log(alike[TOWN[level]] / sum(alike)) - Math.log(others[TOWN[level]] / sum(others));
        }
        return new Density(List.of(TOWN_TILT), List.of(tilt));
    }

    /** How many pairs there are by what is known of their towns, and one of each more. */
    private double[] towns(double[] weights) {
        var towns = new double[] {1, 1, 1};
        var byPlace = byLevel(Field.PLACE, weights);
        for (var level = 0; level < byPlace.length; level++) {
            towns[TOWN[level]] += byPlace[level];
        }
        return towns;
    }

    private double[] byLevel(Field field, double[] weights) {
        var margin = pairs.margin((Pattern.levels(field) - 1) << Pattern.shift(field));
        var sums = margin.sums(weights);
        var byLevel = new double[Pattern.levels(field)];
        for (var group = 0; group < sums.length; group++) {
            byLevel[Pattern.level(margin.pattern(group), field)] += sums[group];
        }
        return byLevel;
    }

    /**
     * Each kind's share is scaled so that as many pairs are expected as have been found, by iterative proportional fitting; some more pairs
     * with the shares that were expected beforehand count with those found, so that a few pairs don't talk each other into anything.
     */
    private double[][] shares(Mixture before) {
        var levels = Pattern.levels(Field.DATE);
        var found = Arrays.stream(posterior)
                .parallel()
                .map(kind -> byLevel(Field.DATE, kind))
                .toArray(double[][]::new);
        var expected = new double[levels][Mixture.KINDS];
        var logShares = before.logShares();
        for (var at = 0; at < met.length; at++) {
            for (var kind = 0; kind < Mixture.KINDS; kind++) {
                expected[Mixture.date(at)][kind] += met[at] * Math.exp(logShares[at][kind]);
            }
        }
        var shares = new double[levels][];
        for (var level = 0; level < shares.length; level++) {
            var share = before.shares()[level].clone();
            var prior = Expectations.SHARES[level];
            var sum = sum(share);
            for (var kind = 0; kind < Mixture.KINDS; kind++) {
                var wanted = found[kind][level] + TRUST_IN_SHARE * prior[kind] / sum(prior);
                var now = expected[level][kind] + TRUST_IN_SHARE * before.shares()[level][kind] / sum;
                share[kind] = Math.max(1e-7, share[kind] * wanted / now);
            }
            shares[level] = share;
        }
        return shares;
    }

    private static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }
}
