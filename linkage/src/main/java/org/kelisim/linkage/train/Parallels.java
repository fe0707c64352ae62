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

    /** Takes in each two titles once for a region and day, however many reports of it repeat them. */
    void add(Prepared left, Prepared right) {
        var isOne = left.report().key().equals(right.report().key());
        for (var i = 0; i < left.titles().length; i++) {
            for (var j = 0; j < right.titles().length; j++) {
                var one = words(left.titles()[i], i);
                var other = words(right.titles()[j], j);
                if (one.length > 0 && other.length > 0 && (i < j || !isOne)) {
                    var isInOrder = i == j ? Arrays.compare(one, other) <= 0 : i < j;
                    add(
                            isInOrder ? new Translations.Parallel(one, other) : new Translations.Parallel(other, one),
                            left);
                }
            }
        }
    }

    private void add(Translations.Parallel parallel, Prepared at) {
        var where = 31L * at.region() + at.day();
        var what = 31L * Arrays.hashCode(parallel.left()) + Arrays.hashCode(parallel.right());
        if (seen.add(where * 0x9E3779B97F4A7C15L ^ what)) {
            all.add(parallel);
        }
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
