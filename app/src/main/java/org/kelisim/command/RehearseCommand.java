package org.kelisim.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.kelisim.demo.Demonstration;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * Starts the platform once over an empty database, links a year and asks for pages, so that the virtual machine which watches can keep what it
 * loaded and learned for later starts (JEP 514). The launcher has it done after a build.
 */
@Command(name = "rehearse", hidden = true, description = "Start once, ask for the pages, stop.")
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of(
            "/kk/",
            "/ru/organisations",
            "/kk/rows?of=activity&measure=activities&period=2024",
            "/en/sign-in",
            "/api/regions");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("kelisim-rehearsal");
        try (var context = Running.withPages(0, data);
                var client = HttpClient.newHttpClient()) {
            Demonstration.write(data.resolve("year")); // asks the linker what it doubts, and so rehearses linkage
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
}
