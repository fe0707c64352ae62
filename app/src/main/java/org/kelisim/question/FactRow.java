package org.kelisim.question;

import java.util.List;

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

        public static Cell number(String text) {
            return new Cell(text, "", true);
        }
    }
}
