package org.kelisim.command;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kelisim.figures.Figure;
import org.kelisim.figures.FigureDigests;
import org.kelisim.figures.Figures;
import org.kelisim.platform.Actor;
import org.springframework.context.ApplicationContext;

/** Tells a terminal the figures of a year. */
final class FiguresTold {
    private final Figures figures;
    private final FigureDigests digests;
    private final Format format;

    /** Shapes of the answer. */
    enum Format {
        text,
        json,
        csv
    }

    FiguresTold(ApplicationContext context, Format format) {
        this.figures = context.getBean(Figures.class);
        this.digests = context.getBean(FigureDigests.class);
        this.format = format;
    }

    /** @param asOf by what was known at this moment; null for now */
    void tell(int year, @Nullable OffsetDateTime asOf) {
        Actor.SYSTEM.act(() -> {
            var all = asOf == null ? figures.of(year) : figures.of(year, asOf);
            head();
            for (var i = 0; i < all.size(); i++) {
                print(all.get(i), digests.digest(all.get(i).question(), asOf), i == all.size() - 1);
            }
            return true;
        });
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
