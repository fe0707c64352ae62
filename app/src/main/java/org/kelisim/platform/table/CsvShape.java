package org.kelisim.platform.table;

import java.util.Optional;

/**
 * Follows the quoting of a CSV file byte by byte (RFC 4180; a quote inside an unquoted cell is a character like any
 * other). Works on UTF-8 because none of its marks can be part of a longer character.
 */
final class CsvShape {
    private enum Place {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_CLOSED
    }

    /** No honest row is longer; the limit keeps memory small. */
    private static final int LONGEST_ROW = 4 << 20;

    private static final int MOST_CELLS = 16_000;

    private Place place = Place.CELL_START;
    private boolean afterReturn;
    private long row = 1;
    private int rowLength;
    private int cells = 1;

    /** The row that the last byte belonged to, as a spreadsheet counts. */
    long row() {
        return row;
    }

    Optional<TableError> accept(int b) {
        boolean secondHalfOfLineEnd = afterReturn && b == '\n';
        afterReturn = b == '\r' && place != Place.QUOTED;
        if (secondHalfOfLineEnd) return Optional.empty();
        rowLength++;
        switch (place) {
            case QUOTED -> {
                if (b == '"') place = Place.QUOTE_CLOSED;
            }
            case QUOTE_CLOSED -> {
                if (b == '"') place = Place.QUOTED;
                else if (!endsCell(b)) return Optional.of(TableError.of(Fault.STRAY_QUOTE, row));
            }
            case CELL_START -> {
                if (b == '"') place = Place.QUOTED;
                else if (!endsCell(b)) place = Place.PLAIN;
            }
            case PLAIN -> endsCell(b);
        }
        if (rowLength <= LONGEST_ROW && cells <= MOST_CELLS) return Optional.empty();
        return Optional.of(
                place == Place.QUOTED
                        ? TableError.of(Fault.UNCLOSED_QUOTE, row)
                        : TableError.of(Fault.ROW_TOO_LONG, row, MOST_CELLS));
    }

    Optional<TableError> end() {
        return place == Place.QUOTED ? Optional.of(TableError.of(Fault.UNCLOSED_QUOTE, row)) : Optional.empty();
    }

    private boolean endsCell(int b) {
        boolean endsRow = b == '\n' || b == '\r';
        if (!endsRow && b != ',') return false;
        place = Place.CELL_START;
        if (endsRow) {
            row++;
            rowLength = 0;
            cells = 1;
        } else {
            cells++;
        }
        return true;
    }
}
