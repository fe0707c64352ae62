package org.kelisim.platform.table;

import java.util.Locale;

/** The two shapes in which tables come and go. */
public enum TableFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    TableFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The format of files that end so: {@code csv} or {@code xlsx}. */
    public static TableFormat ofExtension(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }

    /** How its files end. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As HTTP names it. */
    public String contentType() {
        return contentType;
    }
}
