package org.kelisim.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kelisim.KelisimTest;
import org.kelisim.activity.Provenance;
import org.kelisim.platform.Actor;
import org.kelisim.platform.JobCancelled;
import org.kelisim.platform.Language;
import org.kelisim.platform.Progress;
import org.kelisim.structure.Names;
import org.springframework.beans.factory.annotation.Autowired;

@KelisimTest
class ImportsTest {
    private static final String ORGANISATIONS = """
            code,kind,name_kk,name_ru,name_en,parent_code,region
            APK,assembly,Ассамблея,,,,
            RA-63,regional_assembly,ШҚО Ассамблеясы,,,APK,KZ-63
            HF-63-1,house_of_friendship,Өскемен Достық үйі,,,RA-63,KZ-63
            """;
    private static final String HEADER =
            "report_id,submitted_by,submitted_at,title_kk,format,start_date,end_date,region,place_code,participants,participants_youth\n";
    private static final String GOOD =
            "1,HF-63-1,2024-03-25T10:00:00+05:00,Наурыз мерекесі,festival,2024-03-22,,KZ-63,,300,100\n";

    @Autowired
    Imports imports;

    @Autowired
    Provenance provenance;

    @Autowired
    Names names;

    @TempDir
    Path folder;

    @BeforeEach
    void someOrganisations() throws IOException {
        take("organisations.csv", ORGANISATIONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'2,HF-63-1,2024-03-25T10:00:00+05:00,А,festival,2024-02-30,,KZ-63,,1,' | start_date",
                "'2,HF-63-1,2024-03-25T10:00:00+05:00,А,festival,2024-02-03,,KZ-64,,1,' | region",
                "'2,HF-63-1,2024-03-25T10:00:00+05:00,А,festival,2024-02-03,,KZ-63,,-5,' | participants",
                "'2,HF-63-1,2024-03-25T10:00:00+05:00,А,festival,2024-02-03,,KZ-63,,99999999999,' | participants",
                "'2,HF-63-1,2024-03-25T10:00:00+05:00,А,festival,2024-02-03,,KZ-63,,5,6' | participants_youth",
                "'2,HF-99-9,2024-03-25T10:00:00+05:00,А,festival,2024-02-03,,KZ-63,,5,' | submitted_by",
                "'2,HF-63-1,2024-03-25T10:00:00+05:00,А,party,2024-02-03,,KZ-63,,5,' | format",
                "'2,HF-63-1,2024-03-25T10:00:00+05:00,,festival,2024-02-03,,KZ-63,,5,' | title_kk",
                "'2,HF-63-1,2024-03-25T10:00:00+05:00,А,festival,2024-02-03,2024-02-01,KZ-63,,5,' | end_date",
                "'2,HF-63-1,2024-03-25T10:00:00+05:00,А,festival,2024-02-03,,KZ-63,PL-X,5,' | place_code"
            })
    void refusesAWrongCellNamingItsRowAndColumnAndTakesNothing(String row, String column) throws IOException {
        var outcome = take("wrong.csv", HEADER + GOOD.replaceFirst("1", "never-" + column) + row + "\n");
        assertThat(outcome).isInstanceOfSatisfying(Imports.Outcome.RowsRefused.class, refused -> {
            assertThat(refused.done().state()).isEqualTo(Import.State.REFUSED);
            assertThat(refused.errors()).anySatisfy(error -> {
                assertThat(error.row()).isEqualTo(3);
                assertThat(error.column()).isEqualTo(column);
            });
        });
        assertThat(report("never-" + column)).isEmpty();
    }

    @Test
    void takesTheGoodRowsWhenAskedToAndGivesTheOthersBackToBeMended() throws IOException {
        var id = receive(
                "some.csv",
                HEADER
                        + GOOD.replaceFirst("1", "good")
                        + GOOD.replaceFirst("1", "bad").replace("300", "many"));
        assertThat(Actor.SYSTEM.act(() -> imports.take(id, true, Progress.SILENT)))
                .isInstanceOf(Imports.Outcome.RowsRefused.class);
        assertThat(report("good")).isNotEmpty();
        assertThat(report("bad")).isEmpty();
        var mend = new ByteArrayOutputStream();
        Actor.SYSTEM.act(() -> {
            imports.mend(id, mend, Language.RU);
            return true;
        });
        assertThat(mend.toString(StandardCharsets.UTF_8))
                .contains("error", "bad", "many")
                .doesNotContain("good");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "windows-1251"})
    void saysWhatEncodingAFileHasInsteadOfGuessing(String charset) throws IOException {
        var file = folder.resolve("encoding.csv");
        Files.write(file, (HEADER + GOOD.replace("ы", "и").replace("қ", "к")).getBytes(Charset.forName(charset)));
        assertThat(take(file)).isInstanceOf(Imports.Outcome.Unreadable.class);
    }

    @Test
    void refusesAHeaderThatItDoesNotKnowAndAnEmptyFile() throws IOException {
        assertThat(take("header.csv", "a,b,c\n1,2,3\n")).isInstanceOf(Imports.Outcome.Unreadable.class);
        assertThat(take("column.csv", HEADER.replace("format", "formt") + GOOD))
                .isInstanceOf(Imports.Outcome.Unreadable.class);
        assertThat(take("empty.csv", "")).isInstanceOf(Imports.Outcome.Unreadable.class);
    }

    @Test
    void refusesACircleInTheTree() throws IOException {
        var circle = "code,kind,name_kk,parent_code\nXA-1,other,А,XA-2\nXA-2,other,Б,XA-1\n";
        assertThat(take("circle.csv", circle))
                .isInstanceOfSatisfying(Imports.Outcome.RowsRefused.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.column())
                        .containsOnly("parent_code"));
    }

    @Test
    void knowsAFileThatItTookBefore() throws IOException {
        take("once.csv", HEADER + GOOD.replaceFirst("1", "once"));
        var again = Actor.SYSTEM.act(() -> imports.receive(folder.resolve("once.csv"), "again.csv"));
        assertThat(again).isInstanceOf(Imports.Received.AlreadyTaken.class);
    }

    @Test
    void makesANewRevisionOfAReportThatIsResentAndNoneIfItSaysNothingNew() throws IOException {
        take("first.csv", HEADER + GOOD.replaceFirst("1", "resent"));
        take("unchanged.csv", HEADER + "\n" + GOOD.replaceFirst("1", "resent"));
        assertThat(revisions("resent")).hasSize(1);
        take("second.csv", HEADER + GOOD.replaceFirst("1", "resent").replace("300", "320"));
        assertThat(revisions("resent"))
                .extracting(Provenance.Revision::participants)
                .containsExactly(320, 300);
    }

    @Test
    void undoesAnImportAsAWhole() throws IOException {
        take("before.csv", HEADER + GOOD.replaceFirst("1", "undone"));
        var id = receive("after.csv", HEADER + GOOD.replaceFirst("1", "undone").replace("300", "5000"));
        Actor.SYSTEM.act(() -> imports.take(id, false, Progress.SILENT));
        assertThat(Actor.SYSTEM.act(() -> imports.undo(id))).isTrue();
        assertThat(revisions("undone"))
                .filteredOn(Provenance.Revision::isStanding)
                .extracting(Provenance.Revision::participants)
                .containsExactly(300);
    }

    @Test
    void takesTwoFilesAtOnceWithoutLosingEither() throws Exception {
        var left = receive("left.csv", HEADER + rows("left", 500));
        var right = receive("right.csv", HEADER + rows("right", 500));
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Imports.Outcome>> both = List.of(
                    threads.submit(() -> Actor.SYSTEM.act(() -> imports.take(left, false, Progress.SILENT))),
                    threads.submit(() -> Actor.SYSTEM.act(() -> imports.take(right, false, Progress.SILENT))));
            for (var one : both) {
                assertThat(one.get()).isInstanceOf(Imports.Outcome.Sound.class);
            }
        }
        assertThat(report("left-499")).isNotEmpty();
        assertThat(report("right-499")).isNotEmpty();
    }

    @Test
    void leavesNothingWhenTheWorkIsEndedInTheMiddle() throws IOException {
        var id = receive("ended.csv", HEADER + rows("ended", 5_000));
        Progress ending = (step, done, total) -> {
            if (step.equals("intake.taking") && done >= 4_000) {
                throw new JobCancelled();
            }
        };
        assertThat(catchThrowable(() -> Actor.SYSTEM.act(() -> imports.take(id, false, ending))))
                .isInstanceOf(JobCancelled.class);
        assertThat(report("ended-0")).isEmpty();
        assertThat(Actor.SYSTEM.act(() -> imports.take(id, false, Progress.SILENT)))
                .isInstanceOf(Imports.Outcome.Sound.class);
        assertThat(report("ended-4999")).isNotEmpty();
    }

    private static String rows(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> GOOD.replaceFirst("1", prefix + "-" + i).replace("Наурыз", "Наурыз " + i))
                .collect(Collectors.joining());
    }

    private List<Provenance.Revision> revisions(String key) {
        return report(key).map(provenance::ofReport).orElse(List.of());
    }

    private Optional<Long> report(String key) {
        return provenance.report(names.organisationId("HF-63-1").orElseThrow(), key);
    }

    private Imports.Outcome take(String name, String content) throws IOException {
        return Actor.SYSTEM.act(() -> switch (received(name, content)) {
            case Imports.Received.Kept(var id) -> imports.take(id, false, Progress.SILENT);
            case Imports.Received.AlreadyTaken(var before) -> new Imports.Outcome.Sound(before);
        });
    }

    private Imports.Outcome take(Path file) throws IOException {
        return Actor.SYSTEM.act(() -> {
            var kept = (Imports.Received.Kept)
                    imports.receive(file, file.getFileName().toString());
            return imports.take(kept.importId(), false, Progress.SILENT);
        });
    }

    private long receive(String name, String content) throws IOException {
        return Actor.SYSTEM.act(() -> ((Imports.Received.Kept) received(name, content)).importId());
    }

    private Imports.Received received(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, content);
        return imports.receive(file, name);
    }
}
