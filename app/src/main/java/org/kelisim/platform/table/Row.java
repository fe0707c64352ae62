package org.kelisim.platform.table;

import java.util.List;

/**
 * A row as given, before anything is made of it.
 *
 * @param sheet empty for CSV
 * @param number as a spreadsheet counts: the header is usually row 1
 * @param cells as many as the header has names, in its order; an empty text where nothing was given
 * @param faults what is wrong with the row's shape already, whatever its cells say
 */
public record Row(Header header, String sheet, long number, List<String> cells, List<CellError> faults) {
    public Row {
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** A row that was read before and kept, to be read again. */
    public static Row kept(List<String> header, String sheet, long number, List<String> cells) {
        return new Row(Header.from(header), sheet, number, cells, List.of());
    }

    /** The cell in that column as given; empty when the file doesn't have the column. */
    public String cell(String column) {
        int position = header.positionOf(column);
        return position < 0 ? "" : cells.get(position);
    }

    /**
     * What is wrong with what was given in a column.
     *
     * @param key of the message, whose argument is what was given
     */
    public CellError error(String column, String given, String key) {
        return new CellError(sheet, number, column, given, Message.of(key, given));
    }

    CellError error(String column, Message message) {
        return new CellError(sheet, number, column, cell(column), message);
    }
}
