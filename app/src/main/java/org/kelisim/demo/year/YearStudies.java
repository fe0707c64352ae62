package org.kelisim.demo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Interviews of the year's two studies, made up. Who is asked leans towards women, the old and towns, so that weights have something to mend; what is
 * thought leans towards nobody. Populations of adults by region are rounded and made up, too.
 */
public final class YearStudies {
    /** Adults by region. */
    public static final Map<String, Long> ADULTS = new LinkedHashMap<>();

    static {
        var regions = "10 11 15 19 23 27 31 33 35 39 43 47 55 59 61 62 63 71 75 79".split(" ");
        var thousands = "420 570 610 990 430 460 770 460 800 630 510 470 550 400 1260 150 540 950 1560 760".split(" ");
        for (var i = 0; i < regions.length; i++) {
            ADULTS.put("KZ-" + regions[i], 1000 * Long.parseLong(thousands[i]));
        }
    }

    /** Of ten thousand answers in the first study so many don't call the situation stable and favourable. */
    private static final int UNEASY = 265;

    private static final int TEN_THOUSAND = 10_000;
    private static final int DAYS = 40;

    private final SplittableRandom random;

    /** @param given by question the answers */
    public record Interview(UUID number, String stratum, LocalDate day, Map<String, List<String>> given) {}

    public YearStudies(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param planned interviews by stratum; a few in a hundred can't be reached */
    public List<Interview> stability(Map<String, Integer> planned) {
        var interviews = new ArrayList<Interview>();
        planned.forEach((stratum, count) -> {
            for (var i = 0; i < reached(count); i++) {
                var given = person();
                var isUneasy = interviews.size() * UNEASY % TEN_THOUSAND < UNEASY;
                given.put(
                        "stability",
                        one(isUneasy ? "rather_tense" : random.nextInt(3) > 0 ? "stable" : "rather_stable"));
                if (isUneasy && random.nextInt(3) == 0) {
                    given.put("stability", one(random.nextBoolean() ? "tense" : "hard_to_say"));
                }
                if (!given.get("stability").equals(one("hard_to_say")) && isUneasy) {
                    given.put("why", one("…"));
                }
                given.put("trust", one(String.valueOf(Math.min(5, 2 + random.nextInt(4)))));
                given.put("known", some(List.of("house", "association", "session", "media"), "none"));
                interviews.add(interview(stratum, LocalDate.of(2024, 4, 8), given));
            }
        });
        return interviews;
    }

    /** The second study: people of 18 to 34 about the state language. */
    public List<Interview> language(Map<String, Integer> planned) {
        var interviews = new ArrayList<Interview>();
        planned.forEach((stratum, count) -> {
            for (var i = 0; i < reached(count); i++) {
                Map<String, List<String>> given = new LinkedHashMap<>();
                given.put("sex", one(random.nextInt(100) < 55 ? "f" : "m"));
                given.put("age", one(String.valueOf(18 + random.nextInt(17))));
                given.put("daily", one(random.nextInt(100) < 71 ? "yes" : random.nextInt(3) > 0 ? "partly" : "no"));
                given.put("course", one(random.nextInt(100) < 23 ? "yes" : "no"));
                given.put("ease", one(String.valueOf(1 + Math.max(random.nextInt(10), random.nextInt(10)))));
                interviews.add(interview(stratum, LocalDate.of(2024, 9, 16), given));
            }
        });
        return interviews;
    }

    private int reached(int planned) {
        return Math.max(2, planned - random.nextInt(Math.max(1, planned / 12) + 1));
    }

    private Map<String, List<String>> person() {
        Map<String, List<String>> given = new LinkedHashMap<>();
        given.put("sex", one(random.nextInt(100) < 57 ? "f" : "m"));
        var age = random.nextInt(100);
        given.put("age", one(age < 20 ? "18-29" : age < 48 ? "30-44" : age < 75 ? "45-59" : "60"));
        given.put("settlement", one(random.nextInt(100) < 66 ? "town" : "village"));
        return given;
    }

    private List<String> some(List<String> of, String none) {
        var some = of.stream().filter(ignored -> random.nextInt(5) < 2).toList();
        return some.isEmpty() ? one(none) : some;
    }

    private Interview interview(String stratum, LocalDate first, Map<String, List<String>> given) {
        var number = new UUID(random.nextLong(), random.nextLong());
        return new Interview(number, stratum, first.plusDays(random.nextInt(DAYS)), given);
    }

    private static List<String> one(String answer) {
        return List.of(answer);
    }
}
