package org.kelisim.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.figures.Release;
import org.kelisim.platform.Language;

/**
 * The annual report of a year out of one release, in one language: what it says, whatever it is printed on. Page, PDF, DOCX and XLSX are drawn from
 * this alone.
 *
 * @param organisation whose report it is
 * @param subtitle of which release, as known when
 */
public record AnnualReport(
        Release release,
        Language language,
        String organisation,
        String title,
        String subtitle,
        List<Chapter> chapters) {

    /** @param id names it in links, the same in all languages */
    public record Chapter(String id, String title, List<Block> blocks) {}

    /** A part of a chapter. */
    public sealed interface Block {}

    public record Text(String text) implements Block {}

    /** Short sentences, one under another. */
    public record Points(List<String> sentences) implements Block {}

    /**
     * A table.
     *
     * @param id names its sheet in a workbook
     * @param note what the reader has to know of it; empty for none
     */
    public record Grid(String id, String caption, List<Column> columns, List<Line> lines, String note)
            implements Block {
        private static final int SHORT = 12;

        /** Whether it fits on a page with others, and is better not broken. */
        public boolean isShort() {
            return lines.size() <= SHORT;
        }
    }

    /** The regions where they lie, each with its number. */
    public record TileMap(String caption, List<YearAtAGlance.Tile> tiles, List<YearAtAGlance.Step> legend)
            implements Block {
        /** The tile at a place; null where there is none. */
        public YearAtAGlance.@Nullable Tile at(int row, int column) {
            return tiles.stream()
                    .filter(tile -> tile.row() == row && tile.column() == column)
                    .findFirst()
                    .orElse(null);
        }

        public int rows() {
            return 1 + tiles.stream().mapToInt(YearAtAGlance.Tile::row).max().orElse(-1);
        }

        public int columns() {
            return 1 + tiles.stream().mapToInt(YearAtAGlance.Tile::column).max().orElse(-1);
        }
    }

    /** The kinds of columns. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A bar of a length that stands for the number beside it; it says nothing that the number doesn't. */
        BAR,
        CODE
    }

    /** @param name the same in all languages */
    public record Column(String name, String heading, Kind kind) {}

    /** @param isTotal whether it sums up the others */
    public record Line(List<Entry> entries, boolean isTotal) {
        static Line of(Entry... entries) {
            return new Line(List.of(entries), false);
        }
    }

    /**
     * One cell.
     *
     * @param number what it says, where it is a number; for a bar its length from 0 to 100
     * @param path of the page that opens it, without the language; null where there is none
     */
    public record Entry(
            String text, @Nullable Double number, @Nullable String path) {
        static Entry text(String text) {
            return new Entry(text, null, null);
        }

        static Entry link(String text, String path) {
            return new Entry(text, null, path);
        }

        static Entry bar(double share) {
            return new Entry("", (double) Math.round(100 * share), null);
        }

        /** Length of a bar in hundredths. */
        public int share() {
            return number == null ? 0 : (int) Math.round(number);
        }
    }
}
