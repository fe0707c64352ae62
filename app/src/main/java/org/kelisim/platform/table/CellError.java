package org.kelisim.platform.table;

/**
 * What is wrong in one row.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param row as a spreadsheet counts: the first row of the file is 1
 * @param column the column's name; empty when it's about the row as a whole
 * @param given the value as the sender wrote it
 * @param message what would be accepted
 */
public record CellError(String sheet, long row, String column, String given, Message message) {}
