package org.kelisim.platform.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kelisim.platform.Language;

/** A file as somebody sends it, and what we answer. */
record Sent(Path file) {
    static Sent bytes(byte[] content) throws IOException {
        var file = Files.createTempFile("sent", "");
        file.toFile().deleteOnExit();
        return new Sent(Files.write(file, content));
    }

    static Sent text(String content) throws IOException {
        return bytes(content.getBytes(StandardCharsets.UTF_8));
    }

    Reading read(Columns expected) throws IOException {
        return Tables.read(file, "sent", expected);
    }

    List<Row> rows(Columns expected) throws IOException {
        return switch (read(expected)) {
            case Reading.Unreadable(var errors) -> throw new AssertionError("unreadable: " + errors);
            case Reading.Rows rows -> {
                try (rows) {
                    var all = new ArrayList<Row>();
                    rows.forEach(all::add);
                    yield all;
                }
            }
        };
    }

    List<Entry> entries(Columns expected) throws IOException {
        return rows(expected).stream().map(expected::read).toList();
    }

    /** What the sender is told of a file that can't be read, in English. */
    List<String> refusal(Columns expected) throws IOException {
        return switch (read(expected)) {
            case Reading.Unreadable(var errors) ->
                errors.stream().map(Wording.in(Language.EN)::say).toList();
            case Reading.Rows rows -> {
                rows.close();
                throw new AssertionError("was read");
            }
        };
    }

    /** The errors of all rows as "row number, what the sender is told", in English. */
    List<String> errors(Columns expected) throws IOException {
        var english = Wording.in(Language.EN);
        return entries(expected).stream()
                .filter(Entry.Refused.class::isInstance)
                .flatMap(entry -> ((Entry.Refused) entry).errors().stream())
                .map(error -> error.row() + " " + english.say(error))
                .toList();
    }
}
