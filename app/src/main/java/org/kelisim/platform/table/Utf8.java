package org.kelisim.platform.table;

/** Checks bytes one by one for well-formed UTF-8 (The Unicode Standard, table 3-7). */
final class Utf8 {
    private int awaited;
    private int low = 0x80;
    private int high = 0xBF;

    /** False when this byte can't stand here. */
    boolean accept(int b) {
        if (awaited == 0) return lead(b);
        boolean fits = b >= low && b <= high;
        low = 0x80;
        high = 0xBF;
        awaited--;
        return fits;
    }

    /** True between characters, false in the middle of one. */
    boolean atRest() {
        return awaited == 0;
    }

    private boolean lead(int b) {
        if (b < 0x80) return true;
        if (b < 0xC2 || b > 0xF4) return false;
        awaited = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        // these leads would otherwise allow overlong forms, surrogates and what lies beyond U+10FFFF
        if (b == 0xE0) low = 0xA0;
        if (b == 0xED) high = 0x9F;
        if (b == 0xF0) low = 0x90;
        if (b == 0xF4) high = 0x8F;
        return true;
    }
}
