package org.kelisim.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.Linkage;
import org.kelisim.linkage.Linker;
import org.kelisim.platform.Language;
import org.kelisim.platform.table.TableFormat;
import org.kelisim.platform.table.TableWriter;
import org.kelisim.platform.table.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Linkage alone: tables in, clusters out, no database. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = "Find which reports of a file tell of one activity. Needs no database.")
final class LinkCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REPORTS.csv", description = "reports in the exchange format, CSV or XLSX")
    private Path reports = Path.of("");

    @Option(names = "--organisations", required = true, description = "the organisations that reports name")
    private Path organisations = Path.of("");

    @Option(names = "--places", required = true, description = "the places that reports name")
    private Path places = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "CLUSTERS.csv",
            description = "where to write report_id, activity_id")
    private Path out = Path.of("");

    @Option(
            names = "--doubtful",
            paramLabel = "OUT.csv",
            description = "where to write the doubtful pairs with their probabilities")
    private @Nullable Path doubtful;

    /** Where the work is done. */
    enum Engine {
        local
    }

    @Option(names = "--engine", defaultValue = "local", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private Engine engine = Engine.local;

    @Option(names = "--lang", defaultValue = "en", description = "language of messages: kk, ru, en (${DEFAULT-VALUE})")
    private String lang = "en";

    @Override
    public Integer call() throws IOException {
        for (var file : List.of(reports, organisations, places)) {
            if (!Files.isRegularFile(file)) {
                System.err.println("There is no file " + file);
                return 2;
            }
        }
        var tables = new LinkageTables(Wording.in(Language.ofTag(lang).orElse(Language.EN)));
        var registry = tables.registry(organisations, places);
        var read = tables.reports(reports);
        if (!tables.problems().isEmpty()) {
            tables.problems().forEach(System.err::println);
            return 1;
        }
        var linkage = Linker.withDefaults().link(registry, read, List.of());
        writeClusters(linkage);
        writeDoubtful(linkage);
        var activities = linkage.activities();
        System.out.printf(
                Locale.ROOT,
                "%d reports tell of %d activities (in nine cases of ten %.0f to %.0f); %d pairs are doubtful (%s)%n",
                read.size(),
                linkage.clusters().size(),
                activities.low(),
                activities.high(),
                linkage.doubtful().size(),
                engine);
        return 0;
    }

    private void writeClusters(Linkage linkage) throws IOException {
        try (var file = Files.newOutputStream(out);
                var writer = table(file, "clusters", List.of("report_id", "activity_id"))) {
            var number = 0L;
            for (var cluster : linkage.clusters()) {
                number++;
                for (var key : cluster.keys()) {
                    writer.row(List.of(key, number));
                }
            }
        }
    }

    private void writeDoubtful(Linkage linkage) throws IOException {
        if (doubtful == null) {
            return;
        }
        try (var file = Files.newOutputStream(doubtful);
                var writer = table(file, "doubtful", List.of("left_report", "right_report", "probability", "joined"))) {
            for (var pair : linkage.doubtful()) {
                var row = new ArrayList<Object>();
                row.add(pair.leftKey());
                row.add(pair.rightKey());
                row.add(String.format(Locale.ROOT, "%.4f", pair.probability()));
                row.add(pair.joined() ? "yes" : "no");
                writer.row(row);
            }
        }
    }

    private static TableWriter table(OutputStream file, String name, List<String> header) throws IOException {
        var writer = TableWriter.to(file, TableFormat.CSV);
        writer.sheet(name, header);
        return writer;
    }
}
