package org.kelisim.platform.table;

import java.util.Locale;

/** Everything that reading a table can find wrong; worded in {@code messages_{kk,ru,en}.properties}. */
enum Fault {
    // the file
    EMPTY_FILE,
    NOT_A_TABLE,
    OLD_EXCEL,
    ENCRYPTED,
    OPEN_DOCUMENT,
    WEB_PAGE,
    UTF_16,
    WINDOWS_1251,
    BROKEN_UTF_8,
    NUL_BYTE,
    WRONG_DELIMITER,
    UNCLOSED_QUOTE,
    STRAY_QUOTE,
    ROW_TOO_LONG,
    // the workbook
    DAMAGED_WORKBOOK,
    TOO_MANY_PARTS,
    PART_TOO_LARGE,
    SUSPICIOUS_PART,
    MERGED_CELLS,
    SHEET_WITHOUT_TABLE,
    // the header
    HEADER_ONLY,
    DUPLICATE_COLUMN,
    MISSING_COLUMN,
    MISSING_ONE_OF_COLUMNS,
    UNKNOWN_COLUMN,
    UNKNOWN_COLUMN_PERHAPS,
    UNNAMED_COLUMN,
    // the row
    TOO_MANY_CELLS,
    TOO_FEW_CELLS,
    FORMULA_WITHOUT_VALUE,
    EXCEL_ERROR,
    // the cell
    REQUIRED,
    TEXT_TOO_LONG,
    CONTROL_CHARACTER,
    CODE,
    DATE_FORM,
    DATE_IMPOSSIBLE,
    TIME_FORM,
    MOMENT_FORM,
    MOMENT_WITHOUT_OFFSET,
    COUNT_FORM,
    COUNT_TOO_LARGE,
    DECIMAL_FORM,
    DECIMAL_RANGE,
    CHOICE,
    CHOICE_PERHAPS,
    // cells beside one another
    ONE_OF_REQUIRED,
    ALL_OR_NONE,
    PART_ABOVE_WHOLE,
    BEFORE;

    /** What every key begins with, so that it can't be another module's. */
    static final String MODULE = "table.";

    String key() {
        return MODULE + name().toLowerCase(Locale.ROOT);
    }
}
