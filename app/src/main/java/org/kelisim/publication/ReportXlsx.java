package org.kelisim.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Texts;
import org.kelisim.platform.table.TableFormat;
import org.kelisim.platform.table.TableWriter;

/** The annual report as a workbook: what it says on the first sheet, each table on one of its own, with numbers that are numbers. */
final class ReportXlsx {
    /** What a spreadsheet takes as the name of a sheet. */
    private static final int NAME = 31;

    private ReportXlsx() {}

    static void write(AnnualReport report, OutputStream out) throws IOException {
        try (var workbook = TableWriter.to(out, TableFormat.XLSX)) {
            workbook.sheet(name(Texts.t("publication.report")), List.of(report.title()));
            workbook.row(List.of(report.organisation()));
            workbook.row(List.of(report.subtitle()));
            for (var chapter : report.chapters()) {
                texts(workbook, chapter);
            }
            for (var chapter : report.chapters()) {
                for (var block : chapter.blocks()) {
                    if (block instanceof AnnualReport.Grid grid) {
                        grid(workbook, grid);
                    }
                }
            }
        }
    }

    private static void texts(TableWriter workbook, AnnualReport.Chapter chapter) throws IOException {
        var texts = new ArrayList<String>();
        for (var block : chapter.blocks()) {
            switch (block) {
                case AnnualReport.Text(var text) -> texts.add(text);
                case AnnualReport.Points(var sentences) -> texts.addAll(sentences);
                case AnnualReport.Grid grid -> {}
                case AnnualReport.TileMap map -> {}
            }
        }
        if (!texts.isEmpty()) {
            workbook.row(List.of());
            workbook.row(List.of(chapter.title()));
            for (var text : texts) {
                workbook.row(List.of(text));
            }
        }
    }

    private static void grid(TableWriter workbook, AnnualReport.Grid grid) throws IOException {
        var shown = new ArrayList<Integer>();
        for (var i = 0; i < grid.columns().size(); i++) {
            if (grid.columns().get(i).kind() != AnnualReport.Kind.BAR) {
                shown.add(i);
            }
        }
        workbook.sheet(
                name(grid.caption()),
                shown.stream().map(i -> grid.columns().get(i).heading()).toList());
        for (var line : grid.lines()) {
            var cells = new ArrayList<@Nullable Object>();
            for (var i : shown) {
                var entry = line.entries().get(i);
                cells.add(entry.number() == null ? entry.text() : entry.number());
            }
            workbook.row(cells);
        }
    }

    /** Without the signs that a spreadsheet refuses in a sheet's name. */
    private static String name(String caption) {
        var plain = caption.replaceAll("[\\\\/?*\\[\\]:]", " ");
        return plain.length() <= NAME ? plain : plain.substring(0, NAME - 1) + "…";
    }
}
