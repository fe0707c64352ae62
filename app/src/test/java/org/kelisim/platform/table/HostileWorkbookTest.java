package org.kelisim.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks made to do harm, and files that only look like workbooks. */
class HostileWorkbookTest {
    private static final Columns PLACES =
            Columns.of(Column.required("code", Cell.text(100)), Column.optional("name", Cell.text(1000)));

    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final String DAMAGED = "The workbook is damaged or not built as XLSX should be."
            + " Open it in a spreadsheet program and save it anew as .xlsx.";

    @Test
    void refusesAPartThatUnpacksBeyondMeasure() throws IOException {
        assertThat(Parts.workbook()
                        .with("xl/media/picture.png", new byte[64 << 20])
                        .send()
                        .refusal(PLACES))
                .containsExactly(
                        "The part “xl/media/picture.png” of the workbook unpacks to more than 200 times its size,"
                                + " as if made to overload the reader. Save the table anew or send it as CSV.");
    }

    @Test
    void measuresWhatIsUnpackedAndNotWhatTheDirectoryClaims() throws IOException {
        var sent = Parts.workbook().with("xl/bomb.bin", new byte[64 << 20]).send();
        claimSizes(sent, 64 << 20, 1000);
        assertThat(sent.refusal(PLACES)).singleElement().asString().contains("unpacks to more than 200 times");
    }

    @Test
    void refusesAWorkbookOfThousandsOfParts() throws IOException {
        var parts = Parts.workbook();
        for (int i = 0; i < 6000; i++) parts.with("xl/p" + i, "");
        assertThat(parts.send().refusal(PLACES)).singleElement().asString().startsWith("The workbook consists of 6,00");
    }

    @Test
    void refusesADocumentTypeSoThatNoEntityIsEverExpanded() throws IOException {
        var laughs = """
                <?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
                <worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>""";
        assertThat(Parts.workbook().with("xl/sheet1.xml", laughs).send().refusal(PLACES))
                .containsExactly(DAMAGED);
        assertThat(Parts.workbook()
                        .with("xl/sheet1.xml", laughs.getBytes(StandardCharsets.UTF_16))
                        .send()
                        .refusal(PLACES))
                .containsExactly(DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='ZZZZZZZ2'><v>1</v></c></row>",
                "<row r='2147483647'><c><v>1</v></c></row>",
                "<row r='99999999999'><c><v>1</v></c></row>",
                "<row r='1'><c r='A1'><v>1</v></c></row>",
                "<row r='2'><c r='A2' t='s'><v>77</v></c></row>",
                "<row r='2'><c r='A2' t='s'><v>-1</v></c></row>",
                "<row r='2'><c r='A2' t='inlineStr'><is><t>&undeclared;</t></is></c></row>",
                "<row r='2'><c r='A2'><v>1</row>",
                "<row r='2'><c r='A2'><v>1</v>"
            })
    void takesNoRowsThatCantBe(String rows) throws IOException {
        assertThat(Parts.workbook().sheet(rows).send().refusal(PLACES)).containsExactly(DAMAGED);
    }

    @Test
    void breaksOffWhenTheDamageComesLater() throws IOException {
        var sent = Parts.workbook()
                .sheet("<row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c t='s'><v>x</v></c>")
                .send();
        try (var rows = (Reading.Rows) sent.read(PLACES)) {
            var each = rows.iterator();
            each.next();
            assertThatThrownBy(each::next).isInstanceOfSatisfying(TableBroken.class, broken -> assertThat(
                            broken.error().message().key())
                    .isEqualTo("table.damaged_workbook"));
        }
    }

    @Test
    void refusesACellThatHoldsABook() throws IOException {
        var book = "<row><c t='inlineStr'><is><t>" + "кітап ".repeat(300_000) + "</t></is></c></row>";
        assertThat(Parts.workbook().sheet(book).send().refusal(PLACES)).containsExactly(DAMAGED);
    }

    @Test
    void leavesAHugeNumberInItsShortForm() throws IOException {
        assertThat(Parts.workbook()
                        .sheet("<row><c><v>1e999999999</v></c></row>")
                        .send()
                        .rows(PLACES)
                        .getFirst()
                        .cells())
                .containsExactly("1e999999999", "");
    }

    @Test
    void namesWhatElseMayComeInAZip() throws IOException {
        assertThat(Parts.workbook()
                        .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .send()
                        .refusal(PLACES))
                .singleElement()
                .asString()
                .contains("OpenDocument");
        assertThat(Parts.workbook().without("_rels/.rels").send().refusal(PLACES))
                .singleElement()
                .asString()
                .contains("neither a CSV");
        assertThat(Parts.workbook()
                        .with("xl/workbook.xml", "<document/>")
                        .send()
                        .refusal(PLACES))
                .singleElement()
                .asString()
                .contains("neither a CSV");
        assertThat(Parts.workbook().without("xl/sheet1.xml").send().refusal(PLACES))
                .containsExactly(DAMAGED);
        assertThat(Sent.text("PK\u0003\u0004 cut short").refusal(PLACES)).containsExactly(DAMAGED);
    }

    @Test
    void tellsAnOldWorkbookFromAProtectedOne() throws IOException {
        assertThat(Sent.bytes(OLE2).refusal(PLACES)).singleElement().asString().contains("(.xls, .xlsb)");
        var locked = ByteBuffer.allocate(200_000)
                .put(OLE2)
                .position(65_530) // across the border of two chunks
                .put("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Sent.bytes(locked.array()).refusal(PLACES))
                .singleElement()
                .asString()
                .contains("password");
    }

    @Test
    void readsNoPartThatTheInspectionTookForAPicture() throws IOException {
        var elsewhere =
                "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='sheet1.png'/></Relationships>";
        assertThat(Parts.workbook()
                        .with("xl/_rels/workbook.xml.rels", elsewhere)
                        .with("xl/sheet1.png", "<worksheet/>")
                        .send()
                        .refusal(PLACES))
                .containsExactly(DAMAGED);
    }

    @Test
    void holdsNoMoreSharedTextThanFitsInMemory() throws IOException {
        var random = new Random(1);
        var texts = new StringBuilder("<sst>");
        while (texts.length() < 60 << 20) texts.append("<si/>".repeat(200)).append(random.nextLong());
        assertThat(Parts.workbook()
                        .with("xl/sharedStrings.xml", texts.append("</sst>").toString())
                        .sheet("<row><c><v>1</v></c></row>")
                        .send()
                        .refusal(PLACES))
                .singleElement()
                .asString()
                .startsWith("The part “xl/sharedStrings.xml” of the workbook is larger than 128 MiB");
    }

    @Test
    void ignoresMacros() throws IOException {
        assertThat(Parts.workbook()
                        .with("xl/vbaProject.bin", "macro")
                        .sheet("<row><c><v>1</v></c></row>")
                        .send()
                        .rows(PLACES))
                .hasSize(1);
    }

    /** Writes another uncompressed size wherever the zip tells it. */
    private static void claimSizes(Sent sent, int truth, int lie) throws IOException {
        var zip = ByteBuffer.wrap(Files.readAllBytes(sent.file())).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 4 <= zip.limit(); i++) if (zip.getInt(i) == truth) zip.putInt(i, lie);
        Files.write(sent.file(), zip.array());
    }
}
