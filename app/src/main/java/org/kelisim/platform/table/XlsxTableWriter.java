package org.kelisim.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

final class XlsxTableWriter implements TableWriter {
    /** Rows held before they are handed to the stream. */
    private static final int ROWS_AT_ONCE = 500;

    private static final double SECONDS_A_DAY = 24 * 60 * 60;

    private final Workbook workbook;
    private @Nullable Worksheet sheet;
    private List<String> header = List.of();
    private String name = "";
    private int sheets;
    private int next;

    XlsxTableWriter(OutputStream out) {
        workbook = new Workbook(out, "Kelisim", null);
    }

    @Override
    public void sheet(String name, List<String> header) throws IOException {
        if (sheet != null) sheet.finish();
        this.name = name;
        this.header = header;
        sheets++;
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int i = 0; i < header.size(); i++) sheet.inlineString(0, i, XlsxText.escape(header.get(i)));
        if (!header.isEmpty())
            sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
        next = 1;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (next == Worksheet.MAX_ROWS) sheet(name + " " + (sheets + 1), header);
        var into = sheet;
        if (into == null) throw new IllegalStateException("a row before the first sheet");
        for (int i = 0; i < cells.size(); i++) write(into, i, cells.get(i));
        next++;
        if (next % ROWS_AT_ONCE == 0) into.flush();
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) sheet.finish();
        workbook.finish();
    }

    private void write(Worksheet into, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> into.value(next, column, number);
            case Boolean flag -> into.value(next, column, flag);
            case LocalDate date -> {
                into.value(next, column, date);
                into.style(next, column).format("yyyy-mm-dd").set();
            }
            case LocalTime time -> {
                into.value(next, column, time.toSecondOfDay() / SECONDS_A_DAY);
                into.style(next, column).format("hh:mm").set();
            }
            default -> {
                var text = ExchangeText.of(cell);
                if (!text.isEmpty()) into.inlineString(next, column, XlsxText.escape(text));
            }
        }
    }
}
