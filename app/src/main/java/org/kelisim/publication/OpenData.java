package org.kelisim.publication;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kelisim.figures.Release;
import org.kelisim.figures.ReleaseContents;
import org.kelisim.figures.ReleasedCell;
import org.kelisim.figures.ReleasedFigure;
import org.kelisim.platform.Period;
import org.kelisim.platform.table.TableWriter;
import org.kelisim.question.Answers;
import org.kelisim.question.Dimension;
import org.kelisim.question.Question;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** What a release says, as tables to take away. Nothing is in them that the release does not publish. */
@Component
class OpenData {
    private final ReleaseContents contents;
    private final Answers answers;
    private final Names names;

    OpenData(ReleaseContents contents, Answers answers, Names names) {
        this.contents = contents;
        this.answers = answers;
        this.names = names;
    }

    /** Writes one file of the release; its names are in the reader's language. */
    void write(Release release, OpenDataFile file, TableWriter writer) throws IOException {
        writer.sheet(file.fileName(), file.header());
        switch (file) {
            case FIGURES -> {
                for (var figure : contents.figures(release)) {
                    writer.row(row(figure));
                }
            }
            case TABLES -> {
                var regions = names.regionLabels();
                var cells = contents.cells(release);
                var formats = formats(release, cells);
                for (var cell : cells) {
                    writer.row(row(cell, regions, formats));
                }
            }
        }
    }

    private static List<@Nullable Object> row(ReleasedFigure released) {
        var figure = released.figure();
        var known = released.known();
        return Arrays.asList(
                figure.code(),
                figure.name(),
                known == null ? null : plain(known.value()),
                known == null ? null : plain(known.low()),
                known == null ? null : plain(known.high()),
                figure.unitText(),
                figure.method(),
                figure.question().toString(),
                released.facts(),
                released.digest().hex());
    }

    private static List<@Nullable Object> row(
            ReleasedCell cell, Map<String, String> regions, Map<String, String> formats) {
        var region = key(cell, "region");
        var format = key(cell, "format");
        var estimate = cell.estimate();
        return Arrays.asList(
                cell.code(),
                region,
                region == null ? null : regions.getOrDefault(region, region),
                key(cell, "month"),
                format,
                format == null ? null : formats.getOrDefault(format, format),
                estimate == null ? null : plain(estimate.value()),
                estimate == null ? null : plain(estimate.low()),
                estimate == null ? null : plain(estimate.high()),
                cell.isProtected());
    }

    /** A count as a whole number; a share or a mean with its decimals. */
    private static Object plain(double value) {
        return value == Math.rint(value) ? (Object) (long) value : value;
    }

    /** Null where the table isn't broken down by the dimension, or the value isn't given. */
    private static @Nullable String key(ReleasedCell cell, String dimension) {
        var at = cell.by().indexOf(dimension);
        return at < 0 || cell.keys().get(at).equals(Dimension.NOT_GIVEN)
                ? null
                : cell.keys().get(at);
    }

    private Map<String, String> formats(Release release, List<ReleasedCell> cells) {
        var keys = cells.stream()
                .map(cell -> key(cell, "format"))
                .filter(key -> key != null)
                .collect(Collectors.toSet());
        return answers.source(Question.of("activity", "activities", Period.year(release.year())))
                .dimension("format")
                .labels()
                .apply(keys);
    }
}
