package org.kelisim.bench.linkage;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a made-up country is like.
 *
 * @param shape how much goes on, and of what
 * @param rates how often each slip befalls a report, 0 to 1
 */
record Profile(String name, Lexicon lexicon, Shape shape, Map<Slip, Double> rates) {

    /**
     * @param regions 1 to 20
     * @param associations of each region
     * @param days length of the time told of
     * @param activities how many in all
     * @param lessons share of them that are lessons of courses
     * @param stages share that are one day of something held on several days running, each an activity
     * @param lookAlikes share that have a look-alike by another host in the same town on the same day
     * @param campaigns share that are held in many regions on one day, each an activity
     * @param seconds share that are the host's second activity of the day, alike but for the hour
     * @param national activities held at many sites, each of them one
     * @param reporting chance that a partner sends a report of its own
     */
    record Shape(
            int regions,
            int associations,
            int days,
            int activities,
            double lessons,
            double stages,
            double lookAlikes,
            double campaigns,
            double seconds,
            int national,
            double reporting) {}

    /** The one to choose by. */
    static Profile training() {
        return new Profile(
                "training",
                Lexicon.training(),
                new Shape(12, 26, 365, 8_000, 0.3, 0.06, 0.06, 0.04, 0.02, 8, 0.55),
                rates(
                        new double[] {0.42, 0.08, 0.07, 0.35, 0.15, 0.15, 0.02, 0.03, 0.03, 0.03, 0.015, 0.12, 0.15, 0.1
                        },
                        new double[] {0.07, 0.004, 0.05, 0.4, 0.01},
                        new double[] {0.3, 0.4, 0.1, 0.25, 0.02},
                        new double[] {0.35, 0.05, 0.4, 0.25, 0.2, 0.12, 0.02, 0.025}));
    }

    /** The one to report by, and to choose nothing by. */
    static Profile testing() {
        return new Profile(
                "testing",
                Lexicon.testing(),
                new Shape(9, 26, 300, 6_500, 0.22, 0.04, 0.08, 0.08, 0.03, 12, 0.65),
                rates(
                        new double[] {0.3, 0.15, 0.04, 0.45, 0.22, 0.08, 0.06, 0.01, 0.08, 0.01, 0.03, 0.2, 0.08, 0.04},
                        new double[] {0.03, 0.012, 0.08, 0.25, 0.03},
                        new double[] {0.2, 0.55, 0.2, 0.4, 0.05},
                        new double[] {0.6, 0.12, 0.25, 0.4, 0.35, 0.05, 0.06, 0.012}));
    }

    /** Any country: words that nobody has seen, and a mix of errors drawn within what may be met. */
    static Profile any(long seed, int activities) {
        var dice = new Dice(seed);
        var rates = new EnumMap<Slip, Double>(Slip.class);
        training().rates.forEach((slip, rate) -> rates.put(slip, Math.min(0.7, rate * dice.between(0.3, 1.7))));
        return new Profile(
                "any " + seed,
                Lexicon.invented(dice.split(), dice.between(20, 60)),
                new Shape(
                        dice.between(6, 14),
                        26,
                        dice.between(120, 365),
                        activities,
                        dice.between(0.05, 0.4),
                        dice.between(0.0, 0.08),
                        dice.between(0.0, 0.1),
                        dice.between(0.0, 0.1),
                        dice.between(0.0, 0.04),
                        dice.between(0, Math.max(1, activities / 1000)),
                        dice.between(0.35, 0.75)),
                rates);
    }

    /** Six years of a whole country in invented words: about 1.8 reports for each activity. */
    static Profile wholeCountry(int activities) {
        return new Profile(
                "whole country",
                Lexicon.invented(new Dice(6), 900),
                new Shape(20, 50, 6 * 365, activities, 0.3, 0.03, 0.03, 0.03, 0.02, 60, 0.56),
                training().rates);
    }

    double rate(Slip slip) {
        return rates.getOrDefault(slip, 0.0);
    }

    /** Of the title, the date, the place and the rest, in the order of the slips. */
    private static Map<Slip, Double> rates(double[]... groups) {
        var rates = new EnumMap<Slip, Double>(Slip.class);
        var slips = Slip.values();
        var at = 0;
        for (var group : groups) {
            for (var rate : group) {
                rates.put(slips[at++], rate);
            }
        }
        return rates;
    }
}
