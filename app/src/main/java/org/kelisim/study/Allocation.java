package org.kelisim.study;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kelisim.platform.Texts;

/** How a sample is shared out among strata (W. G. Cochran, Sampling Techniques, 1977, ch. 5). */
public enum Allocation {
    /** By the strata's populations: every person has the same chance. */
    PROPORTIONAL {
        @Override
        double share(Stratum stratum) {
            return stratum.population();
        }
    },
    /** As many in each: every stratum is known as surely. */
    EQUAL {
        @Override
        double share(Stratum stratum) {
            return 1;
        }
    },
    /** By population times the answers' spread: the whole is known as surely as the number of interviews lets (Neyman 1934). */
    NEYMAN {
        @Override
        double share(Stratum stratum) {
            return stratum.population() * stratum.spread();
        }
    };

    /** A variance can't be told from a single interview. */
    private static final int LEAST = 2;

    abstract double share(Stratum stratum);

    static Allocation ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The word in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for the reader. */
    public String text() {
        return Texts.t("study.allocation." + code());
    }

    /**
     * Interviews per stratum, in the strata's order: at least two and at most the population, whole numbers by largest remainder. They add up to
     * {@code interviews} where that can be.
     *
     * @param interviews in all, zero or more
     */
    int[] among(List<Stratum> strata, int interviews) {
        var least = strata.stream()
                .mapToInt(stratum -> (int) Math.min(LEAST, stratum.population()))
                .toArray();
        var planned = least.clone();
        var left = interviews - Arrays.stream(planned).sum();
        while (left > 0) {
            var open = IntStream.range(0, planned.length)
                    .filter(i -> planned[i] < strata.get(i).population())
                    .toArray();
            if (open.length == 0) {
                break;
            }
            left -= fill(strata, planned, open, interviews, left);
        }
        return planned;
    }

    /** Brings the open strata nearer to their share of all interviews; how many were given. */
    private int fill(List<Stratum> strata, int[] planned, int[] open, int interviews, int left) {
        var taken = interviews - left - Arrays.stream(open).map(i -> planned[i]).sum();
        var room = (double) interviews - taken;
        var shares = Arrays.stream(open).mapToDouble(i -> share(strata.get(i))).sum();
        var wanted = Arrays.stream(open)
                .mapToDouble(i -> room * share(strata.get(i)) / shares - planned[i])
                .toArray();
        var given = 0;
        for (var k = 0; k < open.length; k++) {
            var more = (int) Math.min(
                    Math.min(Math.max(0, Math.floor(wanted[k])), (double) left - given),
                    (double) strata.get(open[k]).population() - planned[open[k]]);
            planned[open[k]] += more;
            wanted[k] -= more;
            given += more;
        }
        if (given > 0) {
            return given;
        }
        var next = IntStream.range(0, open.length)
                .boxed()
                .max(Comparator.comparingDouble(k -> wanted[k]))
                .orElseThrow();
        planned[open[next]]++;
        return 1;
    }
}
