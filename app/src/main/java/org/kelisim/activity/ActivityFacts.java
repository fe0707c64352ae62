package org.kelisim.activity;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.kelisim.activity.schema.Tables.ACTIVITY_SUMMARY;
import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.kelisim.platform.Texts;
import org.kelisim.programme.Programmes;
import org.kelisim.question.Dimension;
import org.kelisim.question.FactSource;
import org.kelisim.question.Measure;
import org.kelisim.structure.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What can be counted of activities. A dimension or measure that the monthly sums know too is said for both in one line, so that the
 * two can't drift apart.
 */
@Configuration(proxyBeanMethods = false)
class ActivityFacts {
    private final Names names;
    private final Programmes programmes;
    private final SearchWords searchWords;

    ActivityFacts(Names names, Programmes programmes, SearchWords searchWords) {
        this.names = names;
        this.programmes = programmes;
        this.searchWords = searchWords;
    }

    @Bean
    FactSource activities(ActivityRows rows) {
        return new FactSource(
                "activity",
                "activity.activities",
                ACTIVITY_VERSION,
                ACTIVITY_VERSION.VERSION_ID,
                ACTIVITY_VERSION.ACTIVITY_ID,
                ACTIVITY_VERSION.RECORDED_FROM,
                ACTIVITY_VERSION.RECORDED_TO,
                ACTIVITY_VERSION.STATE.in(inline("held"), inline("verified")),
                period -> ACTIVITY_VERSION.START_DATE.between(period.from(), period.to()),
                dimensions(),
                measures(),
                new FactSource.Summary(
                        ACTIVITY_SUMMARY,
                        period -> ACTIVITY_SUMMARY.MONTH.between(period.from(), period.to()),
                        summedDimensions(
                                month(ACTIVITY_SUMMARY.MONTH),
                                ACTIVITY_SUMMARY.REGION,
                                ACTIVITY_SUMMARY.FORMAT,
                                ACTIVITY_SUMMARY.STATE,
                                ACTIVITY_SUMMARY.IN_HOUSE,
                                ACTIVITY_SUMMARY.BY_GROUP),
                        summedMeasures()),
                rows,
                ActivityContent.FIELDS);
    }

    private List<Dimension> dimensions() {
        var own = List.of(
                Dimension.of(
                        "year",
                        "activity.dimension.year",
                        field("to_char({0}, 'YYYY')", String.class, ACTIVITY_VERSION.START_DATE),
                        this::asGiven),
                Dimension.of(
                        "day",
                        "activity.dimension.day",
                        ACTIVITY_VERSION.START_DATE.cast(SQLDataType.VARCHAR),
                        this::days),
                new Dimension(
                        "house",
                        "activity.dimension.house",
                        names.organisationCode(ACTIVITY_VERSION.HOUSE_ID),
                        codes -> ACTIVITY_VERSION.HOUSE_ID.in(names.organisationIds(codes)),
                        names::organisationLabels),
                Dimension.changing(
                        "programme",
                        "activity.dimension.programme",
                        programmes.code(ACTIVITY_VERSION.PROGRAMME_ID),
                        (codes, asOf) -> ACTIVITY_VERSION.PROGRAMME_ID.in(programmes.idsUnder(codes, asOf)),
                        programmes::labels),
                new Dimension(
                        "place",
                        "activity.dimension.place",
                        names.placeCode(ACTIVITY_VERSION.PLACE_ID),
                        codes -> ACTIVITY_VERSION.PLACE_ID.in(names.placeIds(codes)),
                        names::placeLabels));
        var onlyAsked = List.of(
                Dimension.onlyAsked(
                        "organisation",
                        "activity.dimension.organisation",
                        codes -> organisedBy(names.organisationIds(codes)),
                        names::organisationLabels),
                Dimension.onlyAsked(
                        "under",
                        "activity.dimension.under",
                        codes -> organisedBy(names.organisationIdsUnder(codes)),
                        names::organisationLabels),
                Dimension.onlyAsked(
                        FactSource.WORDS, "activity.dimension.words", searchWords::condition, this::asGiven));
        var summed = summedDimensions(
                month(ACTIVITY_VERSION.START_DATE),
                ACTIVITY_VERSION.REGION,
                ACTIVITY_VERSION.FORMAT,
                ACTIVITY_VERSION.STATE,
                ACTIVITY_VERSION.IN_HOUSE,
                ACTIVITY_VERSION.BY_GROUP);
        return Stream.of(summed, own, onlyAsked).flatMap(List::stream).toList();
    }

    private List<Dimension> summedDimensions(
            Field<String> month,
            Field<String> region,
            Field<String> format,
            Field<String> state,
            Field<Boolean> inHouse,
            Field<Boolean> byGroup) {
        return List.of(
                Dimension.of("month", "activity.dimension.month", month, this::months),
                names.regionDimension("activity.dimension.region", region),
                Dimension.of("format", "activity.dimension.format", format, words("activity.format."))
                        .choosing(() -> Arrays.stream(ActivityFormat.values())
                                .map(ActivityFormat::code)
                                .toList()),
                Dimension.of("state", "activity.dimension.state", state, words("activity.state."))
                        .choosing(() -> List.of("held", "verified")),
                Dimension.of("in_house", "activity.dimension.in_house", yesNo(inHouse), words("activity.in_house."))
                        .choosing(() -> List.of("yes", "no")),
                Dimension.of("by_group", "activity.dimension.by_group", yesNo(byGroup), words("activity.by_group."))
                        .choosing(() -> List.of("yes", "no")));
    }

    private List<Measure> measures() {
        var v = ACTIVITY_VERSION;
        var spread = v.PARTICIPANTS_HIGH.minus(v.PARTICIPANTS_LOW).cast(SQLDataType.DOUBLE);
        return List.of(
                new Measure(
                        "activities",
                        "activity.measure.activities",
                        "activity.unit.activities",
                        count(),
                        sum(v.ACTIVITIES_EXPECTED),
                        sum(v.ACTIVITIES_VARIANCE).plus(squaredSum(v.ACTIVITIES_SHIFT)),
                        inline(1),
                        Measure.Nature.COUNT),
                new Measure(
                        "participations",
                        "activity.measure.participations",
                        "activity.unit.participations",
                        sum(v.PARTICIPANTS),
                        sum(v.PARTICIPANTS_EXPECTED),
                        sum(v.PARTICIPANTS_VARIANCE.plus(spread.times(spread).div(inline(12))))
                                .plus(squaredSum(v.PARTICIPANTS_SHIFT)),
                        v.PARTICIPANTS,
                        Measure.Nature.COUNT),
                exact("youth", v.PARTICIPANTS_YOUTH, sum(v.PARTICIPANTS_YOUTH)),
                exact("women", v.PARTICIPANTS_WOMEN, sum(v.PARTICIPANTS_WOMEN)),
                new Measure(
                        "regions",
                        "activity.measure.regions",
                        "activity.unit.regions",
                        regions(),
                        null,
                        null,
                        DSL.cardinality(v.REGIONS),
                        Measure.Nature.DISTINCT));
    }

    /** A doubt that moves all of them alike doesn't average out: it is added up first and squared then. */
    private static Field<BigDecimal> squaredSum(Field<Double> shift) {
        return sum(shift).times(sum(shift));
    }

    /** Regions that took part in any of them, each once: an aggregate can't unnest, so that it goes by way of a text. */
    private static Field<Long> regions() {
        return field(
                "(select count(distinct region) from unnest(string_to_array(string_agg(array_to_string({0}, ','), ','), ',')) region"
                        + " where region <> '')",
                Long.class, ACTIVITY_VERSION.REGIONS);
    }

    private static List<Measure> summedMeasures() {
        var s = ACTIVITY_SUMMARY;
        return List.of(
                new Measure(
                        "activities",
                        "activity.measure.activities",
                        "activity.unit.activities",
                        sum(s.ACTIVITIES),
                        sum(s.ACTIVITIES_EXPECTED),
                        sum(s.ACTIVITIES_VARIANCE).plus(squaredSum(s.ACTIVITIES_SHIFT)),
                        inline(1),
                        Measure.Nature.COUNT),
                new Measure(
                        "participations",
                        "activity.measure.participations",
                        "activity.unit.participations",
                        sum(s.PARTICIPANTS),
                        sum(s.PARTICIPANTS_EXPECTED),
                        sum(s.PARTICIPANTS_VARIANCE.plus(s.SPREAD_VARIANCE)).plus(squaredSum(s.PARTICIPANTS_SHIFT)),
                        inline(1),
                        Measure.Nature.COUNT),
                exact("youth", s.PARTICIPANTS_YOUTH, sum(s.PARTICIPANTS_YOUTH)),
                exact("women", s.PARTICIPANTS_WOMEN, sum(s.PARTICIPANTS_WOMEN)));
    }

    private static Measure exact(String name, Field<? extends Number> perFact, Field<? extends Number> total) {
        return new Measure(
                name,
                "activity.measure." + name,
                "activity.unit.participations",
                total,
                null,
                null,
                coalesce(perFact, inline(0)),
                new Measure.PartOfPeople("participations", ACTIVITY_VERSION.ORGANISER_IDS));
    }

    private static Condition organisedBy(List<Long> organisations) {
        return condition("{0} && {1}", ACTIVITY_VERSION.ORGANISER_IDS, DSL.val(organisations.toArray(Long[]::new)));
    }

    private static Field<String> month(Field<LocalDate> day) {
        return field("to_char({0}, 'YYYY-MM')", String.class, day);
    }

    private static Field<String> yesNo(Field<Boolean> flag) {
        return DSL.when(flag, inline("yes")).otherwise(inline("no"));
    }

    private Map<String, String> asGiven(Collection<String> values) {
        return label(values, Function.identity());
    }

    private Map<String, String> days(Collection<String> values) {
        return label(values, value -> Texts.shortDate(LocalDate.parse(value)));
    }

    /** The year stands with it only where several years meet. */
    private Map<String, String> months(Collection<String> values) {
        var isOneYear =
                values.stream().map(value -> value.substring(0, 4)).distinct().count() <= 1;
        return label(
                values,
                value -> Texts.month(Integer.parseInt(value.substring(5)))
                        + (isOneYear ? "" : " " + value.substring(0, 4)));
    }

    private static Function<Collection<String>, Map<String, String>> words(String prefix) {
        return values -> label(values, value -> Texts.t(prefix + value));
    }

    private static Map<String, String> label(Collection<String> values, Function<String, String> label) {
        var labels = new LinkedHashMap<String, String>();
        values.forEach(value -> labels.put(value, label.apply(value)));
        return labels;
    }
}
