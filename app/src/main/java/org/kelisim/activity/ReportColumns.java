package org.kelisim.activity;

import org.kelisim.linkage.Report;
import org.kelisim.platform.table.Columns;
import org.kelisim.platform.table.Entry;

/** The table of reports, for those who read it without a database. */
public final class ReportColumns {
    /** {@code reports.csv} of the exchange format. */
    public static final Columns REPORTS = ReportsTable.COLUMNS;

    private ReportColumns() {}

    /** A sound row in the words of the linkage library. */
    public static Report report(Entry.Good row) {
        var said = Said.of(row.values());
        return new Report(
                said.senderCode() + "/" + said.senderKey(),
                said.senderCode(),
                said.organisers(),
                new Report.Texts(said.titleKk(), said.titleRu(), said.titleEn()),
                said.format(),
                said.startDate(),
                said.endDate(),
                said.startTime(),
                said.region(),
                said.locality(),
                said.placeCode(),
                said.venue(),
                said.participants());
    }
}
