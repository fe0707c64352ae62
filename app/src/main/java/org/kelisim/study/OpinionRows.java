package org.kelisim.study;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.study.schema.Tables.STRATUM;
import static org.kelisim.study.schema.Tables.STUDY_;
import static org.kelisim.study.schema.Tables.WEIGHED_ANSWER;

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

/** Anonymous answers as rows of a list, in the order of their random numbers. */
@Component
class OpinionRows implements FactSource.Rows {
    private final DSLContext sql;

    OpinionRows(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Heading> headings() {
        var w = WEIGHED_ANSWER;
        return List.of(
                new Heading("answer", "study.opinion", w.FACT_ID),
                new Heading("stratum", "study.stratum", w.STRATUM),
                new Heading("counts", "study.counts", w.FAVOURABLE),
                new Heading("weight", "study.weight", null));
    }

    @Override
    public Order usual() {
        return new Order("answer", false);
    }

    private record Line(
            long versionId,
            long factId,
            String position,
            String code,
            Multilingual stratum,
            boolean favourable,
            double weight) {}

    @Override
    public List<FactRow> list(Condition condition, Keyset keyset, String after, int limit) {
        var w = WEIGHED_ANSWER;
        var s = STRATUM;
        return sql
                .select(
                        w.VERSION_ID,
                        w.FACT_ID,
                        keyset.position(),
                        STUDY_.CODE,
                        row(s.NAME_KK, s.NAME_RU, s.NAME_EN).mapping(Multilingual::new),
                        w.FAVOURABLE,
                        w.WEIGHT)
                .from(w)
                .join(STUDY_)
                .on(STUDY_.ID.eq(w.STUDY_ID))
                .join(s)
                .on(s.STUDY_ID.eq(w.STUDY_ID))
                .and(s.CODE.eq(w.STRATUM))
                .where(condition)
                .and(keyset.behind(after))
                .orderBy(keyset.order())
                .limit(limit)
                .fetch(mapping(Line::new))
                .stream()
                .map(OpinionRows::shown)
                .toList();
    }

    private static FactRow shown(Line line) {
        return new FactRow(
                line.versionId(),
                line.factId(),
                line.position(),
                "/studies/" + line.code() + "/answers/" + line.factId(),
                List.of(
                        Cell.text(Texts.t("study.opinion.number", line.factId())),
                        Cell.text(line.stratum()),
                        Cell.text(Texts.t("study.counts." + line.favourable())),
                        Cell.number(ShownWeight.text(line.weight()))));
    }
}
