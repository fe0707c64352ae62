package org.kelisim.linkage.compare;

import org.kelisim.linkage.Agreement;

/**
 * Compares titles: in a language that both reports use, else across languages. The share of words, weighed by rarity, that have their like
 * or their translation in the other title; of several languages the best counts.
 */
final class TitleComparison {
    private static final Agreement[] WITHIN = {
        Agreement.TITLE_OTHER,
        Agreement.TITLE_LITTLE,
        Agreement.TITLE_HALF,
        Agreement.TITLE_MOSTLY,
        Agreement.TITLE_NEARLY_SAME,
        Agreement.TITLE_SAME
    };
    private static final Agreement[] ACROSS = {
        Agreement.TITLE_NOT_TRANSLATED,
        Agreement.TITLE_LITTLE_TRANSLATED,
        Agreement.TITLE_HALF_TRANSLATED,
        Agreement.TITLE_MOSTLY_TRANSLATED,
        Agreement.TITLE_TRANSLATED
    };
    private static final double[] STEPS = {0.2, 0.4, 0.6, 0.8, 0.97};
    /** A translation of half the possible strength counts as whole: every word has more than one. */
    private static final double WHOLE = 2;

    private final Vocabulary vocabulary;
    private final Translations translations;

    TitleComparison(Vocabulary vocabulary, Translations translations) {
        this.vocabulary = vocabulary;
        this.translations = translations;
    }

    Agreement compare(Prepared left, Prepared right) {
        var within = -1.0;
        for (var i = 0; i < left.titles().length; i++) {
            within = Math.max(within, alike(left, i, right, i));
        }
        if (within >= 0) {
            return WITHIN[step(within)];
        }
        if (translations.isEmpty()) {
            return Agreement.TITLE_UNKNOWN;
        }
        var across = -1.0;
        for (var i = 0; i < left.titles().length; i++) {
            for (var j = 0; j < right.titles().length; j++) {
                across = i == j ? across : Math.max(across, alike(left, i, right, j));
            }
        }
        return across >= 0 ? ACROSS[Math.min(ACROSS.length - 1, step(across))] : Agreement.TITLE_UNKNOWN;
    }

    /** 0 to 1; less than 0 if there is nothing to compare. */
    private double alike(Prepared left, int leftLanguage, Prepared right, int rightLanguage) {
        var mine = left.titles()[leftLanguage];
        var theirs = right.titles()[rightLanguage];
        return mine.length == 0 || theirs.length == 0 ? -1 : alike(mine, leftLanguage, theirs, rightLanguage);
    }

    /** 0 to 1. */
    private double alike(int[] left, int leftLanguage, int[] right, int rightLanguage) {
        var all = 0.0;
        var found = 0.0;
        var i = 0;
        var j = 0;
        while (i < left.length || j < right.length) {
            if (j == right.length || (i < left.length && left[i] < right[j])) {
                var weight = vocabulary.rarity(left[i]);
                all += weight;
                found += weight * translated(left[i++], leftLanguage, right, rightLanguage);
            } else if (i == left.length || right[j] < left[i]) {
                var weight = vocabulary.rarity(right[j]);
                all += weight;
                found += weight * translated(right[j++], rightLanguage, left, leftLanguage);
            } else {
                var weight = 2 * vocabulary.rarity(left[i]);
                all += weight;
                found += weight;
                i++;
                j++;
            }
        }
        return all == 0 ? 0 : found / all;
    }

    private double translated(int word, int language, int[] others, int otherLanguage) {
        return Math.min(1, WHOLE * translations.strongest(word, language, others, otherLanguage));
    }

    private static int step(double alike) {
        var step = 0;
        while (step < STEPS.length && alike >= STEPS[step]) {
            step++;
        }
        return step;
    }
}
