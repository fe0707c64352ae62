package org.kelisim.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kelisim.platform.Language;

class XlsxTableTest {
    private static final Column<String> CODE = Column.required("code", Cell.text(100));
    private static final Column<String> NAME = Column.optional("name", Cell.text(1000));
    private static final Column<String> DAY = Column.optional("day", Cell.text(100));
    private static final Columns PLACES = Columns.of(CODE, NAME, DAY);

    @Test
    void readsDatesTimesAndNumbersAsTheExchangeFormatWritesThem() throws IOException {
        var rows = workbook(sheet -> {
                    header(sheet, "code", "day");
                    sheet.value(1, 0, 12.0);
                    date(sheet, 1, LocalDateTime.of(2024, 4, 25, 0, 0), "dd.mm.yyyy");
                    sheet.value(2, 0, 0.1 + 0.2);
                    date(sheet, 2, LocalDateTime.of(2024, 4, 25, 18, 30), "yyyy-mm-dd hh:mm");
                    sheet.value(3, 0, 1_234_567_890_123L);
                    date(sheet, 3, LocalDateTime.of(2024, 4, 25, 18, 30), "[$-419]d mmmm yyyy \\г;@");
                    sheet.value(4, 0, true);
                    sheet.value(4, 1, 0.770833333333333);
                    sheet.style(4, 1).format("hh:mm").set();
                    sheet.value(5, 0, "R-5");
                    sheet.value(5, 1, "2024-04-25");
                })
                .rows(PLACES);

        assertThat(rows)
                .extracting(row -> row.cell("code"))
                .containsExactly("12", "0.3", "1234567890123", "true", "R-5");
        assertThat(rows)
                .extracting(row -> row.cell("day"))
                .containsExactly("2024-04-25", "2024-04-25T18:30:00", "2024-04-25", "18:30", "2024-04-25");
        assertThat(rows).extracting(Row::number).containsExactly(2L, 3L, 4L, 5L, 6L);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01",
        "59, 1900-02-28",
        "60, 60",
        "61, 1900-03-01",
        "45351, 2024-02-29",
        "2958465, 9999-12-31",
        "2958466, 2958466",
        "-1, -1"
    })
    void countsDaysAsExcelDoes(String days, String day) throws IOException {
        var rows = workbook(sheet -> {
                    header(sheet, "code", "day");
                    sheet.value(1, 0, "R-1");
                    sheet.value(1, 1, new BigDecimal(days));
                    sheet.style(1, 1).format("yyyy-mm-dd").set();
                })
                .rows(PLACES);
        assertThat(rows.getFirst().cell("day")).isEqualTo(day);
    }

    @Test
    void takesAFormulasStoredResultAndNamesTheCellThatHasNone() throws IOException {
        var sent = sheetXml("""
                <row r="2"><c r="A2" t="str"><f>B2&amp;"-1"</f><v>R-1</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>
                <row r="3"><c r="A3"><f>1+2</f><v></v></c><c r="B3" t="str"><f>""</f><v></v></c></row>
                <row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                """);

        assertThat(sent.rows(PLACES).getFirst().cells()).containsExactly("R-1", "2");
        assertThat(sent.errors(PLACES))
                .containsExactly(
                        "3 code: The formula in cell A3 has no result stored. Open the file in a spreadsheet"
                                + " program and save it, or put the value in place of the formula.",
                        "3 code: A value is required here.",
                        "4 name: Cell B4 holds the error #DIV/0! instead of a value.");
    }

    @Test
    void readsRichTextWithoutFuriganaAndCharactersThatXmlCantHold() throws IOException {
        var sent = sheetXml("""
                <row><c t="inlineStr"><is><r><t>Дос</t></r><r><rPr><b/></rPr><t xml:space="preserve">тық </t></r><rPh><t>no</t></rPh></is></c>
                <c t="inlineStr"><is><t>a_x000D_b_x005F_x000D_<![CDATA[<&]]></t></is></c></row>
                """);
        assertThat(sent.rows(PLACES).getFirst().cells()).containsExactly("Достық ", "a\rb_x000D_<&");
    }

    @Test
    void readsEverySheetWithTheSameHeaderAndPassesOverHiddenLists() throws IOException {
        var rows = workbook(
                        sheet -> {
                            header(sheet, "code", "name");
                            sheet.value(1, 0, "R-1");
                        },
                        sheet -> {
                            header(sheet, "name", "code");
                            sheet.value(1, 1, "R-2");
                        },
                        sheet -> {},
                        sheet -> {
                            header(sheet, "Аймақтар");
                            sheet.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
                        })
                .rows(PLACES);
        assertThat(rows).extracting(row -> row.sheet() + " " + row.cell("code")).containsExactly("S1 R-1", "S2 R-2");
    }

    @Test
    void namesTheSheetThatDoesNotHoldTheTable() throws IOException {
        assertThat(workbook(
                                sheet -> {
                                    header(sheet, "code");
                                    sheet.value(1, 0, "R-1");
                                },
                                sheet -> header(sheet, "Нұсқаулық"),
                                sheet -> header(sheet, "code", "colour"))
                        .refusal(PLACES))
                .containsExactly(
                        "S2: The sheet does not hold this table. Remove it, hide it, or give it the same header row.",
                        "S3: The column “colour” is unknown. Accepted are: code, name, day.");
    }

    @Test
    void passesOverEmptyTrailingRowsAndSaysWhenNothingElseIsThere() throws IOException {
        Consumer<Worksheet> formatted = sheet -> {
            for (int row = 5; row < 2000; row++) sheet.style(row, 0).bold().set();
            sheet.hideRow(7);
        };
        assertThat(workbook(formatted).refusal(PLACES)).containsExactly("The file is empty.");
        assertThat(workbook(formatted.andThen(sheet -> header(sheet, "code"))).refusal(PLACES))
                .containsExactly("There is a header row but no row below it.");
        assertThat(workbook(formatted.andThen(sheet -> {
                            header(sheet, "code");
                            sheet.value(2, 0, "R-1");
                        }))
                        .rows(PLACES))
                .extracting(Row::number)
                .containsExactly(3L);
    }

    @Test
    void namesMergedCellsBeforeAnyRowIsRead() throws IOException {
        assertThat(workbook(sheet -> {
                            header(sheet, "code", "name");
                            sheet.value(1, 0, "R-1");
                            sheet.range(1, 0, 2, 0).merge();
                            sheet.range(4, 1, 6, 1).merge();
                        })
                        .refusal(PLACES))
                .singleElement()
                .asString()
                .startsWith("S1: There are merged cells: ")
                .contains("A2:A3", "B5:B7");
    }

    @Test
    void namesCellsBeyondTheHeader() throws IOException {
        assertThat(workbook(sheet -> {
                            header(sheet, "code");
                            sheet.value(1, 0, "R-1");
                            sheet.value(1, 3, "ескерту");
                        })
                        .errors(PLACES))
                .singleElement()
                .asString()
                .startsWith("2 The row has 4 cells, the header row 1; the first one beyond it is “ескерту”.");
    }

    @Test
    void countsFromTheOtherEpochOfOldMacs() throws IOException {
        var sent = Parts.workbook()
                .with("xl/workbook.xml", Parts.WORKBOOK.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"))
                .with("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .sheet("<row><c t=\"inlineStr\"><is><t>R</t></is></c><c s=\"0\"><v>43945</v></c></row>")
                .send();
        assertThat(sent.rows(PLACES).getFirst().cells()).containsExactly("R", "2024-04-25");
    }

    @Test
    void writesWhatItReads(@TempDir Path folder) throws IOException {
        var moment = OffsetDateTime.parse("2024-04-25T18:30:00+05:00");
        var file = folder.resolve("out.xlsx");
        try (var out = Files.newOutputStream(file);
                var writer = TableWriter.to(out, TableFormat.XLSX)) {
            writer.sheet("Кесте", List.of("code", "name", "day"));
            writer.row(Arrays.asList("=1+1", 12L, LocalDate.of(2024, 2, 29)));
            writer.row(Arrays.asList("R-2", null, LocalTime.of(18, 5)));
            writer.row(Arrays.asList("R-3", new BigDecimal("-51.128"), moment));
            writer.row(Arrays.asList("R-4", List.of("H-1", "Үй"), false));
        }
        assertThat(new Sent(file).rows(PLACES))
                .extracting(Row::cells)
                .containsExactly(
                        List.of("=1+1", "12", "2024-02-29"),
                        List.of("R-2", "", "18:05"),
                        List.of("R-3", "-51.128", "2024-04-25T18:30:00+05:00"),
                        List.of("R-4", "H-1;Үй", "false"));
    }

    @Test
    void givesRefusedRowsBackSheetBySheet(@TempDir Path folder) throws IOException {
        var sent = workbook(
                sheet -> {
                    header(sheet, "name", "code");
                    sheet.value(1, 0, "only a name");
                },
                sheet -> {
                    header(sheet, "code", "name");
                    sheet.value(1, 0, "R-2");
                    sheet.value(2, 1, "another");
                });
        var file = folder.resolve("mend.xlsx");
        try (var out = Files.newOutputStream(file);
                var mend = MendFile.to(out, TableFormat.XLSX, Language.EN)) {
            for (var entry : sent.entries(PLACES)) if (entry instanceof Entry.Refused refused) mend.add(refused);
        }

        var rows = new Sent(file).rows(PLACES);
        assertThat(rows).extracting(Row::sheet).containsExactly("S1", "S2");
        assertThat(rows)
                .extracting(row -> row.header().names())
                .containsExactly(List.of("name", "code", "error"), List.of("code", "name", "error"));
        assertThat(rows).extracting(row -> row.cell("error")).containsOnly("code: A value is required here.");
    }

    @SafeVarargs
    private static Sent workbook(Consumer<Worksheet>... sheets) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", null)) {
            int number = 1;
            for (var sheet : sheets) sheet.accept(workbook.newWorksheet("S" + number++));
        }
        return Sent.bytes(bytes.toByteArray());
    }

    private static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) sheet.value(0, i, names[i]);
    }

    private static void date(Worksheet sheet, int row, LocalDateTime moment, String format) {
        sheet.value(row, 1, moment);
        sheet.style(row, 1).format(format).set();
    }

    private static Sent sheetXml(String rows) throws IOException {
        return Parts.workbook().sheet(rows).send();
    }
}
