package org.kelisim.study;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.study.schema.Tables.STUDY_;
import static org.kelisim.study.schema.Tables.STUDY_VERSION;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Texts;
import org.kelisim.question.FactRow;
import org.kelisim.question.FactRow.Cell;
import org.kelisim.question.FactSource;
import org.kelisim.question.FactSource.Heading;
import org.kelisim.question.Keyset;
import org.kelisim.question.Order;
import org.springframework.stereotype.Component;

/** Studies as rows of a list, those that ended last first. */
@Component
class StudyRows implements FactSource.Rows {
    private final DSLContext sql;

    StudyRows(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Heading> headings() {
        var v = STUDY_VERSION;
        return List.of(
                new Heading("name", "study.name", null),
                new Heading("starts", "study.starts", v.STARTS_ON),
                new Heading("ends", "study.ends", v.ENDS_ON),
                new Heading("state", "study.state", v.STATE));
    }

    @Override
    public Order usual() {
        return new Order("ends", true);
    }

    private record Line(
            long versionId,
            long studyId,
            String position,
            String code,
            Multilingual name,
            LocalDate starts,
            LocalDate ends,
            String state) {}

    @Override
    public List<FactRow> list(Condition condition, Keyset keyset, String after, int limit) {
        var v = STUDY_VERSION;
        return sql
                .select(
                        v.VERSION_ID,
                        v.STUDY_ID,
                        keyset.position(),
                        STUDY_.CODE,
                        row(v.NAME_KK, v.NAME_RU, v.NAME_EN).mapping(Multilingual::new),
                        v.STARTS_ON,
                        v.ENDS_ON,
                        v.STATE)
                .from(v)
                .join(STUDY_)
                .on(STUDY_.ID.eq(v.STUDY_ID))
                .where(condition)
                .and(keyset.behind(after))
                .orderBy(keyset.order())
                .limit(limit)
                .fetch(mapping(Line::new))
                .stream()
                .map(StudyRows::shown)
                .toList();
    }

    private static FactRow shown(Line line) {
        return new FactRow(
                line.versionId(),
                line.studyId(),
                line.position(),
                "/studies/" + line.code(),
                List.of(
                        Cell.text(line.name()),
                        Cell.text(Texts.shortDate(line.starts())),
                        Cell.text(Texts.shortDate(line.ends())),
                        Cell.text(Study.State.ofCode(line.state()).text())));
    }
}
