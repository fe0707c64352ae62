package org.kelisim.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kelisim.figures.ReleaseNumber;
import org.kelisim.figures.Releases;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Language;
import org.kelisim.publication.AnnualReport;
import org.kelisim.publication.AnnualReportFiles;
import org.kelisim.publication.AnnualReportFiles.Format;
import org.kelisim.publication.AnnualReports;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "The annual report of a year, out of its signed release.")
final class ReportCommand implements Callable<Integer> {
    /** Words of the command line. */
    enum Kind {
        html,
        pdf,
        docx,
        xlsx
    }

    @Option(names = "--year", required = true, description = "the year")
    private int year;

    @Option(names = "--lang", defaultValue = "kk", description = "kk, ru or en (${DEFAULT-VALUE})")
    private String lang = "kk";

    @Option(names = "--format", defaultValue = "pdf", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private Kind format = Kind.pdf;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write it")
    private Path out = Path.of("");

    @Option(names = "--release", description = "another release than the one that stands, as 2024-1; a draft too")
    private @Nullable String number;

    @Option(
            names = "--site",
            defaultValue = "http://localhost:8080",
            description = "address of the platform that the numbers lead to (${DEFAULT-VALUE})")
    private String site = "";

    @Option(names = "--data", description = "data directory (.kelisim)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        var language = Language.ofTag(lang);
        if (language.isEmpty()) {
            System.err.println("There is no language " + lang + "; give kk, ru or en");
            return 2;
        }
        LocaleContextHolder.setLocale(language.get().locale());
        try (var context = Running.withoutPages(data)) {
            return Actor.SYSTEM.act(() -> write(context));
        }
    }

    private int write(ConfigurableApplicationContext context) throws IOException {
        var report = report(context);
        if (report.isEmpty()) {
            System.err.println(
                    number == null ? "There is no signed release of " + year : "There is no release " + number);
            return 1;
        }
        try (var file = Files.newOutputStream(out)) {
            context.getBean(AnnualReportFiles.class)
                    .write(report.get(), Format.valueOf(format.name().toUpperCase(Locale.ROOT)), site, file);
        }
        System.out.println(
                out + ": " + report.get().title() + ", " + report.get().subtitle());
        return 0;
    }

    private Optional<AnnualReport> report(ConfigurableApplicationContext context) {
        var reports = context.getBean(AnnualReports.class);
        var named = number;
        return named == null
                ? reports.of(year)
                : ReleaseNumber.parse(named)
                        .flatMap(context.getBean(Releases.class)::find)
                        .filter(release -> release.digest() != null)
                        .map(reports::of);
    }
}
