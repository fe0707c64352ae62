package org.kelisim.study;

import static org.jooq.Records.mapping;
import static org.kelisim.study.schema.Tables.ANSWER;
import static org.kelisim.study.schema.Tables.WEIGHED_ANSWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.platform.Versions;
import org.springframework.stereotype.Component;

/** The answers of a study, for those who may read them. */
@Component
class StoredAnswers {
    private final DSLContext sql;

    StoredAnswers(DSLContext sql) {
        this.sql = sql;
    }

    record StoredAnswer(UUID id, String stratum, AnswerSheet sheet) {}

    /** All of a study, by their random numbers. */
    List<StoredAnswer> of(long study) {
        return sql.select(ANSWER.ID, ANSWER.STRATUM, ANSWER.CONTENT.convertFrom(AnswerSheet::read))
                .from(ANSWER)
                .where(ANSWER.STUDY_ID.eq(study))
                .orderBy(ANSWER.ID)
                .fetch(mapping(StoredAnswer::new));
    }

    /** Those that the study's standing weights are of, by their random numbers. */
    List<StoredAnswer> weighed(long study) {
        return sql.select(ANSWER.ID, ANSWER.STRATUM, ANSWER.CONTENT.convertFrom(AnswerSheet::read))
                .from(ANSWER)
                .join(WEIGHED_ANSWER)
                .on(WEIGHED_ANSWER.ANSWER_ID.eq(ANSWER.ID))
                .where(ANSWER.STUDY_ID.eq(study))
                .and(Versions.standing(WEIGHED_ANSWER.RECORDED_TO))
                .orderBy(ANSWER.ID)
                .fetch(mapping(StoredAnswer::new));
    }

    /** Interviews that came in, by stratum. */
    Map<String, Integer> counts(long study) {
        return sql.select(ANSWER.STRATUM, DSL.count())
                .from(ANSWER)
                .where(ANSWER.STUDY_ID.eq(study))
                .groupBy(ANSWER.STRATUM)
                .fetchMap(ANSWER.STRATUM, DSL.count());
    }

    /** Interviews that came in, by day. */
    Map<LocalDate, Integer> days(long study) {
        return sql.select(ANSWER.RECEIVED_ON, DSL.count())
                .from(ANSWER)
                .where(ANSWER.STUDY_ID.eq(study))
                .groupBy(ANSWER.RECEIVED_ON)
                .orderBy(ANSWER.RECEIVED_ON)
                .fetchMap(ANSWER.RECEIVED_ON, DSL.count());
    }
}
