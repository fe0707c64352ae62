package org.kelisim.structure;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.kelisim.structure.schema.Tables.ORGANISATION;
import static org.kelisim.structure.schema.Tables.ORGANISATION_VERSION;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.kelisim.platform.Language;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Period;
import org.kelisim.platform.Texts;
import org.kelisim.question.Dimension;
import org.kelisim.question.FactRow;
import org.kelisim.question.FactRow.Cell;
import org.kelisim.question.FactSource;
import org.kelisim.question.FigureDefinition;
import org.kelisim.question.Measure;
import org.kelisim.question.Question;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be counted of organisations: those that were open on the last day of a period. */
@Configuration(proxyBeanMethods = false)
class StructureFigures {
    private static final Question ORGANISATIONS = Question.of("organisation", "organisations", Period.year(2000));

    private final DSLContext sql;
    private final Names names;

    StructureFigures(DSLContext sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    @Bean
    FigureDefinition.Catalogue figuresOfOrganisations() {
        return () -> List.of(
                figure("houses", ORGANISATIONS.where("kind", "house_of_friendship"), 30),
                figure("associations", ORGANISATIONS.where("kind", "ethnocultural_association"), 60),
                figure("groups", ORGANISATIONS.where("kind", "information_group"), 70),
                figure("structures", ORGANISATIONS.where("kind", "public_structure"), 100),
                figure(
                        "communities",
                        ORGANISATIONS.measuring("communities").where("kind", "ethnocultural_association"),
                        5));
    }

    private static FigureDefinition figure(String code, Question question, int rank) {
        return new FigureDefinition(code, question, rank, "structure");
    }

    @Bean
    FactSource organisationFacts() {
        var v = ORGANISATION_VERSION;
        return new FactSource(
                "organisation",
                "structure.organisations",
                v,
                v.VERSION_ID,
                v.ORGANISATION_ID,
                v.RECORDED_FROM,
                v.RECORDED_TO,
                noCondition(),
                period -> v.FOUNDED_ON
                        .isNull()
                        .or(v.FOUNDED_ON.le(period.to()))
                        .and(v.CLOSED_ON.isNull().or(v.CLOSED_ON.gt(period.to()))),
                List.of(
                        Dimension.of("kind", "structure.kind", v.KIND, StructureFigures::kinds),
                        Dimension.of("region", "structure.region", v.REGION, ignored -> names.regionLabels())),
                List.of(
                        new Measure(
                                "organisations",
                                "structure.organisations",
                                "structure.unit.organisations",
                                count(),
                                null,
                                null,
                                inline(1),
                                Measure.Nature.COUNT),
                        new Measure(
                                "communities",
                                "structure.communities",
                                "structure.unit.communities",
                                countDistinct(v.COMMUNITY),
                                null,
                                null,
                                inline(1),
                                Measure.Nature.DISTINCT)),
                null,
                new OrganisationRows(),
                List.of(
                        v.ORGANISATION_ID,
                        v.KIND,
                        v.NAME_KK,
                        v.NAME_RU,
                        v.NAME_EN,
                        v.PARENT_ID,
                        v.REGION,
                        v.LOCALITY,
                        v.COMMUNITY,
                        v.FOUNDED_ON,
                        v.CLOSED_ON,
                        v.IMPORT_ID,
                        v.SOURCE_SHEET,
                        v.SOURCE_ROW,
                        v.SOURCE_CELLS));
    }

    private static Map<String, String> kinds(Collection<String> codes) {
        var labels = new HashMap<String, String>();
        codes.forEach(code -> labels.put(code, Texts.t("structure.kind." + code)));
        return labels;
    }

    private final class OrganisationRows implements FactSource.Rows {
        @Override
        public List<String> headings() {
            return List.of("structure.name", "structure.kind", "structure.region", "structure.code");
        }

        @Override
        public List<FactRow> list(Condition condition, String after, int limit) {
            var v = ORGANISATION_VERSION;
            var regions = names.regionLabels();
            return sql
                    .select(
                            v.VERSION_ID,
                            v.ORGANISATION_ID,
                            ORGANISATION.CODE,
                            v.KIND,
                            v.REGION,
                            row(v.NAME_KK, v.NAME_RU, v.NAME_EN).mapping(Multilingual::new))
                    .from(v)
                    .join(ORGANISATION)
                    .on(ORGANISATION.ID.eq(v.ORGANISATION_ID))
                    .where(condition)
                    .and(ORGANISATION.CODE.gt(after))
                    .orderBy(ORGANISATION.CODE)
                    .limit(limit)
                    .fetch()
                    .stream()
                    .map(found -> {
                        var name = found.value6();
                        var shown = name.shownIn(Language.current());
                        return new FactRow(
                                found.value1(),
                                found.value2(),
                                found.value3(),
                                "/organisations/" + found.value3(),
                                List.of(
                                        new Cell(name.text(), shown == Language.current() ? "" : shown.tag(), false),
                                        Cell.text(Texts.t("structure.kind." + found.value4())),
                                        Cell.text(
                                                found.value5() == null
                                                        ? ""
                                                        : regions.getOrDefault(found.value5(), found.value5())),
                                        Cell.text(found.value3())));
                    })
                    .toList();
        }
    }
}
