package org.kelisim.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.kelisim.activity.ReportColumns;
import org.kelisim.linkage.Registry;
import org.kelisim.linkage.Report;
import org.kelisim.platform.table.Columns;
import org.kelisim.platform.table.Entries;
import org.kelisim.platform.table.Entry;
import org.kelisim.platform.table.Reading;
import org.kelisim.platform.table.TableBroken;
import org.kelisim.platform.table.Tables;
import org.kelisim.platform.table.Wording;
import org.kelisim.structure.RegisterColumns;

/** Reads the tables of the exchange format into the words of the linkage library. */
final class LinkageTables {
    private static final int MOST_PROBLEMS = 50;

    private final Wording wording;
    private final List<String> problems = new ArrayList<>();

    LinkageTables(Wording wording) {
        this.wording = wording;
    }

    /** What is wrong with the files; empty if all is well. */
    List<String> problems() {
        return problems;
    }

    Registry registry(Path organisations, Path places) throws IOException {
        var known = new ArrayList<Registry.Organisation>();
        read(organisations, RegisterColumns.ORGANISATIONS, row -> known.add(RegisterColumns.organisation(row)));
        var where = new ArrayList<Registry.Place>();
        read(places, RegisterColumns.PLACES, row -> where.add(RegisterColumns.place(row)));
        return new Registry(known, where);
    }

    List<Report> reports(Path file) throws IOException {
        var reports = new ArrayList<Report>();
        var keys = new HashSet<String>();
        read(file, ReportColumns.REPORTS, row -> {
            var report = ReportColumns.report(row);
            if (keys.add(report.key())) {
                reports.add(report);
            } else if (problems.size() < MOST_PROBLEMS) {
                problems.add(file + " row " + row.row().number() + ": report " + report.key() + " stands twice");
            }
        });
        return reports;
    }

    private void read(Path file, Columns columns, Consumer<Entry.Good> taken) throws IOException {
        switch (Tables.read(file, String.valueOf(file.getFileName()), columns)) {
            case Reading.Unreadable(var errors) ->
                errors.forEach(error -> problems.add(file + ": " + wording.say(error)));
            case Reading.Rows rows -> {
                try (rows;
                        var entries = new Entries(rows, columns)) {
                    for (var entry : entries) {
                        take(file, entry, taken);
                    }
                } catch (TableBroken broken) {
                    problems.add(file + ": " + wording.say(broken.error()));
                }
            }
        }
    }

    private void take(Path file, Entry entry, Consumer<Entry.Good> taken) {
        switch (entry) {
            case Entry.Good good -> taken.accept(good);
            case Entry.Refused refused ->
                refused.errors().stream()
                        .filter(error -> problems.size() < MOST_PROBLEMS)
                        .forEach(error -> problems.add(file + " row " + error.row() + ": " + wording.say(error)));
        }
    }
}
