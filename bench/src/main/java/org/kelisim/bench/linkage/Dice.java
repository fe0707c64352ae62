package org.kelisim.bench.linkage;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that can be repeated: one seed, one sequence. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of their own for one part of the work, so that a change there leaves the other parts as they were. */
    Dice split() {
        return new Dice(random.split());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from {@code low} to {@code high}, both possible. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** A log-normal factor around 1. */
    double factor(double spread) {
        return StrictMath.exp(random.nextGaussian() * spread);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
