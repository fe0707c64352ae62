package org.kelisim.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kelisim.World.eventually;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kelisim.ReceivingTest;
import org.kelisim.Visitor;
import org.kelisim.World;
import org.kelisim.activity.Provenance;
import org.kelisim.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Sending files by page, as a browser without scripts sees it. */
@ReceivingTest
class ImportPagesTest {
    private static final String HEADER =
            "report_id,submitted_by,submitted_at,title_ru,format,start_date,region,place_code,participants\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Provenance provenance;

    @Autowired
    DSLContext sql;

    private Visitor aigerim;

    @BeforeEach
    void people() {
        world.make();
        aigerim = Visitor.signedIn(mvc, "aigerim");
    }

    @Test
    void aFileIsCheckedShownAsItWasUnderstoodTakenAndUndone() {
        var page = checked("preview.csv", HEADER + row("a1", "Праздник весны", 1200) + row("a2", "Урок домбры", 15));
        assertThat(aigerim.get(page).body().replaceAll("[\\s\u00A0\u202F]+", " "))
                .contains("Отчёты", "Новых", "Первые строки", "22 мар. 2016", "Концерт", "1 200");
        assertThat(report("a1")).isFalse();
        deed(page, "take");
        assertThat(aigerim.get(page).body()).contains("Записан", "Отменить целиком");
        assertThat(report("a1")).isTrue();
        deed(page, "undo");
        assertThat(aigerim.get(page).body()).contains("Отменён");
        assertThat(standing("a1")).isFalse();
    }

    @Test
    void whatIsNewWhatChangesAndWhatIsKnownIsCountedBeforeAnythingIsTaken() {
        deed(checked("first.csv", HEADER + row("b1", "Первый", 10) + row("b2", "Второй", 20)), "take");
        var page = checked(
                "second.csv", HEADER + row("b1", "Первый", 10) + row("b2", "Второй", 21) + row("b3", "Третий", 30));
        var facts = aigerim.get(page).body().replaceAll("\\s+", "");
        assertThat(facts)
                .contains("<dt>Новых</dt><dd>1</dd>", "<dt>Изменятся</dt><dd>1</dd>", "<dt>Ужеизвестны</dt><dd>1</dd>");
    }

    @Test
    void everyErrorStandsByRowAndColumnInTheReadersLanguageAndTheMendFileComesBackMended() {
        var page = checked(
                "wrong.csv",
                HEADER + row("c1", "Верный", 10) + row("c2", "Неверный", 10).replace("KZ-63", "KZ-64"));
        assertThat(aigerim.get(page).body()).contains("<code>region</code>", "KZ-64", "региона «KZ-64» нет");
        assertThat(aigerim.get(page.replace("/ru/", "/kk/")).body()).contains("«KZ-64» деген өңір жоқ");
        var mend = aigerim.get(page + "/mend").body();
        assertThat(mend).contains("c2", "error", "региона «KZ-64» нет").doesNotContain("c1,");
        deed(page, "goodRows");
        assertThat(report("c1")).isTrue();
        assertThat(report("c2")).isFalse();
        var mended = checked("mended.csv", mend.replace("KZ-64,", "KZ-63,"));
        deed(mended, "take");
        assertThat(report("c2")).isTrue();
    }

    @Test
    void severalFilesAreSentAtOnce() {
        var list = aigerim.follow(aigerim.upload(
                "/ru/imports", "one.csv", HEADER + row("d1", "Раз", 1), "two.csv", HEADER + row("d2", "Два", 2)));
        assertThat(list.body()).contains("one.csv", "two.csv");
    }

    @Test
    void theSameFileIsKnownAndSentAgainBeforeItWasTakenIsTheSameImport() {
        var content = HEADER + row("e1", "Однажды", 5);
        var page = checked("once.csv", content);
        assertThat(aigerim.upload("/ru/imports", "again.csv", content).next()).isEqualTo(page);
        idle();
        deed(page, "take");
        assertThat(aigerim.follow(aigerim.upload("/ru/imports", "again.csv", content))
                        .body())
                .contains("Точно такой файл уже записан");
    }

    @Test
    void workCanBeStoppedAndLeavesNothing() {
        var rows = IntStream.range(0, 20_000)
                .mapToObj(i -> row("f" + i, "Мероприятие " + i, i % 300))
                .collect(Collectors.joining());
        var page = checked("long.csv", HEADER + rows);
        aigerim.post(page, "do", "take");
        aigerim.post(page, "do", "cancel");
        idle();
        assertThat(aigerim.get(page).body()).contains("Остановлено: ничего не записано", "Проверить снова");
        assertThat(report("f0")).isFalse();
    }

    @Test
    void rowsOfAnotherHouseAreRefusedAndSoIsARegisterThatIsNotOnesOwn() {
        var page = checked("others.csv", HEADER + row("g1", "Чужой", 10).replace("HF-63-1", "HF-71-1"));
        assertThat(aigerim.get(page).body()).contains("у вас нет права отчитываться за эту организацию");
        var register = checked("organisations.csv", "code,kind,name_kk\nXX-1,other,Жаңа ұйым\n");
        assertThat(aigerim.get(register).body()).contains("у вас нет права присылать реестр организаций");
    }

    @Test
    void aReporterMayNotSeeTakeOrUndoWhatAnotherSent() {
        var page = checked("mine.csv", HEADER + row("h1", "Только свой", 10));
        var viktor = Visitor.signedIn(mvc, "viktor");
        assertThat(viktor.get(page).status()).isEqualTo(404);
        assertThat(viktor.post(page, "do", "take").status()).isEqualTo(404);
        deed(page, "take");
        assertThat(viktor.get(page).status())
                .as("what was taken is everyone's to open")
                .isEqualTo(200);
        assertThat(viktor.post(page, "do", "undo").status()).isEqualTo(403);
        assertThat(standing("h1")).isTrue();
    }

    private String checked(String name, String content) {
        var page = String.valueOf(aigerim.upload("/ru/imports", name, content).next());
        idle();
        return page;
    }

    private void deed(String page, String deed) {
        aigerim.post(page, "do", deed);
        idle();
    }

    /** Waits until no job is open. */
    private void idle() {
        eventually(() -> Actor.SYSTEM.act(() -> (Long)
                        sql.fetchValue("select count(*) from platform.job where state in ('waiting', 'running')"))
                == 0);
    }

    private boolean report(String key) {
        return provenance.report(world.organisation("HF-63-1"), key).isPresent();
    }

    private boolean standing(String key) {
        return provenance
                .ofReport(provenance.report(world.organisation("HF-63-1"), key).orElseThrow())
                .stream()
                .anyMatch(Provenance.Revision::isStanding);
    }

    private static String row(String key, String title, int participants) {
        return key + ",HF-63-1,2016-03-25T10:00:00+05:00," + title + ",concert,2016-03-22,KZ-63,PL-HF-63-1,"
                + participants + "\n";
    }
}
