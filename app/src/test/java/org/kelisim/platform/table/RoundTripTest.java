package org.kelisim.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            "'",
            "''",
            ",",
            ";",
            "\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "=",
            "+",
            "-",
            "@",
            "=cmd|'/c calc'!A1",
            "_x000D_",
            "_x",
            "<",
            "&amp;",
            "]]>",
            "ә",
            "Қ",
            "Ң",
            "ғ",
            "ү",
            "ұ",
            "ө",
            "һ",
            "і",
            "ё",
            "🎉",
            "👨‍👩‍👧",
            "\u00A0",
            "\u2028",
            "\uFEFF",
            "1",
            "007",
            "1,5",
            "2024-02-30",
            "true",
            "|",
            "\\",
            "\u0001",
            "\u001F",
            "\uFFFD",
            "é",
            "İ");

    private static final Column<String> FIRST = Column.optional("first", Cell.text(1000));
    private static final Column<String> SECOND = Column.optional("second", Cell.text(1000));
    private static final Column<String> THIRD = Column.optional("third", Cell.text(1000));
    private static final Columns TEXTS = Columns.of(FIRST, SECOND, THIRD);

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whateverIsWrittenReadsBackTheSame(TableFormat format) throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var table = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(row -> List.of("x" + text(random), text(random), text(random)))
                    .toList();

            var rows = Sent.bytes(written(table, format)).rows(TEXTS);

            assertThat(rows).as("seed %d", seed).extracting(Row::cells).containsExactlyElementsOf(table);
            assertThat(rows).flatExtracting(Row::faults).isEmpty();
        }
    }

    @Test
    void everyTextThatASpreadsheetWouldRunIsGuardedInCsv() throws IOException {
        var dangerous = List.of("=1+1", "+7 701", "-item", "@SUM(A1)", "\t=1", "\r=1", "'=1", "＝1+1");
        var csv = new String(
                written(dangerous.stream().map(text -> List.of(text, "a", "b")).toList(), TableFormat.CSV),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .contains(
                        "\r\n'=1+1,",
                        "\r\n'+7 701,",
                        "\r\n'-item,",
                        "\r\n'@SUM(A1),",
                        "'\t=1",
                        "\"'\r=1\"",
                        "\r\n''=1,",
                        "'＝1+1");
    }

    @Test
    void takesOffOnlyTheApostropheThatMarksAFormulaAsText() throws IOException {
        var rows = Sent.text("first\nit's\n'quoted'\n'\n''=1\n'=1\n=1\n").rows(Columns.of(FIRST));
        assertThat(rows)
                .extracting(row -> row.cell("first"))
                .containsExactly("it's", "'quoted'", "'", "'=1", "=1", "=1");
    }

    private static byte[] written(List<List<String>> table, TableFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = TableWriter.to(out, format)) {
            writer.sheet("texts", TEXTS.names());
            for (var row : table) writer.row(new ArrayList<>(row));
        }
        return out.toByteArray();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) text.append(PIECES.get(random.nextInt(PIECES.size())));
        if (random.nextInt(4) == 0) text.appendCodePoint(anyCharacter(random));
        return text.toString();
    }

    /** Any character but NUL, which no table may hold, and halves of surrogate pairs, which are none. */
    private static int anyCharacter(Random random) {
        int c = 1 + random.nextInt(Character.MAX_CODE_POINT);
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 'ә' : c;
    }
}
