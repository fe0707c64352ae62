package org.kelisim.activity;

import static org.kelisim.activity.schema.Tables.LINK_DECISION;
import static org.kelisim.activity.schema.Tables.REPORT;
import static org.kelisim.platform.table.Column.optional;
import static org.kelisim.platform.table.Column.required;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.intake.Importable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.table.Cell;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Column;
import org.kelisim.platform.table.Columns;
import org.kelisim.platform.table.Entry;
import org.kelisim.platform.table.Message;
import org.kelisim.structure.Directory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes {@code decisions.csv}: what persons said of pairs of reports, each named {@code submitted_by/report_id}. */
@Component
class ImportDecisions implements Importable {
    private static final Column<String> LEFT = required("left_report", Cell.text(120));
    private static final Column<String> RIGHT = required("right_report", Cell.text(120));
    private static final Column<String> ANSWER = required("answer", Cell.choice(answers()));
    private static final Column<OffsetDateTime> DECIDED_ON = required("decided_on", Cell.moment());
    private static final Column<String> REASON = optional("reason", Cell.text(1000));
    private static final Columns COLUMNS = Columns.of(LEFT, RIGHT, ANSWER, DECIDED_ON, REASON);

    private final DSLContext sql;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    ImportDecisions(DSLContext sql, Directory directory, ApplicationEventPublisher events) {
        this.sql = sql;
        this.directory = directory;
        this.events = events;
    }

    @Override
    public String kind() {
        return "decisions";
    }

    @Override
    public int rank() {
        return 50;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Checking checking() {
        var reports = reports();
        var answers = sql.select(LINK_DECISION.LEFT_ID, LINK_DECISION.RIGHT_ID)
                .from(LINK_DECISION)
                .where(LINK_DECISION.WITHDRAWN_AT.isNull())
                .fetchSet(row -> List.of(row.value1(), row.value2()));
        var sound = new ArrayList<Entry.Good>();
        var soFar = DecisionsSoFar.read(sql);
        return new Checking() {
            @Override
            public Expected expected() {
                var same = sound.stream()
                        .filter(row -> answers.contains(pair(row, reports)))
                        .count();
                return new Expected(sound.size() - same, 0, same);
            }

            @Override
            public List<CellError> row(Entry.Good row) {
                var errors = new ArrayList<CellError>();
                for (var column : List.of(LEFT, RIGHT)) {
                    var key = row.values().get(column);
                    if (!reports.containsKey(key)) {
                        errors.add(new CellError(
                                row.row().sheet(),
                                row.row().number(),
                                column.name(),
                                key,
                                Message.of("activity.refused.report", key)));
                    }
                }
                if (errors.isEmpty() && !agrees(row)) {
                    errors.add(new CellError(
                            row.row().sheet(),
                            row.row().number(),
                            ANSWER.name(),
                            row.values().get(ANSWER),
                            Message.of("activity.refused.contradiction")));
                }
                if (errors.isEmpty()) {
                    sound.add(row);
                }
                return errors;
            }

            private boolean agrees(Entry.Good row) {
                var pair = pair(row, reports);
                return soFar.add(
                        pair.getFirst(),
                        pair.getLast(),
                        row.values().get(ANSWER).equals("same"));
            }

            @Override
            public List<CellError> end() {
                return List.of();
            }
        };
    }

    @Override
    public Taking taking(long importId) {
        var reports = reports();
        return Taking.asAWhole(rows -> {
            var written = write(importId, rows, reports);
            events.publishEvent(new ReportsTaken(0));
            return new Counts(written, rows.size() - written);
        });
    }

    @Override
    public Actor.Role role() {
        return Actor.Role.VERIFIER;
    }

    @Override
    public boolean canBeUndone() {
        return true;
    }

    @Override
    public void undo(long importId) {
        sql.update(LINK_DECISION)
                .set(LINK_DECISION.WITHDRAWN_AT, DSL.currentOffsetDateTime())
                .where(LINK_DECISION.IMPORT_ID.eq(importId))
                .and(LINK_DECISION.WITHDRAWN_AT.isNull())
                .execute();
        events.publishEvent(new ReportsTaken(0));
    }

    private int write(long importId, List<Entry.Good> rows, Map<String, Long> reports) {
        var d = LINK_DECISION;
        var columns = List.of(
                d.LEFT_ID, d.RIGHT_ID, d.ANSWER, d.REASON, d.DECIDED_BY, d.DECIDED_AT, d.IMPORT_ID, d.SOURCE_ROW);
        var batch = sql.batch(sql.insertInto(d, columns)
                .values(new @Nullable Object[columns.size()])
                .onConflictDoNothing());
        for (var row : rows) {
            var v = row.values();
            var pair = pair(row, reports);
            batch = batch.bind(
                    pair.getFirst(),
                    pair.getLast(),
                    v.get(ANSWER),
                    v.find(REASON).orElse(""),
                    Actor.current().accountId(),
                    v.get(DECIDED_ON),
                    importId,
                    row.row().number());
        }
        var written = 0;
        for (var count : batch.execute()) {
            written += count == 0 ? 0 : 1;
        }
        return written;
    }

    /** The two reports, the smaller number first. */
    private static List<Long> pair(Entry.Good row, Map<String, Long> reports) {
        var left = reports.getOrDefault(row.values().get(LEFT), 0L);
        var right = reports.getOrDefault(row.values().get(RIGHT), 0L);
        return List.of(Math.min(left, right), Math.max(left, right));
    }

    private Map<String, Long> reports() {
        var codes = new HashMap<Long, String>();
        directory.organisations().forEach(organisation -> codes.put(organisation.id(), organisation.code()));
        var reports = new HashMap<String, Long>();
        sql.select(REPORT.ORGANISATION_ID, REPORT.SENDER_KEY, REPORT.ID)
                .from(REPORT)
                .forEach(row -> reports.put(codes.get(row.value1()) + "/" + row.value2(), row.value3()));
        return reports;
    }

    private static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("same", "same");
        answers.put("not_the_same", "not_the_same");
        return answers;
    }
}
