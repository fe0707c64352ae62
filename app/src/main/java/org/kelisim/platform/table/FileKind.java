package org.kelisim.platform.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes; its name may say anything. */
enum FileKind {
    EMPTY,
    ZIP,
    OLE2,
    ENCRYPTED_OFFICE,
    WEB_PAGE,
    BINARY,
    TEXT;

    private static final int LOOK_AT = 8192;
    /** How an encrypted workbook's stream is named in the OLE2 directory ([MS-OFFCRYPTO] 2.3.4.4). */
    private static final String ENCRYPTED_STREAM = "EncryptedPackage";

    static FileKind of(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOK_AT);
        }
        if (start.length == 0) return EMPTY;
        if (startsWith(start, "PK\3\4")) return ZIP;
        if (startsWith(start, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"))
            return holdsEncryptedStream(file) ? ENCRYPTED_OFFICE : OLE2;
        if (startsWith(start, "%PDF") || startsWith(start, "\u001F\u008B") || startsWith(start, "Rar!")) return BINARY;
        if (startsWith(start, "\u0089PNG") || startsWith(start, "\u00FF\u00D8\u00FF")) return BINARY;
        var text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var opening = text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        return opening.startsWith("<") ? WEB_PAGE : TEXT;
    }

    private static boolean startsWith(byte[] bytes, String latin1) {
        return new String(bytes, 0, Math.min(bytes.length, latin1.length()), StandardCharsets.ISO_8859_1)
                .equals(latin1);
    }

    /** The directory may stand anywhere in the file, so all of it is looked through, with an overlap between chunks. */
    private static boolean holdsEncryptedStream(Path file) throws IOException {
        var name = new String(ENCRYPTED_STREAM.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        var carried = "";
        try (var in = Files.newInputStream(file)) {
            for (var chunk = in.readNBytes(1 << 16); chunk.length > 0; chunk = in.readNBytes(1 << 16)) {
                var text = carried + new String(chunk, StandardCharsets.ISO_8859_1);
                if (text.contains(name)) return true;
                carried = text.substring(Math.max(0, text.length() - name.length()));
            }
        }
        return false;
    }
}
