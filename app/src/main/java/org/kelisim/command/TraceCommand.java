package org.kelisim.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Down from a figure to the rows behind it, or up from a report to the figures and releases that it is part of. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "From a figure down to its rows, or from a report (SENDER/NUMBER) up to figures and releases.")
final class TraceCommand implements Callable<Integer> {
    /** Words of the command line. */
    enum Format {
        text,
        json
    }

    @Parameters(paramLabel = "FIGURE|SENDER/REPORT_ID", description = "a figure's code, or a report")
    private String subject = "";

    @Option(names = "--year", description = "the year of the figure")
    private @Nullable Integer year;

    @Option(
            names = "--release",
            description = "the figure as this release froze it, as 2024-1, instead of as it stands")
    private @Nullable String release;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(names = "--data", description = "data directory (.kelisim)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        var isReport = subject.contains("/");
        if (!isReport && year == null && release == null) {
            System.err.println("A figure needs --year or --release");
            return 2;
        }
        try (var context = Running.withoutPages(data)) {
            return Actor.SYSTEM.act(() -> isReport
                    ? new TraceUp(context).print(subject, format)
                    : new TraceDown(context).print(subject, year, release, format));
        }
    }
}
