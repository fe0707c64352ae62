package org.kelisim.bench.million;

import java.sql.Connection;
import java.sql.SQLException;

/** Copies of the reference year with its activities and reports in earlier years, written as the owner of the database. */
final class Multiplication {
    /** Identifiers of the n-th copy are those of the year plus n times this. */
    private static final long STEP = 1_000_000;

    private static final String REPORTS = """
            insert into activity.report (id, organisation_id, sender_key) overriding system value
            select id + {shift}, organisation_id, sender_key || '-{years}' from activity.report where id < {step};
            insert into activity.report_revision (id, report_id, revision, submitted_at, title_kk, title_ru, title_en, format, start_date,
                end_date, start_time, region, locality, place_id, venue, organisers, organiser_ids, participants, participants_youth,
                participants_women, programme_id, description, import_id, source_sheet, source_row, source_cells, said_sha256) overriding system value
            select id + {shift}, report_id + {shift}, revision, submitted_at - interval '{years} years', title_kk, title_ru, title_en, format,
                start_date - interval '{years} years', end_date - interval '{years} years', start_time, region, locality, place_id, venue, organisers,
                organiser_ids, participants, participants_youth, participants_women, programme_id, description, import_id, source_sheet,
                source_row, source_cells, said_sha256
            from activity.report_revision where id < {step};
            insert into activity.activity (id) select id + {shift} from activity.activity where id < {step};
            insert into activity.report_standing (report_id, revision_id, activity_id, state, unlinked)
            select report_id + {shift}, revision_id + {shift}, activity_id + {shift}, state, false from activity.report_standing where report_id < {step};
            """;

    private Multiplication() {}

    /** @param copies how many more years; each has as many reports as the first */
    static void run(Connection owner, int copies) throws SQLException {
        var columns = columns(owner);
        try (var statement = owner.createStatement()) {
            for (var copy = 1; copy <= copies; copy++) {
                statement.execute(REPORTS.replace("{shift}", String.valueOf(copy * STEP))
                        .replace("{years}", String.valueOf(copy))
                        .replace("{step}", String.valueOf(STEP)));
                statement.execute(activities(columns, copy));
                System.out.print(".");
            }
            System.out.println();
            statement.execute("vacuum analyze");
        }
    }

    private static String activities(String columns, int copy) {
        var shifted = columns.replace("activity_id", "activity_id + " + copy * STEP)
                .replace("start_date", "start_date - interval '" + copy + " years'")
                .replace("end_date", "end_date - interval '" + copy + " years'")
                .replace("report_ids", "array(select i + " + copy * STEP + " from unnest(report_ids) i)")
                .replace("revision_ids", "array(select i + " + copy * STEP + " from unnest(revision_ids) i)");
        return "insert into activity.activity_version (" + columns + ") select " + shifted
                + " from activity.activity_version where activity_id < " + STEP + " and recorded_to = 'infinity'";
    }

    private static String columns(Connection owner) throws SQLException {
        try (var rows = owner.createStatement().executeQuery("""
                select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                where table_schema = 'activity' and table_name = 'activity_version' and is_identity = 'NO' and is_generated = 'NEVER'
                """)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
