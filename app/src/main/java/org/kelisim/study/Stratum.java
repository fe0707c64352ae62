package org.kelisim.study;

import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;

/**
 * A part of the population that is sampled by itself.
 *
 * @param code unique in its study, of letters, digits and hyphens
 * @param region ISO 3166-2 code; null where the stratum isn't of one region
 * @param population people in it, one or more
 * @param expected a guess of the share that will give the looked-for answer, in (0, 1); null where the study's holds
 * @param planned interviews
 */
public record Stratum(
        String code,
        @Nullable String region,
        Multilingual name,
        long population,
        @Nullable Double expected,
        int planned) {
    /** The spread of yes and no where nothing is guessed: the widest there is. */
    private static final double WIDEST = 0.5;

    public Stratum {
        if (population < 1) {
            throw new IllegalArgumentException("a stratum of " + population + " people");
        }
    }

    /** Standard deviation of the looked-for answer, in (0, 0.5]. */
    double spread() {
        return expected == null ? WIDEST : Math.sqrt(expected * (1 - expected));
    }

    Stratum planning(int interviews) {
        return new Stratum(code, region, name, population, expected, interviews);
    }
}
