package org.kelisim.linkage;

import org.kelisim.linkage.Comparison.Level;

/** Compares the titles of two reports, in a language that both have, or else across languages by learned translations. */
final class Titles {
    private final Vocabulary vocabulary;
    private final Translations translations;

    Titles(Vocabulary vocabulary, Translations translations) {
        this.vocabulary = vocabulary;
        this.translations = translations;
    }

    Level compare(Prepared left, Prepared right) {
        var same = -1.0;
        var across = -1.0;
        for (var i = 0; i < 3; i++) {
            var mine = left.titles()[i];
            for (var j = 0; mine.length > 0 && j < 3; j++) {
                var theirs = right.titles()[j];
                if (theirs.length == 0) {
                    continue;
                }
                if (i == j) {
                    same = Math.max(same, similarity(mine, theirs));
                } else {
                    across = Math.max(across, translation(mine, theirs));
                }
            }
        }
        return same >= 0 ? level(same) : translations.isEmpty() ? Level.UNKNOWN : levelAcross(across);
    }

    /** Share of the words, weighed by rarity, that have their like in the other title. */
    double similarity(int[] left, int[] right) {
        return shared(left, right, false);
    }

    private double translation(int[] left, int[] right) {
        return shared(left, right, true);
    }

    private double shared(int[] left, int[] right, boolean across) {
        var all = 0.0;
        var found = 0.0;
        for (var word : left) {
            var weight = vocabulary.rarity(word);
            all += weight;
            found += weight * best(word, right, across);
        }
        for (var word : right) {
            var weight = vocabulary.rarity(word);
            all += weight;
            found += weight * best(word, left, across);
        }
        return all == 0 ? 0 : found / all;
    }

    private double best(int word, int[] others, boolean across) {
        var best = 0.0;
        for (var other : others) {
            if (vocabulary.areAlike(word, other)) {
                return 1;
            }
            if (across) {
                best = Math.max(best, Math.min(1, 2 * translations.strength(word, other)));
            }
        }
        return best;
    }

    private static Level level(double similarity) {
        return similarity >= 0.95
                ? Level.SAME
                : similarity >= 0.75
                        ? Level.CLOSE
                        : similarity >= 0.5 ? Level.PARTLY : similarity >= 0.25 ? Level.LITTLE : Level.DIFFERENT;
    }

    private static Level levelAcross(double translation) {
        return translation >= 0.6
                ? Level.TRANSLATED
                : translation >= 0.35 ? Level.PARTLY_TRANSLATED : Level.NOT_TRANSLATED;
    }
}
