package org.kelisim.platform.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks through a whole CSV file before a row of it is used: encoding, delimiter, quoting. */
final class CsvInspection {
    private static final int CHUNK = 1 << 16;
    /** Enough text to tell encodings apart. */
    private static final int SAMPLE = 4096;

    private CsvInspection() {}

    static List<TableError> inspect(Path file, Columns expected) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(CHUNK);
        }
        var utf16 = utf16(start);
        if (utf16.isPresent()) return List.of(utf16.get());

        var errors = new ArrayList<TableError>();
        var delimiter = wrongDelimiter(start, expected);
        delimiter.ifPresent(errors::add);
        lookThrough(file, delimiter.isEmpty()).ifPresent(errors::add);
        return errors;
    }

    /** By its mark, or by every second byte of the header being zero. */
    private static Optional<TableError> utf16(byte[] start) {
        if (start.length < 2) return Optional.empty();
        int mark = ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
        if (mark == 0xFFFE) return Optional.of(TableError.of(Fault.UTF_16, "LE"));
        if (mark == 0xFEFF) return Optional.of(TableError.of(Fault.UTF_16, "BE"));
        int[] zeros = new int[2];
        int length = Math.min(start.length, SAMPLE);
        for (int i = 0; i < length; i++) if (start[i] == 0) zeros[i % 2]++;
        int most = Math.max(zeros[0], zeros[1]);
        if (most * 10 < length || Math.min(zeros[0], zeros[1]) * 10 > most) return Optional.empty();
        return Optional.of(TableError.of(Fault.UTF_16, zeros[1] == most ? "LE" : "BE"));
    }

    /** Column names are ASCII, so the first line can be judged before the encoding is known. */
    private static Optional<TableError> wrongDelimiter(byte[] start, Columns expected) {
        var line = new String(start, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        long byComma = known(line, ",", expected);
        return List.of(";", "\t", "|").stream()
                .filter(delimiter -> known(line, delimiter, expected) > byComma)
                .findFirst()
                .map(delimiter -> TableError.of(
                        Fault.WRONG_DELIMITER,
                        switch (delimiter) {
                            case ";" -> "semicolon";
                            case "\t" -> "tab";
                            default -> "bar";
                        }));
    }

    private static long known(String line, String delimiter, Columns expected) {
        var marks = "\"\u00EF\u00BB\u00BF ";
        var names = Arrays.stream(line.split(Pattern.quote(delimiter), -1))
                .map(cell -> cell.chars()
                        .filter(c -> marks.indexOf(c) < 0)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
        return expected.names().stream()
                .filter(name -> !Collections.disjoint(names, List.of(name)))
                .count();
    }

    private static Optional<TableError> lookThrough(Path file, boolean quotingToo) throws IOException {
        var utf8 = new Utf8();
        var shape = new CsvShape();
        Optional<TableError> misshapen = Optional.empty();
        long offset = 0;
        var chunk = new byte[CHUNK];
        try (var in = Files.newInputStream(file)) {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                for (int i = 0; i < length; i++, offset++) {
                    int b = chunk[i] & 0xFF;
                    if (!utf8.accept(b)) return Optional.of(notUtf8(file, shape.row(), offset));
                    if (b == 0) return Optional.of(TableError.of(Fault.NUL_BYTE, shape.row(), offset + 1));
                    if (offset < 3 && b >= 0xBB && misshapen.isEmpty()) continue; // the byte order mark
                    if (misshapen.isEmpty() && quotingToo) misshapen = shape.accept(b);
                }
                if (misshapen.isPresent()) return misshapen;
            }
        }
        if (!utf8.atRest()) return Optional.of(notUtf8(file, shape.row(), offset - 1));
        return quotingToo ? shape.end() : Optional.empty();
    }

    private static TableError notUtf8(Path file, long row, long offset) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(offset);
            return looksLikeWindows1251(in.readNBytes(SAMPLE))
                    ? TableError.of(Fault.WINDOWS_1251)
                    : TableError.of(Fault.BROKEN_UTF_8, row, offset + 1);
        }
    }

    /**
     * In Windows-1251 nearly every byte above ASCII is a Cyrillic letter; in UTF-8 with one broken place about half are,
     * the lead bytes.
     */
    private static boolean looksLikeWindows1251(byte[] sample) {
        int above = 0;
        int letters = 0;
        for (byte each : sample) {
            int b = each & 0xFF;
            if (b < 0x80) continue;
            above++;
            if (b >= 0xC0 || b == 0xA8 || b == 0xB8) letters++;
        }
        return above >= 3 && letters * 10 >= above * 8;
    }
}
