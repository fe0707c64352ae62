package org.kelisim.platform.table;

/** The two shapes in which tables come and go. */
public enum TableFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    TableFormat(String contentType) {
        this.contentType = contentType;
    }

    /** As HTTP names it. */
    public String contentType() {
        return contentType;
    }
}
