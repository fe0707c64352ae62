package org.kelisim.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of all titles, numbered; how rare each is; and which are spellings of one another. A shared rare word tells more than a
 * shared common one (inverse document frequency).
 */
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private int[] documents = new int[1024];
    private int titles;
    private double[] rarity = {};
    private long[][] trigrams = {};
    private final PairTable alike = new PairTable();

    int[] title(String text) {
        titles++;
        var ids = Letters.words(text).stream()
                .filter(word -> !Letters.isNumber(word))
                .mapToInt(this::number)
                .distinct()
                .toArray();
        for (var id : ids) {
            documents[id]++;
        }
        return ids;
    }

    private int number(String word) {
        var known = numbers.get(word);
        if (known != null) {
            return known;
        }
        var id = words.size();
        numbers.put(word, id);
        words.add(word);
        if (id == documents.length) {
            documents = Arrays.copyOf(documents, 2 * id);
        }
        return id;
    }

    /** Call when all titles are in. */
    void close() {
        rarity = new double[words.size()];
        trigrams = new long[words.size()][];
        for (var id = 0; id < rarity.length; id++) {
            // A word seen once is more often a slip than a name: it weighs as one seen three times.
            rarity[id] = Math.log((titles + 1.0) / Math.max(3, documents[id]));
            trigrams[id] = trigramsOf(words.get(id));
        }
    }

    double rarity(int word) {
        return rarity[word];
    }

    int size() {
        return words.size();
    }

    /** Whether one is the other with a slip of the keyboard or another ending: Dice coefficient of trigrams at least 0.55. */
    boolean areAlike(int left, int right) {
        if (left == right) {
            return true;
        }
        var one = Math.min(left, right);
        var other = Math.max(left, right);
        var known = alike.get(one, other, -1);
        if (known < 0) {
            known = dice(trigrams[one], trigrams[other]) >= 0.55 ? 1 : 0;
            alike.put(one, other, known);
        }
        return known > 0;
    }

    private static long[] trigramsOf(String word) {
        var padded = " " + word + " ";
        var grams = new long[padded.length() - 2];
        for (var i = 0; i < grams.length; i++) {
            grams[i] = ((long) padded.charAt(i) << 32) | ((long) padded.charAt(i + 1) << 16) | padded.charAt(i + 2);
        }
        Arrays.sort(grams);
        return grams;
    }

    private static double dice(long[] left, long[] right) {
        var shared = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                shared++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * shared / (left.length + right.length);
    }
}
