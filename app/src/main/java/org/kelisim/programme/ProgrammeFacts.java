package org.kelisim.programme;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.kelisim.programme.schema.Tables.PROGRAMME_VERSION;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.kelisim.platform.Period;
import org.kelisim.question.Dimension;
import org.kelisim.question.FactSource;
import org.kelisim.question.Measure;
import org.kelisim.question.SearchCondition;
import org.kelisim.structure.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be counted of plans, campaigns, projects and items of plans. */
@Configuration(proxyBeanMethods = false)
class ProgrammeFacts {
    private final Programmes programmes;
    private final Names names;

    ProgrammeFacts(Programmes programmes, Names names) {
        this.programmes = programmes;
        this.names = names;
    }

    @Bean
    FactSource countedProgrammes(ProgrammeRows rows) {
        var v = PROGRAMME_VERSION;
        return new FactSource(
                "programme",
                "programme.programmes",
                v,
                v.VERSION_ID,
                v.PROGRAMME_ID,
                v.RECORDED_FROM,
                v.RECORDED_TO,
                noCondition(),
                ProgrammeFacts::within,
                dimensions(),
                List.of(measure("programmes"), measure("projects"), measure("items")),
                null,
                rows,
                List.of(
                        v.PROGRAMME_ID,
                        v.KIND,
                        v.NAME_KK,
                        v.NAME_RU,
                        v.NAME_EN,
                        v.PARENT_ID,
                        v.RESPONSIBLE_ID,
                        v.STARTS_ON,
                        v.DUE_ON,
                        v.TARGET_PARTICIPANTS,
                        v.COST_TENGE,
                        v.IMPORT_ID,
                        v.SOURCE_SHEET,
                        v.SOURCE_ROW,
                        v.SOURCE_CELLS));
    }

    /** An item of a plan belongs to the day on which it is due; what lasts, to every period that its time overlaps. */
    private static Condition within(Period period) {
        var v = PROGRAMME_VERSION;
        var isItem = v.KIND.eq(inline(ProgrammeKind.PLAN_ITEM.code()));
        var begins = DSL.coalesce(v.STARTS_ON, v.DUE_ON);
        var ends = DSL.coalesce(v.DUE_ON, v.STARTS_ON);
        return isItem.and(v.DUE_ON.between(period.from(), period.to()))
                .or(isItem.not().and(begins.le(period.to())).and(ends.ge(period.from())));
    }

    private List<Dimension> dimensions() {
        var v = PROGRAMME_VERSION;
        return List.of(
                Dimension.of("kind", "programme.kind", v.KIND, ProgrammeFacts::kinds)
                        .choosing(() -> Arrays.stream(ProgrammeKind.values())
                                .map(ProgrammeKind::code)
                                .toList()),
                Dimension.changing(
                        "programme",
                        "programme.parent",
                        programmes.code(v.PARENT_ID),
                        (codes, asOf) -> v.PROGRAMME_ID.in(programmes.idsUnder(codes, asOf)),
                        programmes::labels),
                new Dimension(
                        "responsible",
                        "programme.responsible",
                        names.organisationCode(v.RESPONSIBLE_ID),
                        codes -> v.RESPONSIBLE_ID.in(names.organisationIds(codes)),
                        names::organisationLabels),
                Dimension.onlyAsked(
                        FactSource.WORDS,
                        "programme.name",
                        words -> SearchCondition.of(v.SEARCH, words),
                        ProgrammeFacts::asGiven));
    }

    private static Measure measure(String name) {
        return new Measure(
                name,
                "programme.measure." + name,
                "programme.unit." + name,
                count(),
                null,
                null,
                inline(1),
                Measure.Nature.COUNT);
    }

    private static Map<String, String> kinds(Collection<String> codes) {
        var labels = new HashMap<String, String>();
        codes.forEach(code -> labels.put(
                code, ProgrammeKind.valueOf(code.toUpperCase(Locale.ROOT)).text()));
        return labels;
    }

    private static Map<String, String> asGiven(Collection<String> values) {
        var labels = new HashMap<String, String>();
        values.forEach(value -> labels.put(value, value));
        return labels;
    }
}
