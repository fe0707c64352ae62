package org.kelisim.platform.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
    private static final Column<String> CODE = Column.required("code", Cell.code(2, 40));
    private static final Column<String> NAME = Column.optional("name", Cell.text(100));
    private static final Column<Long> CAPACITY = Column.optional("capacity", Cell.count(100_000));
    private static final Columns PLACES = Columns.of(CODE, NAME, CAPACITY);

    @Test
    void readsColumnsInAnyOrderAndCountsRowsAsASpreadsheetDoes() throws IOException {
        var rows = Sent.text("\uFEFFname,code\r\n\"Үй, \"\"Достық\"\"\nүйі\",H-1\r\n\r\n,\r\nҚала,H-2\r\n")
                .rows(PLACES);

        assertThat(rows).extracting(Row::number).containsExactly(2L, 5L);
        assertThat(rows.getFirst().cell("name")).isEqualTo("Үй, \"Достық\"\nүйі");
        assertThat(rows.getFirst().cell("code")).isEqualTo("H-1");
        assertThat(rows.getFirst().cell("capacity")).isEmpty();
    }

    @Test
    void saysThatAFileIsEmptyOrHasOnlyItsHeader() throws IOException {
        assertThat(Sent.text("").refusal(PLACES)).containsExactly("The file is empty.");
        assertThat(Sent.text("\n\n").refusal(PLACES)).containsExactly("The file is empty.");
        assertThat(Sent.text("code,name\n").refusal(PLACES))
                .containsExactly("There is a header row but no row below it.");
        assertThat(Sent.text("code,name\n,\n\n").refusal(PLACES))
                .containsExactly("There is a header row but no row below it.");
    }

    @Test
    void saysThatAFileIsUtf16WithOrWithoutItsMark() throws IOException {
        var table = "code,name\nH-1,Достық үйі\n";
        assertThat(Sent.bytes(("\uFEFF" + table).getBytes(UTF_16LE)).refusal(PLACES))
                .containsExactly("The file is in the encoding UTF-16 LE. Save it as CSV in UTF-8.");
        assertThat(Sent.bytes(("\uFEFF" + table).getBytes(UTF_16BE)).refusal(PLACES))
                .containsExactly("The file is in the encoding UTF-16 BE. Save it as CSV in UTF-8.");
        assertThat(Sent.bytes(table.getBytes(UTF_16LE)).refusal(PLACES))
                .singleElement()
                .asString()
                .contains("UTF-16 LE");
        assertThat(Sent.bytes(table.getBytes(UTF_16BE)).refusal(PLACES))
                .singleElement()
                .asString()
                .contains("UTF-16 BE");
    }

    @Test
    void tellsWindows1251FromUtf8BrokenInOnePlace() throws IOException {
        var table = "code,name\nH-1,Дом дружбы в Костанае\nH-2,Дом дружбы в Павлодаре\n";
        assertThat(Sent.bytes(table.getBytes(Charset.forName("windows-1251"))).refusal(PLACES))
                .singleElement()
                .asString()
                .contains("Windows-1251");

        var broken = table.getBytes(UTF_8);
        int lastLetter = table.getBytes(UTF_8).length - 2;
        broken[lastLetter] = '-';
        assertThat(Sent.bytes(broken).refusal(PLACES))
                .containsExactly("The text breaks off from UTF-8 in row 3 (byte " + (lastLetter + 1)
                        + " of the file). Save the file anew as CSV in UTF-8.");
    }

    @Test
    void namesTheRowOfAZeroByte() throws IOException {
        assertThat(Sent.text("code,name\nH-1,a\nH-2,b\0c\n").refusal(PLACES))
                .singleElement()
                .asString()
                .startsWith("There is a zero byte in row 3 (byte 22 of the file)");
    }

    @ParameterizedTest
    @CsvSource({";,semicolons", "'\t',tabs", "|,vertical bars"})
    void namesTheDelimiterThatIsThereInsteadOfAComma(String delimiter, String name) throws IOException {
        var table = "code,name,capacity\nH-1,\"a\",5\n".replace(",", delimiter);
        assertThat(Sent.text(table).refusal(PLACES))
                .singleElement()
                .asString()
                .startsWith("The cells are separated by " + name + "; a comma is expected.");
    }

    @Test
    void saysAllThatIsWrongWithASpreadsheetSavedTheLocalWay() throws IOException {
        var table = "code;name\nH-1;\"Дом дружбы\"\n".getBytes(Charset.forName("windows-1251"));
        assertThat(Sent.bytes(table).refusal(PLACES))
                .hasSize(2)
                .anySatisfy(error -> assertThat(error).contains("semicolons"))
                .anySatisfy(error -> assertThat(error).contains("Windows-1251"));
    }

    @Test
    void namesEveryFaultOfTheHeaderAtOnce() throws IOException {
        assertThat(Sent.text("nmae,capacity,capacity,,colour\n1,2,3,4,5\n").refusal(PLACES))
                .containsExactly(
                        "The column “nmae” is unknown. Did you mean “name”?",
                        "The column “capacity” appears more than once.",
                        "Column number 4 has no name in the header row.",
                        "The column “colour” is unknown. Accepted are: code, name, capacity.",
                        "The required column “code” is missing.");
    }

    @Test
    void namesRowsThatAreTooLongOrTooShort() throws IOException {
        assertThat(Sent.text("code,name,capacity\nH-1,a,1,Зал,2\nH-2\nH-3,b,1,\n")
                        .errors(PLACES))
                .containsExactly(
                        "2 The row has 5 cells, the header row 3; the first one beyond it is “Зал”."
                                + " A comma inside a cell needs quotation marks around the cell.",
                        "3 The row has 1 cell, the header row 3. Leave a cell empty, but keep its comma.");
    }

    @Test
    void namesTheRowWhoseQuotationMarkIsAmiss() throws IOException {
        assertThat(Sent.text("code,name\nH-1,\"a\nb\"\nH-2,\"c\nH-3,d\n").refusal(PLACES))
                .containsExactly("The quotation mark opened in row 3 is never closed.");
        assertThat(Sent.text("code,name\nH-1,\"Дом\" дружбы\n").refusal(PLACES))
                .singleElement()
                .asString()
                .startsWith("In row 2 something stands after a closing quotation mark.");
        assertThat(Sent.text("code,name\nH-1,Дом \"Достык\"\n")
                        .rows(PLACES)
                        .getFirst()
                        .cell("name"))
                .isEqualTo("Дом \"Достык\"");
    }

    @Test
    void refusesARowThatWouldFillTheMemory() throws IOException {
        assertThat(Sent.text("code,name\nH-1," + "a".repeat(5 << 20) + "\n").refusal(PLACES))
                .singleElement()
                .asString()
                .startsWith("Row 2 is too long");
        assertThat(Sent.text("code,name\nH-1" + ",".repeat(20_000) + "\n").refusal(PLACES))
                .singleElement()
                .asString()
                .startsWith("Row 2 is too long");
    }

    @Test
    void namesFilesThatAreNoTables() throws IOException {
        assertThat(Sent.text("%PDF-1.7").refusal(PLACES))
                .singleElement()
                .asString()
                .contains("neither a CSV");
        assertThat(Sent.text("<html><table>").refusal(PLACES))
                .singleElement()
                .asString()
                .contains("web page");
    }

    @Test
    void streamsAMillionRows(@TempDir Path folder) throws IOException {
        var file = folder.resolve("places.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("code,name,capacity\n");
            for (int i = 1; i <= 1_000_000; i++) out.write("H-" + i + ",\"Достық үйі, " + i + "\"," + i % 500 + "\n");
        }

        long sum = 0;
        long last = 0;
        try (var rows = (Reading.Rows) Tables.read(file, "places.csv", PLACES)) {
            for (var row : rows) {
                sum += ((Entry.Good) PLACES.read(row)).values().get(CAPACITY);
                last = row.number();
            }
        }
        assertThat(last).isEqualTo(1_000_001);
        assertThat(sum).isEqualTo(249_500_000);
    }
}
