package org.kelisim.platform.table;

/** The two shapes in which tables come and go. */
public enum TableFormat {
    CSV,
    XLSX
}
