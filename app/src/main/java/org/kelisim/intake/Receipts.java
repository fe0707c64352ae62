package org.kelisim.intake;

import static org.jooq.Records.mapping;
import static org.kelisim.intake.schema.Tables.IMPORT;
import static org.kelisim.intake.schema.Tables.IMPORT_ERROR;
import static org.kelisim.intake.schema.Tables.SOURCE_FILE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record11;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Message;
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

    long keep(String name, byte[] content, byte[] sha256) {
        var file = sql.insertInto(SOURCE_FILE)
                .set(SOURCE_FILE.NAME, name)
                .set(SOURCE_FILE.SHA256, sha256)
                .set(SOURCE_FILE.SIZE_BYTES, (long) content.length)
                .set(SOURCE_FILE.CONTENT, content)
                .set(SOURCE_FILE.RECEIVED_BY, Actor.current().accountId())
                .returningResult(SOURCE_FILE.ID)
                .fetchSingle()
                .value1();
        return sql.insertInto(IMPORT)
                .set(IMPORT.FILE_ID, file)
                .set(IMPORT.KIND, "")
                .set(IMPORT.STATE, Import.State.RECEIVED.code())
                .set(IMPORT.ACCOUNT_ID, Actor.current().accountId())
                .returningResult(IMPORT.ID)
                .fetchSingle()
                .value1();
    }

    /** An import that took a file of the same bytes and still stands. */
    Optional<Import> takenBefore(byte[] sha256) {
        return select().where(SOURCE_FILE.SHA256.eq(sha256))
                .and(IMPORT.STATE.eq(Import.State.TAKEN.code()))
                .limit(1)
                .fetchOptional(mapping(Import::new));
    }

    Optional<Import> find(long id) {
        return select().where(IMPORT.ID.eq(id)).fetchOptional(mapping(Import::new));
    }

    /** The latest imports that the actor may see. */
    List<Import> latest(int limit) {
        return select().where(DSL.noCondition())
                .orderBy(IMPORT.ID.desc())
                .limit(limit)
                .fetch(mapping(Import::new));
    }

    byte[] content(long id) {
        return sql.select(SOURCE_FILE.CONTENT)
                .from(IMPORT)
                .join(SOURCE_FILE)
                .on(SOURCE_FILE.ID.eq(IMPORT.FILE_ID))
                .where(IMPORT.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    /** The headings of the file's table, in its order. */
    List<String> headings(long id) {
        return List.of(sql.select(IMPORT.HEADERS)
                .from(IMPORT)
                .where(IMPORT.ID.eq(id))
                .fetchSingle()
                .value1());
    }

    void checked(long id, String kind, Import.State state, List<String> headings, Tally tally) {
        sql.update(IMPORT)
                .set(IMPORT.KIND, kind)
                .set(IMPORT.STATE, state.code())
                .set(IMPORT.HEADERS, headings.toArray(String[]::new))
                .set(IMPORT.ROWS_READ, tally.read())
                .set(IMPORT.ROWS_REFUSED, tally.refused())
                .where(IMPORT.ID.eq(id))
                .execute();
        sql.deleteFrom(IMPORT_ERROR).where(IMPORT_ERROR.IMPORT_ID.eq(id)).execute();
        keepErrors(id, tally.errors());
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
        sql.update(IMPORT)
                .set(IMPORT.STATE, state.code())
                .where(IMPORT.ID.eq(id))
                .execute();
    }

    void worksOn(long id, long job) {
        sql.update(IMPORT).set(IMPORT.JOB_ID, job).where(IMPORT.ID.eq(id)).execute();
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

    private SelectOnConditionStep<
                    Record11<
                            Long,
                            String,
                            String,
                            Import.State,
                            Long,
                            Long,
                            Long,
                            Long,
                            Long,
                            OffsetDateTime,
                            OffsetDateTime>>
            select() {
        return sql.select(
                        IMPORT.ID,
                        SOURCE_FILE.NAME,
                        IMPORT.KIND,
                        IMPORT.STATE.convertFrom(Import.State::of),
                        IMPORT.JOB_ID,
                        IMPORT.ROWS_READ,
                        IMPORT.ROWS_TAKEN,
                        IMPORT.ROWS_UNCHANGED,
                        IMPORT.ROWS_REFUSED,
                        IMPORT.CREATED_AT,
                        IMPORT.TAKEN_AT)
                .from(IMPORT)
                .join(SOURCE_FILE)
                .on(SOURCE_FILE.ID.eq(IMPORT.FILE_ID));
    }
}
