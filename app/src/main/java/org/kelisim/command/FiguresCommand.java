package org.kelisim.command;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Every figure of a year: code, value, low, high, unit, digest.")
final class FiguresCommand implements Callable<Integer> {
    @Option(names = "--year", required = true, description = "the year")
    private int year;

    @Option(names = "--as-of", description = "by what was known at this moment, as 2025-01-31T12:00:00+05:00")
    private @Nullable OffsetDateTime asOf;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private FiguresTold.Format format = FiguresTold.Format.text;

    @Option(names = "--data", description = "data directory (.kelisim)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try (var context = Running.withoutPages(data)) {
            new FiguresTold(context, format).tell(year, asOf);
            return 0;
        }
    }
}
