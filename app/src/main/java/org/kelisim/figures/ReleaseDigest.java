package org.kelisim.figures;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.question.Estimate;

/** One hash over all that a release says: its moment and reason, figures, cells and the digests of the facts behind them. */
final class ReleaseDigest {
    private ReleaseDigest() {}

    /** SHA-256 of a canonical text: one line each, parts separated by {@code |}, a reason with its length before it. */
    static FactSet.Digest of(
            Release release, List<ReleasedFigure> figures, List<ReleasedCell> cells, List<ReleasedRecords> records) {
        var text = new StringBuilder("release|" + release.number() + "|"
                + release.asOf().toInstant().truncatedTo(ChronoUnit.MICROS) + "|"
                + release.reason().length() + "|" + release.reason() + "\n");
        figures.stream()
                .sorted(Comparator.comparing(ReleasedFigure::code))
                .map(figure -> "figure|" + figure.code() + "|" + figure.question() + "|" + text(figure.known()) + "|"
                        + figure.figure().unit() + "|" + figure.facts() + "|"
                        + (figure.isHeldBack() ? "held back|" : "")
                        + figure.digest().hex() + "\n")
                .forEach(text::append);
        cells.stream()
                .sorted(Comparator.comparing(ReleasedCell::code)
                        .thenComparing(ReleasedCell::breakdown)
                        .thenComparing(ReleasedCell::cell))
                .map(cell -> "cell|" + cell.code() + "|" + cell.breakdown() + "|" + cell.cell() + "|"
                        + text(cell.estimate()) + "\n")
                .forEach(text::append);
        records.stream()
                .sorted(Comparator.comparing(ReleasedRecords::source))
                .map(record ->
                        "records|" + record.source() + "|" + record.digest().hex() + "\n")
                .forEach(text::append);
        var digest = FactSet.Digest.begin();
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return FactSet.Digest.of(digest.digest());
    }

    private static String text(@Nullable Estimate estimate) {
        return estimate == null ? "-" : estimate.value() + "|" + estimate.low() + "|" + estimate.high();
    }
}
