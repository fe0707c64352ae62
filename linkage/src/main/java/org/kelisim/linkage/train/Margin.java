package org.kelisim.linkage.train;

/** The patterns of a histogram told apart by some of their fields alone: far fewer, so that what these fields give is reckoned once for each. */
final class Margin {
    private final Histogram groups = new Histogram();
    private final int[] groupOf;

    /**
     * @param all patterns
     * @param mask with the bits of those fields
     */
    Margin(int[] all, int mask) {
        for (var pattern : all) {
            groups.add(pattern & mask, 1);
        }
        groups.close();
        groupOf = new int[all.length];
        for (var i = 0; i < all.length; i++) {
            groupOf[i] = groups.place(all[i] & mask);
        }
    }

    /** How many groups of patterns there are. */
    int size() {
        return groups.size();
    }

    /** What the patterns of a group have in common; other bits are 0. */
    int pattern(int group) {
        return groups.pattern(group);
    }

    /** By group. */
    double[] sums(double[] weights) {
        var sums = new double[groups.size()];
        for (var i = 0; i < weights.length; i++) {
            sums[groupOf[i]] += weights[i];
        }
        return sums;
    }

    /** Adds what each group has to all of its patterns. */
    void spread(double[] ofGroups, double[] to) {
        for (var i = 0; i < to.length; i++) {
            to[i] += ofGroups[groupOf[i]];
        }
    }
}
