package org.kelisim.linkage.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of all titles, numbered by class of spelling, and how rare each is: a shared rare word tells more than a shared common one
 * (inverse document frequency [1]). Whole titles are counted too.
 *
 * <p>[1] K. Spärck Jones, "A Statistical Interpretation of Term Specificity and Its Application in Retrieval", Journal of Documentation
 * 28(1), 1972.
 */
public final class Vocabulary {
    /** A word seen less often is more likely a slip than a name. */
    private static final int LEAST_SEEN = 3;

    private final Spellings spellings;
    private final int[] documents;
    private final Map<Integer, Integer> wholes = new HashMap<>();
    private final int titles;

    /** @param titles words of each title */
    Vocabulary(List<List<String>> titles) {
        this.titles = titles.size();
        var counts = new HashMap<String, Integer>();
        titles.forEach(title -> title.forEach(word -> counts.merge(word, 1, Integer::sum)));
        spellings = new Spellings(counts);
        documents = new int[spellings.size()];
        for (var title : titles) {
            var numbered = numbered(title);
            for (var word : numbered) {
                documents[word]++;
            }
            wholes.merge(Arrays.hashCode(numbered), 1, Integer::sum);
        }
    }

    /** Distinct numbers of the words, ascending. A word that nothing is known of has one below 0, the same for the same word. */
    int[] numbered(List<String> title) {
        return title.stream().mapToInt(this::number).sorted().distinct().toArray();
    }

    private int number(String word) {
        var known = spellings.classOf(word);
        return known >= 0 ? known : word.hashCode() | 0x80000000;
    }

    /** Natural logarithm of the share of titles that a word stands in, made positive. */
    double rarity(int word) {
        return Math.log((titles + 1.0) / Math.max(LEAST_SEEN, word < 0 ? 1 : documents[word]));
    }

    /** Share of all titles that are just this one, more than 0. */
    double often(int[] numbered) {
        return Math.max(1, wholes.getOrDefault(Arrays.hashCode(numbered), 1)) / (titles + 1.0);
    }
}
