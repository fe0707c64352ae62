package org.kelisim.linkage.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which spellings are of one word. A rare word a slip of the keyboard away from a frequent one [1, 2] is taken for it, and so is a word that
 * begins as a more frequent one and differs in its ending. Learned from the words at hand; words that come later are looked up the same
 * way.
 *
 * <p>[1] F. J. Damerau, "A Technique for Computer Detection and Correction of Spelling Errors", CACM 7(3), 1964. [2] The index of words
 * with one letter left out is that of M. Mor, A. S. Fraenkel, "A Hash Code Method for Detecting and Correcting Spelling Errors", CACM
 * 25(12), 1982.
 */
final class Spellings {
    private static final int SHORTEST_TO_MEND = 4;
    private static final int SHORTEST_STEM = 5;
    private static final double SAME_STEM = 0.7;
    private static final int MOST_HEADS_OF_A_STEM = 64;

    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<String, Integer> counts;
    private final Map<String, List<String>> byStem = new HashMap<>();
    private final Map<String, String> byLoss = new HashMap<>();
    private int size;

    /** @param counts how often each folded word stands in a title */
    Spellings(Map<String, Integer> counts) {
        this.counts = counts;
        var words = counts.keySet().toArray(new String[0]);
        Arrays.sort(
                words,
                Comparator.comparing((String word) -> -counts.getOrDefault(word, 0))
                        .thenComparing(word -> word));
        for (var word : words) {
            var head = head(word, counts.getOrDefault(word, 0));
            var known = head == null ? null : classes.get(head);
            classes.put(word, known == null ? size++ : known);
            if (known == null) {
                index(word, counts.getOrDefault(word, 0));
            }
        }
    }

    /** How many words there are when spellings are told as one. */
    int size() {
        return size;
    }

    /** The number of a word's class, or -1 for a word that nothing is known of. */
    int classOf(String word) {
        var known = classes.get(word);
        if (known != null) {
            return known;
        }
        var head = head(word, 1);
        return head == null ? -1 : classes.getOrDefault(head, -1);
    }

    private void index(String word, int count) {
        if (word.length() >= SHORTEST_STEM) {
            var heads = byStem.computeIfAbsent(word.substring(0, SHORTEST_STEM), ignored -> new ArrayList<>());
            if (heads.size() < MOST_HEADS_OF_A_STEM) {
                heads.add(word);
            }
        }
        if (count >= 4 && word.length() >= SHORTEST_TO_MEND) {
            for (var i = 0; i <= word.length(); i++) {
                // the most frequent word comes first and stays
                byLoss.putIfAbsent(without(word, i), word);
            }
        }
    }

    private @Nullable String head(String word, int count) {
        if (Letters.isNumber(word)) {
            return null;
        }
        if (word.length() >= SHORTEST_STEM) {
            for (var head : byStem.getOrDefault(word.substring(0, SHORTEST_STEM), List.of())) {
                if (sameStem(word, head)) {
                    return head;
                }
            }
        }
        return word.length() < SHORTEST_TO_MEND ? null : slipOf(word, count);
    }

    private @Nullable String slipOf(String word, int count) {
        String best = null;
        var most = (word.length() < 6 ? 20 : 5) * count - 1;
        for (var i = 0; i <= word.length(); i++) {
            var head = byLoss.get(without(word, i));
            var often = head == null ? 0 : counts.getOrDefault(head, 0);
            if (head != null && often > most && Math.abs(head.length() - word.length()) <= 1) {
                best = head;
                most = often;
            }
        }
        return best;
    }

    private static boolean sameStem(String one, String other) {
        var shared = 0;
        while (shared < one.length() && shared < other.length() && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= SHORTEST_STEM && shared >= SAME_STEM * Math.max(one.length(), other.length());
    }

    /** The word without its letter at {@code at}; whole if that is beyond its end. */
    private static String without(String word, int at) {
        return at == word.length() ? word : word.substring(0, at) + word.substring(at + 1);
    }
}
