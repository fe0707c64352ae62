package org.kelisim.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.kelisim.activity.schema.Tables.ACTIVITY_VERSION;
import static org.kelisim.activity.schema.Tables.CLARIFICATION;
import static org.kelisim.activity.schema.Tables.DOUBTFUL_PAIR;
import static org.kelisim.activity.schema.Tables.VERIFICATION;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Versions;
import org.kelisim.structure.Reach;
import org.springframework.stereotype.Service;

/** The activities that a secretariat's word is asked for. */
@Service
public class VerificationQueue {
    private final DSLContext sql;
    private final Reach reach;

    VerificationQueue(DSLContext sql, Reach reach) {
        this.sql = sql;
        this.reach = reach;
    }

    /** Which of them are shown. */
    public enum Show {
        /** Held and not verified. */
        WAITING,
        /** Of those, where linkage or a sender is in doubt. */
        DOUBTFUL,
        /** Verified, and told otherwise since. */
        CHANGED,
        VERIFIED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What comes first. */
    public enum Order {
        DAY,
        PEOPLE,
        SPREAD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param month null for all months */
    public record Filter(Show show, @Nullable YearMonth month, String region, Order order) {
        public boolean isOf(String other) {
            return month != null && month.toString().equals(other);
        }

        /** The same, showing others of them. */
        public Filter with(Show other) {
            return new Filter(other, month, region, order);
        }

        /** As it stands in an address after {@code show=}. */
        public String query() {
            return show.code()
                    + (month == null ? "" : "&month=" + month)
                    + (region.isEmpty() ? "" : "&region=" + URLEncoder.encode(region, StandardCharsets.UTF_8))
                    + "&order=" + order.code();
        }
    }

    /**
     * @param doubts pairs with one of its reports that wait for a person
     * @param questions to its senders that are not settled
     */
    public record Line(
            long activityId,
            Multilingual title,
            LocalDate day,
            String region,
            String format,
            int participants,
            int low,
            int high,
            int reports,
            int doubts,
            int questions) {}

    /** Some of them. */
    public List<Line> list(Filter filter, int offset, int limit) {
        var v = ACTIVITY_VERSION;
        return sql.select(
                        v.ACTIVITY_ID,
                        row(v.TITLE_KK, v.TITLE_RU, v.TITLE_EN).mapping(Multilingual::new),
                        v.START_DATE,
                        v.REGION,
                        v.FORMAT,
                        v.PARTICIPANTS,
                        v.PARTICIPANTS_LOW,
                        v.PARTICIPANTS_HIGH,
                        DSL.cardinality(v.REPORT_IDS),
                        field(selectCount().from(DOUBTFUL_PAIR).where(inDoubt())),
                        field(selectCount().from(CLARIFICATION).where(inQuestion())))
                .from(v)
                .where(among(filter))
                .orderBy(order(filter.order()))
                .offset(offset)
                .limit(limit)
                .fetch(mapping(Line::new));
    }

    /** How many there are by month, the latest first. */
    public Map<String, Integer> months(Filter filter) {
        var month = field("to_char({0}, 'YYYY-MM')", String.class, ACTIVITY_VERSION.START_DATE);
        return sql.select(month, count())
                .from(ACTIVITY_VERSION)
                .where(among(new Filter(filter.show(), null, filter.region(), filter.order())))
                .groupBy(month)
                .orderBy(month.desc())
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private Condition among(Filter filter) {
        var v = ACTIVITY_VERSION;
        var condition = Versions.standing(v.RECORDED_TO).and(reached());
        var month = filter.month();
        if (month != null) {
            condition = condition.and(v.START_DATE.between(month.atDay(1), month.atEndOfMonth()));
        }
        if (!filter.region().isEmpty()) {
            condition = condition.and(v.REGION.eq(filter.region()));
        }
        return condition.and(
                switch (filter.show()) {
                    case WAITING -> v.STATE.eq("held");
                    case DOUBTFUL ->
                        v.STATE
                                .eq("held")
                                .and(exists(selectOne().from(DOUBTFUL_PAIR).where(inDoubt()))
                                        .or(exists(
                                                selectOne().from(CLARIFICATION).where(inQuestion()))));
                    case CHANGED -> v.STATE.eq("verified").and(changed());
                    case VERIFIED -> v.STATE.eq("verified");
                });
    }

    /** What the actor's secretariat may speak of. */
    private Condition reached() {
        var v = ACTIVITY_VERSION;
        return Actor.current().holdsEverywhere(Role.VERIFIER)
                ? DSL.noCondition()
                : v.REGION
                        .in(reach.regions(Role.VERIFIER))
                        .or(DSL.condition(
                                "{0} && {1}",
                                v.ORGANISER_IDS,
                                DSL.val(reach.ids(Role.VERIFIER).toArray(Long[]::new))));
    }

    private static Condition inDoubt() {
        return DOUBTFUL_PAIR
                .SKIPPED_AT
                .isNull()
                .and(DSL.condition(
                        "({0} = any ({2}) or {1} = any ({2}))",
                        DOUBTFUL_PAIR.LEFT_ID, DOUBTFUL_PAIR.RIGHT_ID, ACTIVITY_VERSION.REPORT_IDS));
    }

    private static Condition inQuestion() {
        return CLARIFICATION
                .SETTLED_AT
                .isNull()
                .and(DSL.condition("{0} = any ({1})", CLARIFICATION.REPORT_ID, ACTIVITY_VERSION.REPORT_IDS));
    }

    /** Whether what counts of it is told otherwise than in the version that was verified. */
    private static Condition changed() {
        var now = ACTIVITY_VERSION;
        var then = ACTIVITY_VERSION.as("verified");
        return exists(selectOne()
                .from(VERIFICATION)
                .join(then)
                .on(then.VERSION_ID.eq(VERIFICATION.VERSION_ID))
                .where(VERIFICATION.ACTIVITY_ID.eq(now.ACTIVITY_ID))
                .and(VERIFICATION.WITHDRAWN_AT.isNull())
                .and(row(then.REVISION_IDS, then.PARTICIPANTS, then.START_DATE, then.REGION, then.PLACE_ID)
                        .isDistinctFrom(
                                row(now.REVISION_IDS, now.PARTICIPANTS, now.START_DATE, now.REGION, now.PLACE_ID))));
    }

    private static List<OrderField<?>> order(Order order) {
        var v = ACTIVITY_VERSION;
        return switch (order) {
            case DAY -> List.of(v.START_DATE.desc(), v.ACTIVITY_ID.desc());
            case PEOPLE -> List.of(v.PARTICIPANTS.desc(), v.ACTIVITY_ID.desc());
            case SPREAD -> List.of(v.PARTICIPANTS_HIGH.minus(v.PARTICIPANTS_LOW).desc(), v.ACTIVITY_ID.desc());
        };
    }
}
