package org.kelisim.question;

import java.util.List;
import org.kelisim.platform.Language;
import org.kelisim.platform.Multilingual;

/**
 * One fact as a row of a list.
 *
 * @param position where it stands in the order, for the next page
 * @param path of the fact's own page
 * @param cells in the order of the headings, in the reader's language; the first is the link
 */
public record FactRow(long versionId, long factId, String position, String path, List<Cell> cells) {

    /** The same with the address of this very version, for lists of what was known once. */
    public FactRow asItStood() {
        return new FactRow(versionId, factId, position, path + "?version=" + versionId, cells);
    }

    /**
     * @param lang tag of the text's language where it isn't the page's; empty otherwise
     * @param isNumber whether it lines up to the right
     */
    public record Cell(String text, String lang, boolean isNumber) {
        public static Cell text(String text) {
            return new Cell(text, "", false);
        }

        /** In the reader's language, else in the one that is there. */
        public static Cell text(Multilingual text) {
            var shown = text.shownIn(Language.current());
            return new Cell(text.text(), shown == Language.current() ? "" : shown.tag(), false);
        }

        public static Cell number(String text) {
            return new Cell(text, "", true);
        }
    }
}
