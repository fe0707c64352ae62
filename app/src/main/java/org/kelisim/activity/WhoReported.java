package org.kelisim.activity;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.extract;
import static org.kelisim.activity.schema.Tables.REPORT;
import static org.kelisim.activity.schema.Tables.REPORT_REVISION;
import static org.kelisim.activity.schema.Tables.REPORT_STANDING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Multilingual;
import org.kelisim.structure.Directory;
import org.kelisim.structure.Reach;
import org.springframework.stereotype.Service;

/** Which of a secretariat's organisations have reported of which month, and which have not. */
@Service
public class WhoReported {
    private final DSLContext sql;
    private final Reach reach;

    WhoReported(DSLContext sql, Reach reach) {
        this.sql = sql;
        this.reach = reach;
    }

    /** @param months reports of activities in January to December */
    public record Line(long organisationId, String code, String kind, Multilingual name, List<Integer> months) {
        public int total() {
            return months.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param region only its organisations; empty for all that the actor's role reaches */
    public List<Line> in(int year, String region) {
        var organisations = reach.organisations(Role.VERIFIER).stream()
                .filter(one -> region.isEmpty() || region.equals(one.region()))
                .toList();
        var counts = counts(
                year, organisations.stream().map(Directory.Organisation::id).toArray(Long[]::new));
        return organisations.stream()
                .map(one ->
                        new Line(one.id(), one.code(), one.kind(), one.name(), counts.getOrDefault(one.id(), NOTHING)))
                .sorted(Comparator.comparing(Line::kind).thenComparing(Line::code))
                .toList();
    }

    private static final List<Integer> NOTHING = List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private Map<Long, List<Integer>> counts(int year, Long[] organisations) {
        var month = extract(REPORT_REVISION.START_DATE, DatePart.MONTH);
        var counts = new HashMap<Long, List<Integer>>();
        sql.select(REPORT.ORGANISATION_ID, month, count())
                .from(REPORT_STANDING)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_STANDING.REPORT_ID))
                .join(REPORT_REVISION)
                .on(REPORT_REVISION.ID.eq(REPORT_STANDING.REVISION_ID))
                .where(REPORT_STANDING.STATE.ne("withdrawn"))
                .and(REPORT.ORGANISATION_ID.in(organisations))
                .and(REPORT_REVISION.START_DATE.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .groupBy(REPORT.ORGANISATION_ID, month)
                .forEach(found -> counts.computeIfAbsent(found.value1(), ignored -> new ArrayList<>(NOTHING))
                        .set(found.value2() - 1, found.value3()));
        return counts;
    }
}
