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
    /** Among very many titles, a word seen less often is more likely a slip than a name. */
    private static final double LEAST_SEEN = 3;
    /** Of how many titles half of that is asked. */
    private static final double MANY = 500;
    /** What was seen once among n, or never, may yet have a share of three nths. */
    private static final int RULE_OF_THREE = 3;

    private static final int[] NOTHING = {};

    private final Spellings spellings;
    private final double[] rarities;
    private final Map<Integer, Integer> wholes = new HashMap<>();
    private final int titles;

    /** @param titles of each report */
    Vocabulary(List<Title[]> titles) {
        var counts = new HashMap<String, Integer>();
        var given = 0;
        for (var of : titles) {
            for (var title : of) {
                given += title.equals(Title.NONE) ? 0 : 1;
                title.words().forEach(word -> counts.merge(word, 1, Integer::sum));
            }
        }
        this.titles = given;
        spellings = new Spellings(counts);
        var documents = new int[spellings.size()];
        for (var of : titles.parallelStream().map(this::numbered).toList()) {
            for (var numbered : of) {
                for (var word : numbered) {
                    documents[word]++;
                }
                wholes.merge(Arrays.hashCode(numbered), 1, Integer::sum);
            }
        }
        rarities = new double[documents.length];
        for (var word = 0; word < documents.length; word++) {
            rarities[word] = rarityOf(documents[word]);
        }
    }

    private int[][] numbered(Title[] titles) {
        var numbered = new int[titles.length][];
        Arrays.setAll(numbered, i -> numbered(titles[i].words()));
        return numbered;
    }

    /** Distinct numbers of the words, ascending. A word that nothing is known of has one below 0, the same for the same word. */
    int[] numbered(List<String> title) {
        if (title.isEmpty()) {
            return NOTHING;
        }
        var numbers = new int[title.size()];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = number(title.get(i));
        }
        return Ascending.of(numbers);
    }

    private int number(String word) {
        var known = spellings.classOf(word);
        return known >= 0 ? known : word.hashCode() | 0x80000000;
    }

    /** Natural logarithm of the share of titles that a word stands in, made positive. */
    double rarity(int word) {
        return word < 0 ? rarityOf(1) : rarities[word];
    }

    private double rarityOf(int documents) {
        var least = 1 + (LEAST_SEEN - 1) * titles / (titles + MANY);
        return Math.log((titles + 1.0) / Math.max(least, documents));
    }

    /** Share of all titles that may be just this one, more than 0. */
    double often(int[] numbered) {
        return Math.max(RULE_OF_THREE, wholes.getOrDefault(Arrays.hashCode(numbered), 0)) / (titles + 1.0);
    }
}
