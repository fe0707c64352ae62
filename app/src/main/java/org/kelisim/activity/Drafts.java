package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.kelisim.activity.schema.Tables.REPORT_DRAFT;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.kelisim.platform.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports that are still being written; each is its account's alone. */
@Service
class Drafts {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    /** More than anyone writes at once; the oldest goes when another comes. */
    private static final int MOST = 50;

    private final DSLContext sql;
    private final JsonMapper json;

    Drafts(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param savedAt when it was kept last */
    record Draft(ReportForm form, OffsetDateTime savedAt) {}

    /** Keeps the form as it is; the same key is the same draft. */
    @Transactional
    public void save(ReportForm form) {
        var fields = JSONB.valueOf(json.writeValueAsString(form.fields()));
        sql.insertInto(REPORT_DRAFT)
                .set(REPORT_DRAFT.ACCOUNT_ID, account())
                .set(REPORT_DRAFT.KEY, form.key())
                .set(REPORT_DRAFT.FIELDS, fields)
                .onConflict(REPORT_DRAFT.ACCOUNT_ID, REPORT_DRAFT.KEY)
                .doUpdate()
                .set(REPORT_DRAFT.FIELDS, fields)
                .set(REPORT_DRAFT.SAVED_AT, DSL.currentOffsetDateTime())
                .execute();
        sql.deleteFrom(REPORT_DRAFT)
                .where(REPORT_DRAFT.ID.in(sql.select(REPORT_DRAFT.ID)
                        .from(REPORT_DRAFT)
                        .where(REPORT_DRAFT.ACCOUNT_ID.eq(account()))
                        .orderBy(REPORT_DRAFT.SAVED_AT.desc())
                        .offset(MOST)))
                .execute();
    }

    Optional<Draft> find(UUID key) {
        return list(REPORT_DRAFT.KEY.eq(key)).stream().findFirst();
    }

    /** The actor's own, the latest first. */
    List<Draft> own() {
        return list(DSL.noCondition());
    }

    void remove(UUID key) {
        sql.deleteFrom(REPORT_DRAFT)
                .where(REPORT_DRAFT.ACCOUNT_ID.eq(account()))
                .and(REPORT_DRAFT.KEY.eq(key))
                .execute();
    }

    private List<Draft> list(org.jooq.Condition condition) {
        return sql.select(REPORT_DRAFT.KEY, REPORT_DRAFT.FIELDS, REPORT_DRAFT.SAVED_AT)
                .from(REPORT_DRAFT)
                .where(REPORT_DRAFT.ACCOUNT_ID.eq(account()))
                .and(condition)
                .orderBy(REPORT_DRAFT.SAVED_AT.desc())
                .fetch(mapping((key, fields, savedAt) ->
                        new Draft(new ReportForm(key, json.readValue(fields.data(), FIELDS)), savedAt)));
    }

    private static long account() {
        return Objects.requireNonNull(Actor.current().accountId(), "only who is signed in writes drafts");
    }
}
