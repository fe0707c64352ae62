package org.kelisim.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.kelisim.programme.schema.Tables.PROGRAMME_;
import static org.kelisim.programme.schema.Tables.PROGRAMME_VERSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Texts;
import org.kelisim.question.FactRow;
import org.kelisim.question.FactRow.Cell;
import org.kelisim.question.FactSource;
import org.kelisim.question.FactSource.Heading;
import org.kelisim.question.Keyset;
import org.kelisim.question.Order;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** Plans, projects and items as rows of a list: those due first come first. */
@Component
class ProgrammeRows implements FactSource.Rows {
    private final DSLContext sql;
    private final Names names;

    ProgrammeRows(DSLContext sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    @Override
    public List<Heading> headings() {
        var v = PROGRAMME_VERSION;
        var never = DSL.inline("9999-12-31").cast(SQLDataType.LOCALDATE);
        return List.of(
                new Heading("name", "programme.name", null),
                new Heading("kind", "programme.kind", v.KIND),
                new Heading("starts", "programme.starts", coalesce(v.STARTS_ON, never)),
                new Heading("due", "programme.due", coalesce(v.DUE_ON, never)),
                new Heading("responsible", "programme.responsible", coalesce(v.RESPONSIBLE_ID, inline(0L))),
                new Heading("code", "programme.code", null));
    }

    @Override
    public Order usual() {
        return new Order("due", false);
    }

    private record Line(
            long versionId,
            long programmeId,
            String position,
            String code,
            String kind,
            @Nullable LocalDate starts,
            @Nullable LocalDate due,
            @Nullable Long responsible,
            Multilingual name) {}

    @Override
    public List<FactRow> list(Condition condition, Keyset keyset, String after, int limit) {
        var v = PROGRAMME_VERSION;
        var lines = sql.select(
                        v.VERSION_ID,
                        v.PROGRAMME_ID,
                        keyset.position(),
                        PROGRAMME_.CODE,
                        v.KIND,
                        v.STARTS_ON,
                        v.DUE_ON,
                        v.RESPONSIBLE_ID,
                        row(v.NAME_KK, v.NAME_RU, v.NAME_EN).mapping(Multilingual::new))
                .from(v)
                .join(PROGRAMME_)
                .on(PROGRAMME_.ID.eq(v.PROGRAMME_ID))
                .where(condition)
                .and(keyset.behind(after))
                .orderBy(keyset.order())
                .limit(limit)
                .fetch(mapping(Line::new));
        var responsible = names.organisations(lines.stream()
                .map(Line::responsible)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return lines.stream().map(line -> shown(line, responsible)).toList();
    }

    private static FactRow shown(Line line, Map<Long, Names.Named> responsible) {
        var organisation = line.responsible() == null ? null : responsible.get(line.responsible());
        return new FactRow(
                line.versionId(),
                line.programmeId(),
                line.position(),
                "/programmes/" + line.code(),
                List.of(
                        Cell.text(line.name()),
                        Cell.text(Texts.t("programme.kind." + line.kind())),
                        Cell.text(date(line.starts())),
                        Cell.text(date(line.due())),
                        Cell.text(
                                organisation == null ? "" : organisation.name().text()),
                        Cell.text(line.code())));
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : Texts.shortDate(date);
    }
}
