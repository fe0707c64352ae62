package org.kelisim.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kelisim.platform.table.Sheets;
import org.kelisim.platform.table.TableFormat;
import org.kelisim.platform.table.TableWriter;

/** An XLSForm as a file, from its zip to the questionnaire. */
class XlsFormFileTest {
    @TempDir
    Path folder;

    @Test
    void aWorkbookOfTwoSheetsBecomesAQuestionnaire() throws IOException {
        var file = folder.resolve("form.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = TableWriter.to(out, TableFormat.XLSX)) {
            workbook.sheet(
                    "survey", List.of("type", "name", "label::Русский (ru)", "required", "relevant", "indicator"));
            workbook.row(List.of("select_one yn", "calm", "Спокойно ли?", "yes", "", "calm.share"));
            workbook.row(List.of("select_multiple yn", "both", "И то, и то?", "", "selected(${calm}, 'yes')", ""));
            workbook.sheet("choices", List.of("list_name", "name", "label::Русский (ru)", "favourable"));
            workbook.row(List.of("yn", "yes", "Да", "yes"));
            workbook.row(List.of("yn", "no", "Нет", ""));
            workbook.sheet("settings", List.of("form_title"));
            workbook.row(List.of("Тишина"));
        }
        var read = XlsForm.read((Sheets.Read) Sheets.read(file, "form.xlsx", 100));
        var questionnaire = ((XlsForm.Read.Sound) read).questionnaire();
        assertThat(questionnaire.items()).extracting(Item::kind).containsExactly(Item.Kind.SINGLE, Item.Kind.MULTIPLE);
        assertThat(questionnaire.indicator().orElseThrow().favourable()).containsExactly("yes");
        assertThat(questionnaire.items().get(1).route()).isNotNull();
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() throws IOException {
        var file = Files.writeString(folder.resolve("form.xlsx"), "type,name\n");
        assertThat(Sheets.read(file, "form.xlsx", 100)).isInstanceOf(Sheets.Unreadable.class);
    }

    @Test
    void aWorkbookOfMoreRowsThanAFormCanHaveIsRefused() throws IOException {
        var file = folder.resolve("form.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = TableWriter.to(out, TableFormat.XLSX)) {
            workbook.sheet("survey", List.of("type"));
            for (var i = 0; i < 11; i++) {
                workbook.row(List.of("note"));
            }
        }
        assertThat(Sheets.read(file, "form.xlsx", 10)).isInstanceOf(Sheets.Unreadable.class);
        assertThat(Sheets.read(file, "form.xlsx", 11)).isInstanceOf(Sheets.Read.class);
    }
}
