package org.kelisim.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.kelisim.activity.Linking;
import org.kelisim.demo.Demonstration;
import org.kelisim.intake.Folder;
import org.kelisim.intake.Imports;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Language;
import org.kelisim.platform.Progress;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * Starts the platform once over an empty database, takes and links files, counts and asks for pages, so that the virtual machine which watches
 * can keep what it loaded and learned for later starts (JEP 514). The launcher has it done after a build.
 */
@Command(name = "rehearse", hidden = true, description = "Start once, take files, count, ask for pages, stop.")
final class RehearseCommand implements Callable<Integer> {
    private static final int YEAR = 2024;

    private static final List<String> PAGES = List.of(
            "/kk/",
            "/ru/organisations",
            "/kk/rows?of=activity&measure=activities&period=" + YEAR,
            "/en/sign-in",
            "/api/regions");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("kelisim-rehearsal");
        try (var context = Running.withPages(0, data);
                var client = HttpClient.newHttpClient()) {
            take(context, data.resolve("year"));
            new FiguresTold(context, FiguresTold.Format.text).tell(YEAR, null);
            var site = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
            for (var page : PAGES) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(site + page)).build(),
                        HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() != 200) {
                    System.err.println(page + " was answered with " + answer.statusCode());
                    return 1;
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        return 0;
    }

    /** Of the year's files, which are linked as they are written, the registers and one of reports in either format. */
    private static void take(ConfigurableApplicationContext context, Path year) throws IOException {
        Demonstration.write(year);
        var folder = context.getBean(Folder.class);
        var told = new ImportTold(context.getBean(Imports.class), Language.EN, null);
        var files = List.of(
                year.resolve("organisations.csv"),
                year.resolve("places.csv"),
                year.resolve("programmes.csv"),
                reports(year, ".csv"),
                reports(year, ".xlsx"));
        context.getBean(Linking.class)
                .once(
                        () -> {
                            for (var file : files) {
                                Actor.SYSTEM.act(() -> folder.take(file, false, told, Progress.SILENT));
                            }
                        },
                        Progress.SILENT);
    }

    private static Path reports(Path year, String format) throws IOException {
        try (var files = Files.list(year.resolve("reports"))) {
            return files.filter(file -> file.toString().endsWith(format))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
