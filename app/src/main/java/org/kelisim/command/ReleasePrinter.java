package org.kelisim.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kelisim.figures.Comparison;
import org.kelisim.figures.Release;
import org.kelisim.figures.ReleasedFigure;
import tools.jackson.databind.json.JsonMapper;

/** Prints releases and what changed between them, for people or for programs. */
final class ReleasePrinter {
    private ReleasePrinter() {}

    /** Shapes of the answer. */
    enum Format {
        text,
        json
    }

    private record ReleaseJson(
            String release,
            String state,
            String asOf,
            String reason,
            String digest,
            List<String> signatures,
            List<FigureJson> figures) {}

    private record FigureJson(
            String code,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String unit,
            long facts,
            String question,
            String digest) {}

    private record ChangesJson(String before, String after, List<ChangeJson> changes) {}

    private record ChangeJson(
            String code,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Double difference,
            List<PartJson> parts) {}

    private record PartJson(String cause, String by, double contribution, List<Comparison.Step> steps) {}

    static void line(PrintStream out, Release release) {
        out.printf(
                Locale.ROOT,
                "%-8s %-9s as of %s  %s%n",
                release.number(),
                release.state().code(),
                release.asOf().toInstant(),
                release.reason());
    }

    static void head(PrintStream out, Release release) {
        line(out, release);
        release.signatures()
                .forEach(signature -> out.printf(
                        "  signed by %s at %s%n",
                        signature.name(), signature.at().toInstant()));
        out.println("  digest " + digest(release));
    }

    static void figures(PrintStream out, List<ReleasedFigure> figures) {
        out.printf("%-28s %12s %12s %12s %9s  %s%n", "code", "value", "low", "high", "facts", "digest");
        for (var figure : figures) {
            var known = figure.known();
            out.printf(
                    Locale.ROOT,
                    "%-28s %12s %12s %12s %9d  %s%n",
                    figure.code(),
                    known == null ? "not known" : whole(known.value()),
                    known == null ? "" : whole(known.low()),
                    known == null ? "" : whole(known.high()),
                    figure.facts(),
                    figure.digest().shortHex());
        }
    }

    static void json(PrintStream out, Release release, List<ReleasedFigure> figures) {
        write(
                out,
                new ReleaseJson(
                        release.number().toString(),
                        release.state().code(),
                        release.asOf().toInstant().toString(),
                        release.reason(),
                        digest(release),
                        release.signatures().stream()
                                .map(Release.Signature::name)
                                .toList(),
                        figures.stream().map(ReleasePrinter::json).toList()));
    }

    static void changes(PrintStream out, Comparison comparison, Format format) {
        if (format == Format.json) {
            write(
                    out,
                    new ChangesJson(
                            comparison.before().number().toString(),
                            comparison.after().number().toString(),
                            comparison.changed().stream()
                                    .map(ReleasePrinter::json)
                                    .toList()));
            return;
        }
        if (comparison.changed().isEmpty()) {
            out.println("No figure changed");
        }
        for (var change : comparison.changed()) {
            out.printf(
                    "%-28s %s -> %s  (%s)%n",
                    change.code(), change.beforeText(), change.afterText(), change.differenceText());
            change.parts().forEach(part -> out.printf("    %7s  %s%n", part.contributionText(), part.text()));
        }
    }

    private static FigureJson json(ReleasedFigure figure) {
        var known = figure.known();
        return new FigureJson(
                figure.code(),
                known == null ? null : Double.valueOf(known.value()),
                known == null ? null : Double.valueOf(known.low()),
                known == null ? null : Double.valueOf(known.high()),
                figure.figure().unitText(),
                figure.facts(),
                figure.question().toString(),
                figure.digest().hex());
    }

    private static ChangeJson json(Comparison.Change change) {
        return new ChangeJson(
                change.code(),
                value(change.before()),
                value(change.after()),
                change.isHeldBack() ? null : Double.valueOf(change.difference()),
                change.parts().stream()
                        .map(part -> new PartJson(
                                part.cause().name().toLowerCase(Locale.ROOT),
                                part.by().name().toLowerCase(Locale.ROOT),
                                part.contribution(),
                                part.steps()))
                        .toList());
    }

    private static @Nullable Double value(@Nullable ReleasedFigure figure) {
        var known = figure == null ? null : figure.known();
        return known == null ? null : Double.valueOf(known.value());
    }

    private static String digest(Release release) {
        var digest = release.digest();
        return digest == null ? "" : digest.hex();
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static void write(PrintStream out, Object value) {
        out.println(
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }
}
