package org.kelisim.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kelisim.KelisimTest;
import org.kelisim.intake.Folder;
import org.kelisim.intake.Import;
import org.kelisim.intake.Imports;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Progress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Finding organisations and places, however they are spelled. */
@KelisimTest
class SearchTest {
    @Autowired
    Folder folder;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void aRegister(@TempDir Path files) throws IOException {
        Files.writeString(files.resolve("organisations.csv"), """
                code,kind,name_kk,name_ru,name_en,parent_code,region,locality
                ST-1,regional_assembly,Ұлытау Ассамблеясы,Ассамблея области Улытау,Assembly of Ulytau,,KZ-62,Жезқазған
                ST-2,house_of_friendship,«Қоңырқаз» достық үйі,Дом дружбы «Конырказ»,House of Friendship Qongyrqaz,ST-1,KZ-62,Жезқазған
                ST-3,other,Басқа ұйым,Другая организация,Another organisation,ST-2,KZ-62,Сәтбаев
                """);
        Files.writeString(files.resolve("places.csv"), """
                code,organisation_code,name_kk,name_ru,name_en,region,locality,address,latitude,longitude,capacity
                ST-PLACE,ST-2,Қоңырқаз залы,Зал «Конырказ»,Qongyrqaz hall,KZ-62,Жезқазған,"Абай көшесі, 1",47.8,67.7,250
                """);
        Actor.SYSTEM.act(() -> folder.take(files, false, new Nobody(), Progress.SILENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "қоңырқаз",
                "конырказ",
                "Qongyrqaz",
                "konyrkaz",
                "ҚОҢЫРҚАЗ",
                "коңырказ",
                "қоныркас",
                "жезказган қоңырқаз"
            })
    void findsAHouseInAnyScriptWithLookAlikesAndSlips(String typed) {
        assertThat(body("/kk/organisations?q={q}", typed)).contains("«Қоңырқаз» достық үйі");
        assertThat(body("/ru/search?q={q}", typed)).contains("/ru/organisations/ST-2", "/ru/places/ST-PLACE");
    }

    @Test
    void narrowsByRegionAndKindAndCountsAllThatItFinds() {
        assertThat(body("/en/organisations?q={q}&region=KZ-62&kind=house_of_friendship", "qongyrqaz"))
                .contains("1 organisation")
                .doesNotContain("Assembly of Ulytau");
        assertThat(body("/en/organisations?q={q}&region=KZ-71", "qongyrqaz")).contains("Nothing was found");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/organisations/ST-2, 'Assembly of Ulytau;Another organisation;Qongyrqaz hall;organisations.csv, row 3'",
        "/ru/places/ST-PLACE, 'Зал «Конырказ»;250;Дом дружбы «Конырказ»'",
        "/kk/regions/KZ-62, 'Ұлытау облысы;Ұлытау Ассамблеясы;«Қоңырқаз» достық үйі'"
    })
    void showsOneWithAllThatIsKnownOfIt(String path, String expected) {
        assertThat(body(path)).contains(expected.split(";"));
    }

    private String body(String path, Object... variables) {
        var response = mvc.get().uri(path, variables).exchange();
        assertThat(response).hasStatusOk();
        try {
            return response.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Nobody implements Folder.Listener {
        @Override
        public void taken(Path file, Imports.Outcome outcome) {
            assertThat(outcome).isInstanceOf(Imports.Outcome.Sound.class);
        }

        @Override
        public void known(Path file, Import before) {}
    }
}
