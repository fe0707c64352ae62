package org.kelisim.platform.table;

import java.util.regex.Pattern;

/**
 * Keeps text from running as a formula when a CSV file is opened in a spreadsheet.
 *
 * <p>A text that begins like a formula is written with an apostrophe before it, which is how spreadsheets themselves mark
 * text, and the reader takes exactly that apostrophe off again. Texts that already begin with apostrophes and then like a
 * formula get one more, so that every text reads back as it was. See OWASP, "CSV Injection". XLSX needs none of this: its
 * cells say that they are text.
 */
final class FormulaGuard {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠]");

    private FormulaGuard() {}

    static String guard(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String lift(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
