package org.kelisim.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kelisim.ReceivingTest;
import org.kelisim.World;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Progress;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of a folder, each looked through while the one before it is written. */
@ReceivingTest
class FolderTest {
    private static final String HEADER =
            "report_id,submitted_by,submitted_at,title_kk,format,start_date,region,participants\n";

    @TempDir
    Path files;

    @Autowired
    Folder folder;

    @Autowired
    World world;

    @Autowired
    DSLContext sql;

    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void aWorld() {
        world.make();
    }

    @Test
    void theLaterFileHasTheLastWordAndIsToldOfLast() throws IOException {
        for (var people = 10; people < 20; people++) {
            report("reports-" + people + ".csv", "F-1", people);
        }
        assertThat(take(Progress.SILENT)).isTrue();
        assertThat(heard).hasSize(10).isSorted().allMatch(line -> line.endsWith(" 1 written"));
        assertThat(Actor.SYSTEM.act(() -> sql.fetchValues("""
                select v.participants from activity.report_revision v join activity.report r on r.id = v.report_id
                where r.sender_key = 'F-1' order by v.revision
                """)))
                .isEqualTo(List.of(10, 11, 12, 13, 14, 15, 16, 17, 18, 19));
    }

    @Test
    void whatAnEarlierFileBringsIsThereForTheNext() throws IOException {
        var organisations = new StringBuilder("code,kind,name_kk,region\n");
        for (var i = 0; i < 1_000; i++) {
            organisations.append("FT-" + i + ",other,Ұйым " + i + ",KZ-63\n");
        }
        Files.writeString(files.resolve("organisations.csv"), organisations);
        Files.writeString(
                files.resolve("reports-a.csv"), HEADER + row("F-9", 10).replace("HF-63-1", "FT-999"));
        Files.writeString(
                files.resolve("reports-b.csv"), HEADER + row("F-10", 10).replace("HF-63-1", "FT-0"));
        assertThat(take(Progress.SILENT)).isTrue();
        assertThat(heard)
                .containsExactly(
                        "organisations.csv 1000 written", "reports-a.csv 1 written", "reports-b.csv 1 written");
    }

    @Test
    void theSameBytesTwiceAreTakenOnce() throws IOException {
        report("reports-a.csv", "F-2", 10);
        report("reports-b.csv", "F-2", 10);
        assertThat(take(Progress.SILENT)).isTrue();
        assertThat(heard).containsExactly("reports-a.csv 1 written", "reports-b.csv known");
    }

    @Test
    void aRefusedFileStopsNoOther() throws IOException {
        report("reports-a.csv", "F-3", 10);
        report("reports-b.csv", "F-4", -1);
        Files.writeString(files.resolve("reports-c.csv"), "what,is,this\n1,2,3\n");
        report("reports-d.csv", "F-5", 10);
        assertThat(take(Progress.SILENT)).isFalse();
        assertThat(heard)
                .containsExactly(
                        "reports-a.csv 1 written",
                        "reports-b.csv refused",
                        "reports-c.csv unreadable",
                        "reports-d.csv 1 written");
    }

    @Test
    void afterAFailureNoFurtherFileIsTaken() throws IOException {
        var many = new StringBuilder(HEADER);
        for (var i = 0; i < 600; i++) {
            many.append(row("F-6-" + i, 10));
        }
        report("reports-a.csv", "F-7", 10);
        Files.writeString(files.resolve("reports-b.csv"), many);
        report("reports-c.csv", "F-8", 10);
        assertThatThrownBy(() -> take((step, done, total) -> {
                    if (step.equals("intake.taking") && done > 1) {
                        throw new IllegalStateException("the lights went out");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the lights went out");
        assertThat(heard).containsExactly("reports-a.csv 1 written");
        assertThat(Actor.SYSTEM.act(() -> sql.fetchValue(
                        "select count(*) from activity.report where sender_key like 'F-6-%' or sender_key = 'F-8'")))
                .isEqualTo(0L);
    }

    private boolean take(Progress progress) throws IOException {
        return Actor.SYSTEM.act(() -> folder.take(
                files,
                false,
                new Folder.Listener() {
                    @Override
                    public void taken(Path file, Imports.Outcome outcome) {
                        heard.add(file.getFileName()
                                + switch (outcome) {
                                    case Imports.Outcome.Sound(var done) -> " " + done.rowsWritten() + " written";
                                    case Imports.Outcome.RowsRefused refused -> " refused";
                                    case Imports.Outcome.Unreadable unreadable -> " unreadable";
                                });
                    }

                    @Override
                    public void known(Path file, Import before) {
                        heard.add(file.getFileName() + " known");
                    }
                },
                progress));
    }

    private void report(String name, String key, int people) throws IOException {
        Files.writeString(files.resolve(name), HEADER + row(key, people));
    }

    private static String row(String key, int people) {
        return key + ",HF-63-1,2024-03-25T10:00:00+05:00,Наурыз,concert,2024-03-22,KZ-63," + people + "\n";
    }
}
