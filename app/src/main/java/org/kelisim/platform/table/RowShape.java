package org.kelisim.platform.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A row in the making: cells put to the places that the header has, and noted when there are more. */
final class RowShape {
    private final Header header;
    private final String sheet;
    private final long number;
    private final String[] cells;
    private final List<CellError> faults = new ArrayList<>();
    private String firstBeyond = "";
    private int width;

    RowShape(Header header, String sheet, long number) {
        this.header = header;
        this.sheet = sheet;
        this.number = number;
        this.cells = new String[header.width()];
        Arrays.fill(cells, "");
    }

    void put(int position, String given) {
        if (position < cells.length) {
            cells[position] = given;
        } else if (!given.isBlank()) {
            if (firstBeyond.isEmpty()) firstBeyond = given;
            width = position + 1;
        }
    }

    /** Something wrong with the row as a whole. */
    void fault(Fault fault, Object... args) {
        faults.add(new CellError(sheet, number, "", "", Message.of(fault, args)));
    }

    /** Something wrong with a cell before its text can be read; nothing when no column stands there. */
    void faultAt(int position, String given, Message message) {
        if (position < cells.length)
            faults.add(new CellError(sheet, number, header.names().get(position), given, message));
    }

    boolean isBlank() {
        return faults.isEmpty() && width == 0 && Arrays.stream(cells).allMatch(String::isBlank);
    }

    Row row() {
        if (width > 0)
            faults.add(new CellError(
                    sheet,
                    number,
                    "",
                    firstBeyond,
                    Message.of(Fault.TOO_MANY_CELLS, width, header.width(), firstBeyond)));
        return new Row(header, sheet, number, Arrays.asList(cells), faults);
    }
}
