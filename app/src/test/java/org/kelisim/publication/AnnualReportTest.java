package org.kelisim.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kelisim.KelisimTest;
import org.kelisim.figures.ReleaseWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The annual report of a small year, read back by readers that aren't ours. */
@KelisimTest
@Import(ReleaseWorld.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnualReportTest {
    @Autowired
    ReleaseWorld world;

    @Autowired
    MockMvcTester mvc;

    @BeforeAll
    void aYearWithTwoReleases() {
        world.begin();
        world.linked(() -> world.take(ReleaseWorld.HEADER
                + ReleaseWorld.row("T-HF", "p1", "2000-03-22", "Наурыз мерекесі: ұлыстың ұлы күні", 1200)
                + ReleaseWorld.row("T-EA", "p2", "2000-09-05", "Тілдер күні", 80)));
        world.signed(2000, "");
        world.linked(() ->
                world.take(ReleaseWorld.HEADER + ReleaseWorld.row("T-IG", "p3", "2000-11-10", "Дөңгелек үстел", 35)));
        world.signed(2000, "Кешіккен есеп");
    }

    @ParameterizedTest
    @CsvSource({"kk, Жылдық есеп, 1 315", "ru, Годовой отчёт, 1 315", "en, Annual report, '1,315'"})
    void thePdfConformsToPdfUaAndSpeaksItsLanguage(String language, String ignored, String people) throws IOException {
        var pdf = file("/" + language + "/annual/2000.pdf");
        assertThat(PdfUa.breaches(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            var bookmarks = new ArrayList<String>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(one -> bookmarks.add(one.getTitle()));
            assertThat(bookmarks).hasSize(12);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(people.replace(' ', '\u00a0'))
                    .contains(bookmarks);
        }
    }

    /** A letter that the face lacks is drawn as #. */
    @Test
    void everyKazakhLetterIsDrawn() throws IOException {
        try (var document = Loader.loadPDF(file("/kk/annual/2000.pdf"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("ұлыстың ұлы күні", "Дөңгелек үстел", "Әйелдер", "Қалай санаймыз", "Өңірлер")
                    .doesNotContain("#");
        }
    }

    @Test
    void aNumberOfThePdfLeadsToTheRecordsAsTheyStood() throws IOException {
        var links = new ArrayList<String>();
        try (var document = Loader.loadPDF(file("/en/annual/2000.pdf"))) {
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    var action = annotation.getCOSObject().getCOSDictionary(COSName.A);
                    if (action != null && action.getString("URI") != null) {
                        links.add(action.getString("URI"));
                    }
                }
            }
        }
        assertThat(links).anyMatch(link -> link.startsWith("http://localhost/en/releases/2000-2/rows?"));
        var rows = links.stream()
                .filter(link -> link.contains("/rows?") && link.contains("KZ-63"))
                .findFirst();
        assertThat(mvc.get().uri(rows.orElseThrow().replace("http://localhost", "")))
                .bodyText()
                .contains("Дөңгелек үстел", "?version=");
    }

    @Test
    void theDocumentHasHeadingsTablesAndLinks() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file("/kk/annual/2000.docx")))) {
            var headings = document.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(paragraph -> paragraph.getText())
                    .toList();
            assertThat(headings).hasSize(12).contains("Қалай санаймыз", "Алдыңғы шығарылымнан кейін не өзгерді");
            assertThat(document.getTables()).anySatisfy(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getText()).contains("Барлығы", "1\u00a0315");
            });
            assertThat(document.getHyperlinks()).anyMatch(link -> link.getURL().contains("/kk/releases/2000-2/"));
        }
    }

    @Test
    void theWorkbookHasNumbersThatAreNumbers() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file("/en/annual/2000.xlsx")))) {
            var names = new ArrayList<String>();
            workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).contains("Regions", "Months", "Formats", "The largest activities", "Projects");
            var regions = workbook.getSheet("Regions");
            assertThat(regions.getRow(regions.getLastRowNum()).getCell(2).getNumericCellValue())
                    .isEqualTo(1315);
        }
    }

    @Test
    void thePageTellsTheChangeSinceTheReleaseBeforeAndWhatIsInDoubt() {
        assertThat(mvc.get().uri("/en/annual/2000"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "took part in 3 activities",
                        "Compared with release 2000-1",
                        "+35 reports came",
                        "What is in doubt")
                .contains(List.of("not known", "release verify 2000-2"));
        assertThat(mvc.get().uri("/en/annual/1996")).hasStatus(404);
    }

    private byte[] file(String path) {
        var response = mvc.get().uri(path).exchange();
        assertThat(response).hasStatusOk();
        return response.getResponse().getContentAsByteArray();
    }
}
