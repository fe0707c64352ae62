package org.kelisim.platform.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML can't hold, written {@code _x000D_} in workbooks (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
final class XlsxText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    static String unescape(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** A carriage return is escaped as well: XML would hand it back as a line feed. So is what already looks escaped. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean looksEscaped =
                    c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
            boolean unwritable = (c < ' ' && c != '\n' && c != '\t') || c >= '\uFFFE' || isLone(text, i);
            if (looksEscaped || unwritable) escaped.append("_x%04X_".formatted((int) c));
            else escaped.append(c);
        }
        return escaped.toString();
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c))
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
