package org.kelisim.linkage.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kelisim.linkage.compare.Prepared;
import org.kelisim.linkage.compare.Translations;

/** Titles that say the same: those of one report in two languages, and those of two reports that are surely one activity by all else. */
final class Parallels {
    private final List<Translations.Parallel> all = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    List<Translations.Parallel> all() {
        return all;
    }

    /** Takes in the titles of one report, each two languages. */
    void add(Prepared report) {
        var titles = words(report);
        for (var i = 0; i < titles.length; i++) {
            for (var j = i + 1; j < titles.length; j++) {
                add(titles[i], i, titles[j], j, report);
            }
        }
    }

    /** Takes in the titles of two reports of one activity, each of the one with each of the other. */
    void add(Prepared left, Prepared right) {
        var titles = words(left);
        var others = words(right);
        for (var i = 0; i < titles.length; i++) {
            for (var j = 0; j < others.length; j++) {
                add(titles[i], i, others[j], j, left);
            }
        }
    }

    private void add(int[] title, int language, int[] other, int otherLanguage, Prepared at) {
        if (title.length > 0 && other.length > 0) {
            var isInOrder = language == otherLanguage ? Arrays.compare(title, other) <= 0 : language < otherLanguage;
            add(isInOrder ? new Translations.Parallel(title, other) : new Translations.Parallel(other, title), at);
        }
    }

    /** Each two titles once for a region and day, however many reports of it repeat them. */
    private void add(Translations.Parallel parallel, Prepared at) {
        var where = 31L * at.region() + at.day();
        var what = 31L * Arrays.hashCode(parallel.left()) + Arrays.hashCode(parallel.right());
        if (seen.add(where * 0x9E3779B97F4A7C15L ^ what)) {
            all.add(parallel);
        }
    }

    /** By language. */
    private static int[][] words(Prepared report) {
        var words = new int[report.titles().length][];
        Arrays.setAll(words, language -> words(report.titles()[language], language));
        return words;
    }

    private static int[] words(int[] title, int language) {
        var known = 0;
        for (var word : title) {
            known += word >= 0 ? 1 : 0;
        }
        var words = new int[known];
        var at = 0;
        for (var word : title) {
            if (word >= 0) {
                words[at++] = Translations.word(word, language);
            }
        }
        return words;
    }
}
