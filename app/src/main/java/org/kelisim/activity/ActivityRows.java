package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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

/** Activities as rows of a list: the latest first. */
@Component
class ActivityRows implements FactSource.Rows {
    private final DSLContext sql;
    private final Names names;

    ActivityRows(DSLContext sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    @Override
    public List<Heading> headings() {
        var v = ACTIVITY_VERSION;
        return List.of(
                new Heading("title", "activity.title", null),
                new Heading("day", "activity.dimension.day", v.START_DATE),
                new Heading("region", "activity.dimension.region", v.REGION),
                new Heading("format", "activity.dimension.format", v.FORMAT),
                new Heading("participations", "activity.measure.participations", v.PARTICIPANTS),
                new Heading("spread", "activity.spread", v.PARTICIPANTS_HIGH.minus(v.PARTICIPANTS_LOW)),
                new Heading("reports", "activity.reports", DSL.cardinality(v.REPORT_IDS)));
    }

    @Override
    public Order usual() {
        return new Order("day", true);
    }

    @Override
    public List<FactRow> list(Condition condition, Keyset keyset, String after, int limit) {
        var regions = names.regionLabels();
        return sql
                .select(
                        ACTIVITY_VERSION.VERSION_ID,
                        ACTIVITY_VERSION.ACTIVITY_ID,
                        keyset.position(),
                        row(ACTIVITY_VERSION.TITLE_KK, ACTIVITY_VERSION.TITLE_RU, ACTIVITY_VERSION.TITLE_EN)
                                .mapping(Multilingual::new),
                        ACTIVITY_VERSION.START_DATE,
                        ACTIVITY_VERSION.REGION,
                        ACTIVITY_VERSION.FORMAT,
                        ACTIVITY_VERSION.PARTICIPANTS,
                        ACTIVITY_VERSION.PARTICIPANTS_LOW,
                        ACTIVITY_VERSION.PARTICIPANTS_HIGH,
                        DSL.cardinality(ACTIVITY_VERSION.REPORT_IDS))
                .from(ACTIVITY_VERSION)
                .where(condition)
                .and(keyset.behind(after))
                .orderBy(keyset.order())
                .limit(limit)
                .fetch(mapping(Line::new))
                .stream()
                .map(line -> line.row(regions))
                .toList();
    }

    private record Line(
            long versionId,
            long activityId,
            String position,
            Multilingual title,
            LocalDate day,
            String region,
            String format,
            int participants,
            int low,
            int high,
            int reports) {

        FactRow row(Map<String, String> regions) {
            return new FactRow(
                    versionId,
                    activityId,
                    position,
                    "/activities/" + activityId,
                    List.of(
                            Cell.text(title),
                            Cell.text(Texts.shortDate(day)),
                            Cell.text(regions.getOrDefault(region, region)),
                            Cell.text(Texts.t("activity.format." + format)),
                            Cell.number(Texts.number(participants)),
                            Cell.number(low == high ? "" : Texts.number(low) + "–" + Texts.number(high)),
                            Cell.number(Texts.number(reports))));
        }
    }
}
