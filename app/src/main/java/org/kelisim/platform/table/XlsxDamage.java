package org.kelisim.platform.table;

/** A workbook that isn't as the standard (ECMA-376) says. */
final class XlsxDamage extends Exception {
    private static final long serialVersionUID = 1L;

    XlsxDamage(String what) {
        super(what);
    }
}
