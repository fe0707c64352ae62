package org.kelisim.command;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kelisim.figures.Figure;
import org.kelisim.figures.FigureDigests;
import org.kelisim.figures.Figures;
import org.kelisim.platform.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Every figure of a year: code, value, low, high, unit, digest.")
final class FiguresCommand implements Callable<Integer> {
    /** Shapes of the answer. */
    enum Format {
        text,
        json,
        csv
    }

    @Option(names = "--year", required = true, description = "the year")
    private int year;

    @Option(names = "--as-of", description = "by what was known at this moment, as 2025-01-31T12:00:00+05:00")
    private @Nullable OffsetDateTime asOf;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(names = "--data", description = "data directory (.kelisim)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try (var context = Running.withoutPages(data)) {
            var figures = context.getBean(Figures.class);
            var digests = context.getBean(FigureDigests.class);
            Actor.SYSTEM.act(() -> {
                var moment = asOf;
                var all = moment == null ? figures.of(year) : figures.of(year, moment);
                head();
                for (var i = 0; i < all.size(); i++) {
                    print(all.get(i), digests.digest(all.get(i).question(), moment), i == all.size() - 1);
                }
                return true;
            });
            return 0;
        }
    }

    private void head() {
        switch (format) {
            case text ->
                System.out.printf("%-28s %12s %12s %12s  %-14s %s%n", "code", "value", "low", "high", "unit", "digest");
            case csv -> System.out.println("code,value,low,high,unit,digest");
            case json -> System.out.println("[");
        }
    }

    private void print(Figure figure, String digest, boolean isLast) {
        var estimate = figure.estimate();
        var pattern =
                switch (format) {
                    case text -> "%-28s %12s %12s %12s  %-14s %s%n";
                    case csv -> "%s,%s,%s,%s,%s,%s%n";
                    case json ->
                        "  {\"code\": \"%s\", \"value\": %s, \"low\": %s, \"high\": %s, \"unit\": \"%s\", \"digest\": \"%s\"}"
                                + (isLast ? "%n]%n" : ",%n");
                };
        System.out.printf(
                Locale.ROOT,
                pattern,
                figure.code(),
                number(figure, estimate.value()),
                number(figure, estimate.low()),
                number(figure, estimate.high()),
                figure.unitText(),
                format == Format.text ? digest.substring(0, 12) : digest);
    }

    /** What nobody reported of isn't 0. */
    private String number(Figure figure, double value) {
        if (figure.isKnown()) {
            return plain(value);
        }
        return switch (format) {
            case text -> "not known";
            case csv -> "";
            case json -> "null";
        };
    }

    /** A count as a whole number, a share with two decimals. */
    static String plain(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}
