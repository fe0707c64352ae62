package org.kelisim.intake;

import static org.jooq.Records.mapping;
import static org.kelisim.intake.schema.Tables.IMPORT;
import static org.kelisim.intake.schema.Tables.IMPORT_ERROR;
import static org.kelisim.intake.schema.Tables.IMPORT_SAMPLE;
import static org.kelisim.intake.schema.Tables.SOURCE_FILE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Message;
import org.kelisim.platform.table.Row;
import org.springframework.stereotype.Component;

/** What is kept of files and of their taking. */
@Component
class Receipts {
    /** More errors than anyone mends by reading; the mend file has them all. */
    static final int KEPT_ERRORS = 5_000;

    private final DSLContext sql;

    Receipts(DSLContext sql) {
        this.sql = sql;
    }

    long begin(long file) {
        return sql.insertInto(IMPORT)
                .set(IMPORT.FILE_ID, file)
                .set(IMPORT.KIND, "")
                .set(IMPORT.STATE, Import.State.RECEIVED.code())
                .set(IMPORT.ACCOUNT_ID, Actor.current().accountId())
                .returningResult(IMPORT.ID)
                .fetchSingle()
                .value1();
    }

    /** The actor's own import of the file that has not been taken yet. */
    Optional<Import> waiting(long file) {
        return select().where(IMPORT.FILE_ID.eq(file))
                .and(IMPORT.ACCOUNT_ID.eq(Actor.current().accountId()))
                .and(IMPORT.STATE.notIn(Import.State.TAKEN.code(), Import.State.UNDONE.code()))
                .orderBy(IMPORT.ID.desc())
                .limit(1)
                .fetchOptional(Receipts::of);
    }

    /** An import that took a file of the same bytes and still stands. */
    Optional<Import> takenBefore(byte[] sha256) {
        return select().where(SOURCE_FILE.SHA256.eq(sha256))
                .and(IMPORT.STATE.eq(Import.State.TAKEN.code()))
                .limit(1)
                .fetchOptional(Receipts::of);
    }

    Optional<Import> find(long id) {
        return select().where(IMPORT.ID.eq(id)).fetchOptional(Receipts::of);
    }

    /** The latest imports that the actor may see. */
    List<Import> latest(int limit) {
        return select().where(DSL.noCondition())
                .orderBy(IMPORT.ID.desc())
                .limit(limit)
                .fetch(Receipts::of);
    }

    /** The headings of the file's table, in its order. */
    List<String> headings(long id) {
        return List.of(sql.select(IMPORT.HEADERS)
                .from(IMPORT)
                .where(IMPORT.ID.eq(id))
                .fetchSingle()
                .value1());
    }

    void checked(
            long id,
            String kind,
            Import.State state,
            List<String> headings,
            Tally tally,
            Importable.Expected expected) {
        ownChange(sql.update(IMPORT)
                .set(IMPORT.KIND, kind)
                .set(IMPORT.STATE, state.code())
                .set(IMPORT.HEADERS, headings.toArray(String[]::new))
                .set(IMPORT.ROWS_READ, tally.read())
                .set(IMPORT.ROWS_REFUSED, tally.refused())
                .set(IMPORT.ROWS_NEW, expected.added())
                .set(IMPORT.ROWS_CHANGED, expected.changed())
                .set(IMPORT.ROWS_SAME, expected.same())
                .where(IMPORT.ID.eq(id))
                .execute());
        sql.deleteFrom(IMPORT_ERROR).where(IMPORT_ERROR.IMPORT_ID.eq(id)).execute();
        sql.deleteFrom(IMPORT_SAMPLE).where(IMPORT_SAMPLE.IMPORT_ID.eq(id)).execute();
        keepErrors(id, tally.errors());
        keepSample(id, tally.sample());
    }

    void taken(long id, boolean goodRowsOnly, Importable.Counts counts) {
        sql.update(IMPORT)
                .set(IMPORT.STATE, Import.State.TAKEN.code())
                .set(IMPORT.GOOD_ROWS_ONLY, goodRowsOnly)
                .set(IMPORT.ROWS_TAKEN, counts.written())
                .set(IMPORT.ROWS_UNCHANGED, counts.unchanged())
                .set(IMPORT.TAKEN_AT, DSL.currentOffsetDateTime())
                .where(IMPORT.ID.eq(id))
                .execute();
    }

    void becomes(long id, Import.State state) {
        ownChange(sql.update(IMPORT)
                .set(IMPORT.STATE, state.code())
                .where(IMPORT.ID.eq(id))
                .execute());
    }

    /** The database lets through what is the actor's own; what it doesn't must not seem done. */
    private static void ownChange(int changed) {
        if (changed == 0) {
            throw new Permission.NotPermitted(Actor.Role.EDITOR);
        }
    }

    /** @param goodRowsOnly whether refused rows are to be left aside when it is taken */
    void asks(long id, boolean goodRowsOnly) {
        ownChange(sql.update(IMPORT)
                .set(IMPORT.GOOD_ROWS_ONLY, goodRowsOnly)
                .where(IMPORT.ID.eq(id))
                .execute());
    }

    void worksOn(long id, long job) {
        sql.update(IMPORT).set(IMPORT.JOB_ID, job).where(IMPORT.ID.eq(id)).execute();
    }

    /** The first rows as they were found. */
    List<Row> sample(long id, List<String> headings) {
        return sql.select(IMPORT_SAMPLE.SHEET, IMPORT_SAMPLE.ROW_NUMBER, IMPORT_SAMPLE.CELLS)
                .from(IMPORT_SAMPLE)
                .where(IMPORT_SAMPLE.IMPORT_ID.eq(id))
                .orderBy(IMPORT_SAMPLE.NUMBER)
                .fetch(mapping((sheet, row, cells) -> Row.kept(headings, sheet, row, List.of(cells))));
    }

    List<CellError> errors(long id, int limit) {
        return sql.select(
                        IMPORT_ERROR.SHEET,
                        IMPORT_ERROR.ROW_NUMBER,
                        IMPORT_ERROR.COLUMN_NAME,
                        IMPORT_ERROR.GIVEN,
                        IMPORT_ERROR.MESSAGE_KEY,
                        IMPORT_ERROR.ARGUMENTS)
                .from(IMPORT_ERROR)
                .where(IMPORT_ERROR.IMPORT_ID.eq(id))
                .orderBy(IMPORT_ERROR.NUMBER)
                .limit(limit)
                .fetch(mapping((sheet, row, column, given, key, arguments) ->
                        new CellError(sheet, row, column, given, KeptMessage.read(key, arguments))));
    }

    private void keepErrors(long id, List<CellError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        var columns = List.of(
                IMPORT_ERROR.IMPORT_ID,
                IMPORT_ERROR.NUMBER,
                IMPORT_ERROR.SHEET,
                IMPORT_ERROR.ROW_NUMBER,
                IMPORT_ERROR.COLUMN_NAME,
                IMPORT_ERROR.GIVEN,
                IMPORT_ERROR.MESSAGE_KEY,
                IMPORT_ERROR.ARGUMENTS);
        var batch = sql.batch(sql.insertInto(IMPORT_ERROR, columns).values(new @Nullable Object[columns.size()]));
        var number = 0;
        for (var error : errors) {
            Message message = error.message();
            batch = batch.bind(
                    id,
                    number++,
                    error.sheet(),
                    error.row(),
                    error.column(),
                    error.given(),
                    message.key(),
                    KeptMessage.arguments(message));
        }
        batch.execute();
    }

    private void keepSample(long id, List<Row> sample) {
        var number = 0;
        for (var row : sample) {
            sql.insertInto(IMPORT_SAMPLE)
                    .set(IMPORT_SAMPLE.IMPORT_ID, id)
                    .set(IMPORT_SAMPLE.NUMBER, number++)
                    .set(IMPORT_SAMPLE.SHEET, row.sheet())
                    .set(IMPORT_SAMPLE.ROW_NUMBER, row.number())
                    .set(IMPORT_SAMPLE.CELLS, row.cells().toArray(String[]::new))
                    .execute();
        }
    }

    private SelectOnConditionStep<? extends Record> select() {
        return sql.select(
                        IMPORT.ID,
                        SOURCE_FILE.NAME,
                        SOURCE_FILE.SIZE_BYTES,
                        IMPORT.KIND,
                        IMPORT.STATE,
                        IMPORT.JOB_ID,
                        IMPORT.GOOD_ROWS_ONLY,
                        IMPORT.ROWS_READ,
                        IMPORT.ROWS_TAKEN,
                        IMPORT.ROWS_UNCHANGED,
                        IMPORT.ROWS_REFUSED,
                        IMPORT.ROWS_NEW,
                        IMPORT.ROWS_CHANGED,
                        IMPORT.ROWS_SAME,
                        IMPORT.CREATED_AT,
                        IMPORT.TAKEN_AT)
                .from(IMPORT)
                .join(SOURCE_FILE)
                .on(SOURCE_FILE.ID.eq(IMPORT.FILE_ID));
    }

    private static Import of(Record row) {
        return new Import(
                row.get(IMPORT.ID),
                row.get(SOURCE_FILE.NAME),
                row.get(SOURCE_FILE.SIZE_BYTES),
                row.get(IMPORT.KIND),
                Import.State.of(row.get(IMPORT.STATE)),
                row.get(IMPORT.JOB_ID),
                row.get(IMPORT.GOOD_ROWS_ONLY),
                row.get(IMPORT.ROWS_READ),
                row.get(IMPORT.ROWS_TAKEN),
                row.get(IMPORT.ROWS_UNCHANGED),
                row.get(IMPORT.ROWS_REFUSED),
                new Importable.Expected(
                        row.get(IMPORT.ROWS_NEW), row.get(IMPORT.ROWS_CHANGED), row.get(IMPORT.ROWS_SAME)),
                row.get(IMPORT.CREATED_AT),
                row.get(IMPORT.TAKEN_AT));
    }
}
