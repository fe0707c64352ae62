package org.kelisim.study;

import static org.kelisim.study.schema.Tables.ANSWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answers of one interview. There is no entry in the audit chain, since it would tie who asked, and when, to what was answered; the study's
 * opening, closing and weighting have theirs.
 */
@Service
public class ReceiveAnswers {
    private final DSLContext sql;
    private final Studies studies;
    private final Questionnaires questionnaires;

    ReceiveAnswers(DSLContext sql, Studies studies, Questionnaires questionnaires) {
        this.sql = sql;
        this.studies = studies;
        this.questionnaires = questionnaires;
    }

    /** How answers came in. */
    public enum Way {
        BROWSER,
        OPENROSA,
        IMPORT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a sheet. */
    public sealed interface Received {
        record Taken() implements Received {}

        /** It was here before; nothing was added. */
        record Known() implements Received {}

        /** @param faults one per question; {@code stratum} and {@code state} stand for the sheet itself */
        record Refused(List<Fault> faults) implements Received {}
    }

    /** @param key its text is {@code study.answer.<key>} */
    public record Fault(String question, String key) {
        /** What is wrong, for whoever asked. */
        public String text() {
            return Texts.t("study.answer." + key);
        }

        /** The same, with the question before it. */
        String line() {
            return question + ": " + text();
        }
    }

    /** Whether the actor may interview for the study, and it is in the field. */
    public boolean mayInterview(Study study) {
        return study.state() == Study.State.FIELD && reaches(study);
    }

    /** The study, which the actor may interview for. @throws Permission.NotPermitted if not */
    Study interviewed(String code) {
        Permission.holding(Role.REPORTER);
        var study = studies.get(code);
        if (!mayInterview(study)) {
            throw new Permission.NotPermitted(Role.REPORTER);
        }
        return study;
    }

    private boolean reaches(Study study) {
        return Boolean.TRUE.equals(sql.select(DSL.function("study.may_interview", Boolean.class, DSL.val(study.id())))
                .fetchSingle()
                .value1());
    }

    /**
     * @param submission drawn at random by the device; the same one again adds nothing
     * @param given by question the answers
     */
    @Transactional
    public Received receive(String code, UUID submission, String stratum, Map<String, List<String>> given, Way way) {
        Permission.holding(Role.REPORTER);
        var study = studies.get(code);
        if (!reaches(study)) {
            throw new Permission.NotPermitted(Role.REPORTER);
        }
        if (study.state() != Study.State.FIELD && study.state() != Study.State.CLOSED) {
            return refused("state", "state");
        }
        if (study.strata().stream().noneMatch(one -> one.code().equals(stratum))) {
            return refused("stratum", "stratum");
        }
        var revision = questionnaires.of(study.id());
        return switch (AnswerSheet.check(revision.questionnaire(), given)) {
            case AnswerSheet.Checked.Faulty(var faults) -> new Received.Refused(faults);
            case AnswerSheet.Checked.Sound(var sheet) ->
                keep(study, revision, submission, stratum, sheet, way) == 1
                        ? new Received.Taken()
                        : new Received.Known();
        };
    }

    /**
     * A sheet of a study that was carried out elsewhere.
     *
     * @param submission drawn at random
     * @param day on which it came in
     */
    public record Sheet(UUID submission, String stratum, Map<String, List<String>> given, LocalDate day) {}

    /**
     * Takes all sheets or none.
     *
     * @throws IllegalArgumentException if one doesn't fit the questionnaire; the message names its number and what is wrong
     */
    @Transactional
    public void takeAll(String code, List<Sheet> sheets) {
        Permission.holding(Role.REPORTER);
        var study = studies.get(code);
        var revision = questionnaires.of(study.id());
        var columns = List.of(
                ANSWER.ID,
                ANSWER.STUDY_ID,
                ANSWER.QUESTIONNAIRE_ID,
                ANSWER.STRATUM,
                ANSWER.CONTENT,
                ANSWER.RECEIVED_ON,
                ANSWER.WAY);
        var batch = sql.batch(sql.insertInto(ANSWER, columns)
                .values(new @Nullable Object[columns.size()])
                .onConflictDoNothing());
        for (var sheet : sheets) {
            switch (AnswerSheet.check(revision.questionnaire(), sheet.given())) {
                case AnswerSheet.Checked.Faulty(var faults) ->
                    throw new IllegalArgumentException("sheet " + sheet.submission() + ": " + faults);
                case AnswerSheet.Checked.Sound(var sound) ->
                    batch = batch.bind(
                            sheet.submission(),
                            study.id(),
                            revision.id(),
                            sheet.stratum(),
                            sound.write(),
                            sheet.day(),
                            Way.IMPORT.code());
            }
        }
        batch.execute();
    }

    private static Received refused(String question, String key) {
        return new Received.Refused(List.of(new Fault(question, key)));
    }

    private int keep(
            Study study,
            Questionnaires.Revision revision,
            UUID submission,
            String stratum,
            AnswerSheet sheet,
            Way way) {
        return sql.insertInto(ANSWER)
                .set(ANSWER.ID, submission)
                .set(ANSWER.STUDY_ID, study.id())
                .set(ANSWER.QUESTIONNAIRE_ID, revision.id())
                .set(ANSWER.STRATUM, stratum)
                .set(ANSWER.CONTENT, sheet.write())
                .set(ANSWER.WAY, way.code())
                .onConflictDoNothing()
                .execute();
    }
}
