package org.kelisim.study;

import static org.kelisim.study.schema.Tables.QUESTIONNAIRE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.platform.Actor;
import org.springframework.stereotype.Component;

/** The revisions of questionnaires. */
@Component
class Questionnaires {
    private final DSLContext sql;

    Questionnaires(DSLContext sql) {
        this.sql = sql;
    }

    /** @param number of the revision in its study, from one; zero for none yet */
    record Revision(long id, int number, Questionnaire questionnaire) {
        static final Revision NONE = new Revision(0, 0, Questionnaire.EMPTY);
    }

    /** The study's last revision; one without questions if there is none. */
    Revision of(long study) {
        return sql.select(QUESTIONNAIRE.ID, QUESTIONNAIRE.REVISION, QUESTIONNAIRE.CONTENT)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.STUDY_ID.eq(study))
                .orderBy(QUESTIONNAIRE.REVISION.desc())
                .limit(1)
                .fetchOptional(row -> new Revision(row.value1(), row.value2(), StoredQuestionnaire.read(row.value3())))
                .orElse(Revision.NONE);
    }

    void add(long study, Questionnaire questionnaire) {
        var q = QUESTIONNAIRE;
        sql.insertInto(q, q.STUDY_ID, q.REVISION, q.CONTENT, q.RECORDED_BY)
                .select(DSL.select(
                                DSL.val(study),
                                DSL.coalesce(DSL.max(q.REVISION), DSL.inline(0)).plus(1),
                                DSL.val(StoredQuestionnaire.write(questionnaire)),
                                DSL.val(Actor.current().accountId()))
                        .from(q)
                        .where(q.STUDY_ID.eq(study)))
                .execute();
    }
}
