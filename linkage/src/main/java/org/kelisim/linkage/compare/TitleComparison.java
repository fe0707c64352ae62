package org.kelisim.linkage.compare;

import java.util.Arrays;
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
        var across = -1.0;
        for (var i = 0; i < left.titles().length; i++) {
            var mine = left.titles()[i];
            for (var j = 0; mine.length > 0 && j < right.titles().length; j++) {
                var theirs = right.titles()[j];
                if (theirs.length > 0 && i == j) {
                    within = Math.max(within, alike(mine, i, theirs, j));
                } else if (theirs.length > 0) {
                    across = Math.max(across, alike(mine, i, theirs, j));
                }
            }
        }
        return within >= 0
                ? WITHIN[step(within)]
                : across >= 0 && !translations.isEmpty()
                        ? ACROSS[Math.min(ACROSS.length - 1, step(across))]
                        : Agreement.TITLE_UNKNOWN;
    }

    /** 0 to 1. */
    double alike(int[] left, int leftLanguage, int[] right, int rightLanguage) {
        if (Arrays.equals(left, right)) {
            return 1;
        }
        var all = 0.0;
        var found = 0.0;
        for (var word : left) {
            var weight = vocabulary.rarity(word);
            all += weight;
            found += weight * best(word, leftLanguage, right, rightLanguage);
        }
        for (var word : right) {
            var weight = vocabulary.rarity(word);
            all += weight;
            found += weight * best(word, rightLanguage, left, leftLanguage);
        }
        return all == 0 ? 0 : found / all;
    }

    private double best(int word, int language, int[] others, int otherLanguage) {
        if (Arrays.binarySearch(others, word) >= 0) {
            return 1;
        }
        var best = 0.0;
        if (!translations.isEmpty() && word >= 0) {
            for (var other : others) {
                if (other >= 0) {
                    best = Math.max(
                            best,
                            translations.strength(
                                    Translations.word(word, language), Translations.word(other, otherLanguage)));
                }
            }
        }
        return Math.min(1, WHOLE * best);
    }

    private static int step(double alike) {
        var step = 0;
        while (step < STEPS.length && alike >= STEPS[step]) {
            step++;
        }
        return step;
    }
}
