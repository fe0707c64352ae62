package org.kelisim.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own: killed, on a full disk, with a million rows. */
class ImportCommandTest {
    private static final String HEADER =
            "report_id,submitted_by,submitted_at,title_kk,format,start_date,region,participants\n";

    @TempDir
    Path folder;

    @AfterEach
    void noServerStays() throws Exception {
        Command.stopServer(data());
    }

    @Test
    void killedInTheMiddleItLeavesNothingHalfDoneAndTheNextStartTakesAllOnce() throws Exception {
        organisations();
        reports("reports.csv", 12_000, "KZ-63");
        var killed = Command.start("384m", "import", folder.resolve("in").toString(), "--data", data().toString());
        killed.says("Writing the rows");
        killed.kill();
        assertThat(killed.output()).doesNotContain("12000 written");

        var again = Command.run(
                "384m", "import", folder.resolve("in").toString(), "--data", data().toString(), "--figures", "2000");
        assertThat(again.exit()).as(again.output()).isZero();
        assertThat(again.output())
                .contains("organisations.csv: the same file was taken before")
                .contains("12000 rows read, 12000 written, 0 unchanged, 0 refused")
                .contains("12000 reports tell of")
                .containsPattern("activities +[1-9]");
        var third = Command.run("384m", "import", folder.resolve("in").toString(), "--data", data().toString());
        assertThat(third.output()).contains("reports.csv: the same file was taken before");
    }

    @Test
    void aMillionRowsAreLookedThroughInASmallHeapAndOneWrongRowIsFound() throws Exception {
        organisations();
        assertThat(Command.run("384m", "import", folder.resolve("in").toString(), "--data", data().toString())
                        .exit())
                .isZero();
        var file = reports("million.csv", 1_000_000, "KZ-63");
        Files.writeString(
                file,
                Files.readString(folder.resolve("last.csv")).replace("KZ-63", "KZ-64"),
                java.nio.file.StandardOpenOption.APPEND);
        var command = Command.run(
                "160m",
                "import",
                file.toString(),
                "--data",
                data().toString(),
                "--errors",
                folder.resolve("mend.csv").toString());
        assertThat(command.output())
                .contains("1000001 rows read, 0 written, 0 unchanged, 1 refused; nothing was taken")
                .contains("row 1000002: region: there is no region");
        assertThat(command.exit()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("mend.csv"))).hasSize(2);
    }

    @Test
    void aFullDiskIsSaidAndWithRoomAgainAllIsTaken() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mount("-t", "tmpfs", "-o", "size=110m", "none", disk.toString()), "only root can make a small disk");
        try {
            organisations();
            assertThat(Command.run(
                                    "384m",
                                    "import",
                                    folder.resolve("in").toString(),
                                    "--data",
                                    disk.resolve("data").toString())
                            .exit())
                    .isZero();
            var file = reports("big.csv", 30_000, "KZ-63");
            var full = Command.run(
                    "384m",
                    "import",
                    file.toString(),
                    "--data",
                    disk.resolve("data").toString());
            // where the log of the database doesn't fit any more, it stops at once instead of refusing
            assertThat(full.output())
                    .containsAnyOf("The disk is full. Nothing", "The database stopped. Nothing")
                    .doesNotContain("кездесу");
            assertThat(full.exit()).isEqualTo(1);
            assertThat(mount("-o", "remount,size=2g", disk.toString())).isTrue();
            var again = Command.run(
                    "384m",
                    "import",
                    file.toString(),
                    "--data",
                    disk.resolve("data").toString());
            assertThat(again.output()).contains("30000 rows read, 30000 written, 0 unchanged, 0 refused");
        } finally {
            Command.stopServer(disk.resolve("data"));
            new ProcessBuilder("umount", disk.toString()).start().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void wrongUseIsToldApartFromRefusedRows() throws Exception {
        assertThat(Command.run("384m", "import", "no-such-file.csv", "--data", data().toString())
                        .exit())
                .isEqualTo(2);
        assertThat(Command.run("384m", "import", "--no-such-option").exit()).isEqualTo(2);
        assertThat(Command.run(
                                "384m",
                                "import",
                                Files.createDirectory(folder.resolve("empty")).toString())
                        .exit())
                .isEqualTo(2);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void organisations() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in/organisations.csv"),
                "code,kind,name_kk,region\nHF-63-1,house_of_friendship,Өскемен Достық үйі,KZ-63\n");
    }

    /** Each on a day of its own within twenty years, so that few are alike. */
    private Path reports(String name, int rows, String region) throws IOException {
        var file = folder.resolve(name.equals("reports.csv") ? "in/" + name : name);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (var i = 0; i < rows; i++) {
                out.write(row(i, region));
            }
        }
        Files.writeString(folder.resolve("last.csv"), row(rows, region));
        return file;
    }

    private static String row(int number, String region) {
        var day = LocalDate.of(2000, 1, 1).plusDays(number % 7300);
        return number + ",HF-63-1,2024-01-01T10:00:00+05:00,№ " + number + " кездесу " + number % 977 + ",meeting,"
                + day + "," + region + "," + number % 300 + "\n";
    }

    private static boolean mount(String... arguments) throws IOException, InterruptedException {
        var line = new java.util.ArrayList<String>(java.util.List.of("mount"));
        line.addAll(java.util.List.of(arguments));
        try {
            var mount = new ProcessBuilder(line).redirectErrorStream(true).start();
            return mount.waitFor(10, TimeUnit.SECONDS) && mount.exitValue() == 0;
        } catch (IOException noMount) {
            return false;
        }
    }
}
