package org.kelisim.linkage;

import java.util.List;

/**
 * Finds which reports tell of one activity. Everything it knows it learns from the reports at hand: how rare words are, which words
 * translate which, and how much each field's agreement tells. The answer doesn't depend on the order of the reports. Immutable.
 */
public final class Linker {
    private final boolean learningTranslations;

    private Linker(boolean learningTranslations) {
        this.learningTranslations = learningTranslations;
    }

    public static Linker withDefaults() {
        return new Linker(true);
    }

    /** The same without learning which words translate which, to see what that brings. */
    public Linker withoutTranslations() {
        return new Linker(false);
    }

    /**
     * Learns from reports what it takes to link these and others like them.
     *
     * @param reports with unique keys
     * @param decisions of persons, by which what is learned is corrected; those on reports that aren't given are passed over
     * @throws IllegalArgumentException if two reports have one key
     * @throws ContradictoryDecisions if decisions can't all hold
     */
    public Model learn(Registry registry, List<Report> reports, List<Decision> decisions) {
        return new Learning(registry, reports, learningTranslations).model(decisions);
    }

    /**
     * Learns from the reports and links them.
     *
     * @param reports with unique keys
     * @param decisions of persons; those on reports that aren't given are passed over
     * @throws IllegalArgumentException if two reports have one key
     * @throws ContradictoryDecisions if decisions can't all hold
     */
    public Linkage link(Registry registry, List<Report> reports, List<Decision> decisions) {
        return standing(registry, reports, decisions).linkage();
    }

    /**
     * Learns from the reports, links them, and stays ready for more.
     *
     * @param reports with unique keys
     * @param decisions of persons; those on reports that aren't given are passed over
     * @throws IllegalArgumentException if two reports have one key
     * @throws ContradictoryDecisions if decisions can't all hold
     */
    public Standing standing(Registry registry, List<Report> reports, List<Decision> decisions) {
        return new Learning(registry, reports, learningTranslations).standing(decisions);
    }
}
