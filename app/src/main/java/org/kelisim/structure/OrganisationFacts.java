package org.kelisim.structure;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.kelisim.structure.schema.Tables.ORGANISATION_VERSION;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.kelisim.question.Dimension;
import org.kelisim.question.FactSource;
import org.kelisim.question.Measure;
import org.kelisim.question.SearchCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be counted of organisations: those that were open on the last day of a period. */
@Configuration(proxyBeanMethods = false)
class OrganisationFacts {
    private final Names names;

    OrganisationFacts(Names names) {
        this.names = names;
    }

    @Bean
    FactSource countedOrganisations(OrganisationRows rows) {
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
                dimensions(),
                List.of(
                        measure("organisations", count(), Measure.Nature.COUNT),
                        measure("communities", countDistinct(v.COMMUNITY), Measure.Nature.DISTINCT)),
                null,
                rows,
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

    private List<Dimension> dimensions() {
        var v = ORGANISATION_VERSION;
        return List.of(
                Dimension.of("kind", "structure.kind", v.KIND, OrganisationFacts::kinds)
                        .choosing(() -> Arrays.stream(OrganisationKind.values())
                                .map(OrganisationKind::code)
                                .toList()),
                names.regionDimension("structure.region", v.REGION),
                Dimension.of("community", "structure.community", v.COMMUNITY, OrganisationFacts::asGiven),
                Dimension.onlyAsked(
                        "under",
                        "structure.under",
                        codes -> DSL.condition(
                                "{0} && {1}",
                                v.ANCESTOR_IDS,
                                DSL.val(names.organisationIds(codes).toArray(Long[]::new))),
                        names::organisationLabels),
                Dimension.onlyAsked(
                        FactSource.WORDS,
                        "structure.words",
                        words -> SearchCondition.of(v.SEARCH, words),
                        OrganisationFacts::asGiven));
    }

    private static Measure measure(String name, Field<Integer> value, Measure.Nature nature) {
        return new Measure(name, "structure." + name, "structure.unit." + name, value, null, null, inline(1), nature);
    }

    private static Map<String, String> kinds(Collection<String> codes) {
        var labels = new HashMap<String, String>();
        codes.forEach(code -> OrganisationKind.of(code).ifPresent(kind -> labels.put(code, kind.text())));
        return labels;
    }

    private static Map<String, String> asGiven(Collection<String> values) {
        return values.stream().distinct().collect(Collectors.toMap(value -> value, value -> value));
    }
}
