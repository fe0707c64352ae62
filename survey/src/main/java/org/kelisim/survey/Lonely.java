package org.kelisim.survey;

/**
 * What a stratum with one sampled cluster, though more in its population, adds to a variance; the sample itself can't say [2, ch. 2.2]. Strata that
 * were taken whole add nothing in any case.
 */
public enum Lonely {
    /** The design is refused. */
    FAIL,
    /** Nothing, as if it had been taken whole. */
    CERTAINTY,
    /** Nothing. The same number as {@link #CERTAINTY}; it says that the reason is another. */
    REMOVE,
    /**
     * The square of its influence, uncentred. For means and ratios that is its distance from the sample's mean; for totals it is the distance from
     * zero, which is safe and coarse.
     */
    ADJUST,
    /** The mean of what the other strata add. */
    AVERAGE
}
