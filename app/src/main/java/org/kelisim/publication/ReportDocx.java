package org.kelisim.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import org.kelisim.platform.Texts;
import org.kelisim.publication.AnnualReport.Kind;

/** The annual report as a document for a word processor: headings that it lists by itself, tables whose heads repeat, numbers that are links. */
final class ReportDocx {
    private final AnnualReport report;
    private final Links links;

    ReportDocx(AnnualReport report, Links links) {
        this.report = report;
        this.links = links;
    }

    void write(OutputStream out) throws IOException {
        var document = new WordDocument(report.language().tag(), report.title(), report.organisation());
        document.paragraph("Subtitle", report.organisation());
        document.paragraph("Title", report.title());
        document.paragraph("Subtitle", report.subtitle());
        for (var signature : report.release().signatures()) {
            document.paragraph("Normal", signature.name() + ", " + Texts.moment(signature.at()));
        }
        document.paragraph("Note", Texts.t("publication.report.printed"));
        document.pageBreak();
        document.paragraph("ContentsTitle", Texts.t("publication.report.contents"));
        document.contents(report.chapters().stream()
                .map(chapter -> new WordDocument.Heading(chapter.id(), chapter.title()))
                .toList());
        document.pageBreak();
        for (var chapter : report.chapters()) {
            document.heading(1, chapter.id(), chapter.title());
            var grids = chapter.blocks().stream()
                    .filter(AnnualReport.Grid.class::isInstance)
                    .count();
            for (var block : chapter.blocks()) {
                switch (block) {
                    case AnnualReport.Text(var text) -> document.paragraph("Normal", text);
                    case AnnualReport.Points(var sentences) ->
                        sentences.forEach(sentence -> document.paragraph("ListBullet", sentence));
                    case AnnualReport.Grid grid -> grid(document, grid, grids > 1);
                    // the same numbers stand in the table of regions, which a word processor draws better
                    case AnnualReport.TileMap map -> {}
                }
            }
        }
        document.write(out);
    }

    private void grid(WordDocument document, AnnualReport.Grid grid, boolean isTitled) {
        if (isTitled) {
            document.heading(2, "", grid.caption());
        }
        if (grid.lines().isEmpty()) {
            document.paragraph("Note", Texts.t("figures.notKnown"));
            return;
        }
        var shown = new ArrayList<Integer>();
        for (var i = 0; i < grid.columns().size(); i++) {
            if (grid.columns().get(i).kind() != Kind.BAR) {
                shown.add(i);
            }
        }
        document.beginTable(shown.size());
        document.row(
                WordDocument.Row.HEAD,
                shown.stream()
                        .map(i -> new WordDocument.Cell(grid.columns().get(i).heading(), "", isNumber(grid, i)))
                        .toList());
        for (var line : grid.lines()) {
            document.row(
                    line.isTotal() ? WordDocument.Row.TOTAL : WordDocument.Row.BODY,
                    shown.stream()
                            .map(i -> {
                                var entry = line.entries().get(i);
                                var path = entry.path();
                                return new WordDocument.Cell(
                                        entry.text(), path == null ? "" : links.to(path), isNumber(grid, i));
                            })
                            .toList());
        }
        document.endTable();
        if (!grid.note().isEmpty()) {
            document.paragraph("Note", grid.note());
        }
    }

    private static boolean isNumber(AnnualReport.Grid grid, int column) {
        return grid.columns().get(column).kind() == Kind.NUMBER;
    }
}
