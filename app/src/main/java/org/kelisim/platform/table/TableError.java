package org.kelisim.platform.table;

/**
 * Why a file can't be read at all.
 *
 * @param sheet the sheet it's about, empty when it's about the file
 */
public record TableError(String sheet, Message message) {
    static TableError of(Fault fault, Object... args) {
        return new TableError("", Message.of(fault, args));
    }
}
