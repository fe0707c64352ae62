package org.kelisim.activity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kelisim.platform.SearchText;

/**
 * One field of two reports, side by side.
 *
 * @param language tag of the language that both are in; empty for the reader's own
 * @param left in words, each marked if the other has it too
 * @param agrees whether both say the same
 * @param reasons what linkage makes of it
 */
public record ComparedLine(
        String label, String language, List<Word> left, List<Word> right, boolean agrees, List<Reason> reasons) {

    /** @param isShared whether the other report has it too, in whatever spelling */
    public record Word(String text, boolean isShared) {}

    /**
     * One sentence on how a field agrees.
     *
     * @param strength how much it speaks for one activity: −2 (strongly against) to 2 (strongly for)
     */
    public record Reason(String sentence, int strength) {
        static Reason of(String sentence, double weight) {
            return new Reason(sentence, weight > 3 ? 2 : weight > 0.7 ? 1 : weight < -3 ? -2 : weight < -0.7 ? -1 : 0);
        }
    }

    static ComparedLine of(String label, String language, String left, String right, List<Reason> reasons) {
        return new ComparedLine(
                label,
                language,
                words(left, folded(right)),
                words(right, folded(left)),
                !left.isEmpty() && SearchText.fold(left).equals(SearchText.fold(right)),
                reasons);
    }

    private static List<Word> words(String text, Set<String> others) {
        var words = new ArrayList<Word>();
        for (var word : text.split(" ")) {
            if (!word.isEmpty()) {
                words.add(new Word(word, others.isEmpty() || others.contains(SearchText.fold(word))));
            }
        }
        return words;
    }

    /** None where nothing is said: then there is nothing to differ from. */
    private static Set<String> folded(String text) {
        var folded = new HashSet<String>();
        for (var word : text.split(" ")) {
            if (!word.isEmpty()) {
                folded.add(SearchText.fold(word));
            }
        }
        return folded;
    }
}
