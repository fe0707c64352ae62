package org.kelisim.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import org.kelisim.linkage.Report;

/**
 * A title taken apart.
 *
 * @param words folded, with the days of months made one word
 * @param numbers but for dates
 * @param town that ends it, or less than 0
 */
record Title(List<String> words, List<Integer> numbers, int town) {
    private static final int NOWHERE = -1;
    static final Title NONE = new Title(List.of(), List.of(), NOWHERE);
    private static final int LONGEST_TOWN = 2;

    /** The report's titles in kk, ru and en; {@link #NONE} where not given. */
    static Title[] of(Report report, String region, Towns towns) {
        return new Title[] {
            read(report.titles().kk(), region, towns),
            read(report.titles().ru(), region, towns),
            read(report.titles().en(), region, towns)
        };
    }

    private static Title read(@org.jspecify.annotations.Nullable String text, String region, Towns towns) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        var words = new ArrayList<String>();
        var numbers = new ArrayList<Integer>();
        for (var word : Months.joined(Letters.words(text))) {
            if (!Months.isDate(word) && Letters.isNumber(word)) {
                numbers.add(Integer.parseInt(word));
            } else {
                words.add(word);
            }
        }
        // "..., Aktau": the town that ends a title says where, not what
        for (var length = Math.min(LONGEST_TOWN, words.size() - 1); length >= 1; length--) {
            var end = words.subList(words.size() - length, words.size());
            var name = length == 1 ? end.getFirst() : String.join(" ", end);
            if (towns.isNamed(region, name)) {
                end.clear();
                return new Title(words, numbers, towns.named(region, name));
            }
        }
        return new Title(words, numbers, NOWHERE);
    }
}
