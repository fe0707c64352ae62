package org.kelisim.bench.million;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.kelisim.Kelisim;
import org.kelisim.database.EmbeddedDatabase;
import org.kelisim.demo.Demonstration;
import org.kelisim.figures.Figures;
import org.kelisim.platform.Progress;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long the platform's pages and answers take with a million reports behind them, over HTTP, one request after another: the 50th and the 95th of a
 * hundred. Given a directory, it uses what is there; the plans of the slowest statements go to {@code plans.txt} in it.
 */
public final class MillionReports {
    private static final int COPIES = 34;
    private static final int REQUESTS = 100;
    private static final int WARMING = 30;
    private static final int PORT = 8099;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);

    private MillionReports() {}

    /** @param arguments the data directory */
    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments.length == 0 ? "target/million" : arguments[0]);
        try (var context = new SpringApplicationBuilder(Kelisim.class, Statements.class)
                .profiles("serving")
                .run("--server.port=" + PORT, "--kelisim.data=" + data)) {
            prepare(context, data);
            new MillionReports().measure(context, data);
        }
    }

    private static void prepare(ConfigurableApplicationContext context, Path data) throws Exception {
        var demonstration = context.getBean(Demonstration.class);
        if (!demonstration.isNeeded()) {
            return;
        }
        demonstration.load(data.resolve("year"), Progress.SILENT);
        var database = context.getBean(EmbeddedDatabase.class);
        try (var owner = DriverManager.getConnection(
                database.url("kelisim"), EmbeddedDatabase.OWNER, database.ownerPassword())) {
            Multiplication.run(owner, COPIES);
        }
    }

    private void measure(ConfigurableApplicationContext context, Path data) throws Exception {
        var questions = context.getBean(Figures.class).definitions().stream()
                .filter(definition -> definition.question().of().equals("activity"))
                .map(definition -> definition.question().toString().replaceFirst("&?period=[0-9]+", ""))
                .filter(question -> !question.contains("{year}") && !question.contains("programme"))
                // parts of people are published in releases alone
                .filter(question -> !question.contains("measure=youth") && !question.contains("measure=women"))
                .toList();
        time("a figure of a year", () -> "/api/answer?" + pick(questions) + "&period=" + year());
        time(
                "a figure by region and month",
                () -> "/api/answer?" + pick(questions) + "&period=" + year() + "&by=region;month");
        time("the same as a page", () -> "/kk/rows?" + pick(questions) + "&period=" + year() + "&by=region;month");
        time("a page of its rows", () -> "/api/rows?" + pick(questions) + "&period=" + year());
        time(
                "rows by head count",
                () -> "/api/rows?" + pick(questions) + "&period=" + year() + "&sort=-participations");
        time("the first page of a search", () -> "/kk/search?q=" + word());
        time("activities with a word", () -> "/api/rows?period=all&words=" + word());
        time("the year at a glance", () -> "/kk/?year=" + year());
        context.getBean(Statements.class).explain(data.resolve("plans.txt"));
    }

    private interface Address {
        String next();
    }

    private void time(String what, Address address) throws IOException, InterruptedException {
        for (var i = 0; i < WARMING; i++) {
            get(address.next());
        }
        var millis = new double[REQUESTS];
        for (var i = 0; i < REQUESTS; i++) {
            var path = address.next();
            var begin = System.nanoTime();
            get(path);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-32s p50 %7.1f ms   p95 %7.1f ms%n",
                what,
                millis[REQUESTS / 2],
                millis[REQUESTS * 95 / 100]);
    }

    private void get(String path) throws IOException, InterruptedException {
        var response = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
    }

    private int year() {
        return 2024 - random.nextInt(COPIES + 1);
    }

    private String word() {
        return URLEncoder.encode(
                pick(new ArrayList<>(List.of(
                        "наурыз", "дөңгелек үстел", "nauryz", "концерт", "festival", "язык дружбы", "наурз мерекеси"))),
                StandardCharsets.UTF_8);
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
