package org.kelisim.platform.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens files that people send. What a file is, is seen in its bytes; its name is only used to speak of it. */
public final class Tables {
    private Tables() {}

    /**
     * The rows of a CSV or XLSX file, or why it can't be read. The file is looked through once before the first row is
     * given, so that damage, a wrong encoding or a zip bomb is known while nothing has been done yet.
     *
     * @param fileName as the sender knows the file
     * @throws IOException when the disk fails; never because of what the file holds
     */
    public static Reading read(Path file, String fileName, Columns expected) throws IOException {
        return switch (FileKind.of(file)) {
            case EMPTY -> unreadable(Fault.EMPTY_FILE);
            case ZIP -> XlsxTable.read(file, fileName, expected);
            case OLE2 -> unreadable(Fault.OLD_EXCEL);
            case ENCRYPTED_OFFICE -> unreadable(Fault.ENCRYPTED);
            case WEB_PAGE -> unreadable(Fault.WEB_PAGE);
            case BINARY -> unreadable(Fault.NOT_A_TABLE, fileName);
            case TEXT -> CsvTable.read(file, expected);
        };
    }

    /**
     * What the first row of a file seems to name, whatever is wrong with the file: enough to tell which kind of table was meant. Empty when
     * nothing can be made out.
     */
    public static List<String> glance(Path file) throws IOException {
        return switch (FileKind.of(file)) {
            case ZIP -> XlsxTable.glance(file);
            case TEXT -> CsvTable.glance(file);
            default -> List.of();
        };
    }

    static Reading unreadable(Fault fault, Object... args) {
        return new Reading.Unreadable(List.of(TableError.of(fault, args)));
    }
}
