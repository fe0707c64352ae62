package org.kelisim.question;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Period;
import org.kelisim.platform.Texts;
import org.kelisim.platform.Versions;
import org.springframework.stereotype.Service;

/** Answers questions from the facts as they stand, or as they stood at a moment. */
@Service
public class Answers {
    /** What is known now, wherever a moment is asked for. */
    public static final OffsetDateTime NOW = OffsetDateTime.MAX;

    private final DSLContext sql;
    private final NearestFirst nearestFirst;
    private final Map<String, FactSource> sources;

    Answers(DSLContext sql, NearestFirst nearestFirst, List<FactSource> sources) {
        this.sql = sql;
        this.nearestFirst = nearestFirst;
        this.sources = sources.stream().collect(Collectors.toMap(FactSource::name, Function.identity()));
    }

    /** @throws QuestionRefused if no module offers such facts */
    public FactSource source(Question question) {
        return source(question.of());
    }

    /** @throws QuestionRefused if no module offers facts of this name */
    public FactSource source(String name) {
        return Optional.ofNullable(sources.get(name))
                .orElseThrow(() -> new QuestionRefused("question.refused.of", name));
    }

    /** All kinds of facts that can be asked of. */
    public List<FactSource> sources() {
        return List.copyOf(sources.values());
    }

    /** The answer by what is known now. @throws QuestionRefused if a word of it isn't known */
    public Answer answer(Question question) {
        return answer(question, NOW);
    }

    /**
     * The answer by what was known at the moment.
     *
     * @throws QuestionRefused if a word of it isn't known, or the actor may not know the answer
     */
    public Answer answer(Question question, OffsetDateTime asOf) {
        var source = source(question);
        if (!mayBeAsked(source.measure(question.measure()))) {
            throw new QuestionRefused(
                    "question.refused.people",
                    Texts.t(source.measure(question.measure()).heading()));
        }
        var summary = source.summary();
        return asOf.equals(NOW) && summary != null && knows(summary, question)
                ? fromSummary(question, source, summary)
                : fromFacts(question, source, asOf);
    }

    /**
     * Whether the actor may ask for it. How many of the people shared a trait is published with the releases alone, in a few tables protected
     * together: of two questions of one's own choice the difference could point at a person.
     */
    public static boolean mayBeAsked(Measure measure) {
        return !measure.isOfPeople() || Actor.current().holdsAny();
    }

    /**
     * Those of the periods of which any fact is known now.
     *
     * @throws QuestionRefused if no module offers facts of this name
     */
    public List<Period> among(String of, List<Period> periods) {
        var source = source(of);
        var known = sql.select(periods.stream()
                        .map(period -> DSL.exists(
                                DSL.selectOne().from(source.versions()).where(counted(source, period, NOW))))
                        .map(DSL::field)
                        .toList())
                .fetchSingle();
        return IntStream.range(0, periods.size())
                .filter(i -> known.get(i, Boolean.class))
                .mapToObj(periods::get)
                .toList();
    }

    /** Which versions of facts are behind the answer: a condition over the source's table. */
    public Condition condition(Question question, OffsetDateTime asOf) {
        var source = source(question);
        var condition = counted(source, question.period(), asOf);
        for (var filter : question.filters().entrySet()) {
            condition = condition.and(source.dimension(filter.getKey()).matches(filter.getValue(), asOf));
        }
        return condition;
    }

    private static Condition counted(FactSource source, Period period, OffsetDateTime asOf) {
        return source.counted().and(source.within().apply(period)).and(asOf(source, asOf));
    }

    /** A page of the rows behind the answer in their usual order, by what is known now. */
    public List<FactRow> rows(Question question, String after, int limit) {
        return rows(question, source(question).rows().usual(), after, limit);
    }

    /**
     * A page of the rows behind the answer, by what is known now.
     *
     * @param after {@link FactRow#position()} of the last row seen; empty for the first page
     * @throws QuestionRefused if it can't be sorted so
     */
    public List<FactRow> rows(Question question, Order order, String after, int limit) {
        var source = source(question);
        var condition = condition(question, NOW);
        return order.equals(source.rows().usual()) && !question.filters().isEmpty()
                ? nearestFirst.list(source, question.period(), condition, after, limit)
                : source.rows().list(condition, source.keyset(order), after, limit);
    }

    /** A page of the rows behind the answer, by what was known at the moment. */
    public List<FactRow> rows(Question question, OffsetDateTime asOf, String after, int limit) {
        return rows(source(question), condition(question, asOf), after, limit);
    }

    /** The same, sorted. @throws QuestionRefused if it can't be sorted so */
    public List<FactRow> rows(Question question, Order order, OffsetDateTime asOf, String after, int limit) {
        var source = source(question);
        return source.rows().list(condition(question, asOf), source.keyset(order), after, limit);
    }

    /** A page of the rows of just these versions of facts, in their usual order. */
    public List<FactRow> rows(FactSource source, Condition versions, String after, int limit) {
        return source.rows().list(versions, source.keyset(source.rows().usual()), after, limit);
    }

    private static Condition asOf(FactSource source, OffsetDateTime moment) {
        return moment.equals(NOW)
                ? Versions.standing(source.recordedTo())
                : source.recordedFrom().le(moment).and(source.recordedTo().gt(moment));
    }

    private static boolean knows(FactSource.Summary summary, Question question) {
        var known = new HashSet<String>();
        summary.dimensions().forEach(dimension -> known.add(dimension.name()));
        return question.period().isWholeMonths()
                && known.containsAll(question.filters().keySet())
                && known.containsAll(question.by())
                && summary.measures().stream()
                        .anyMatch(measure -> measure.name().equals(question.measure()));
    }

    private Answer fromSummary(Question question, FactSource source, FactSource.Summary summary) {
        source.measure(question.measure());
        var measure = summary.measures().stream()
                .filter(candidate -> candidate.name().equals(question.measure()))
                .findFirst()
                .orElseThrow();
        Condition condition = summary.within().apply(question.period());
        for (var filter : question.filters().entrySet()) {
            condition = condition.and(
                    FactSource.find(summary.dimensions(), filter.getKey()).matches(filter.getValue(), NOW));
        }
        return aggregate(question, measure, summary.dimensions(), summary.table(), condition);
    }

    private Answer fromFacts(Question question, FactSource source, OffsetDateTime asOf) {
        var measure = source.measure(question.measure());
        return aggregate(question, measure, source.dimensions(), source.versions(), condition(question, asOf));
    }

    /** Cells and total in one pass: the empty grouping set is the total. */
    private Answer aggregate(
            Question question, Measure measure, List<Dimension> dimensions, Table<?> table, Condition condition) {
        var keys = new ArrayList<Field<String>>();
        for (var name : question.by()) {
            keys.add(FactSource.find(dimensions, name).grouping());
        }
        var selected = new ArrayList<SelectFieldOrAsterisk>(keys);
        selected.add(number(measure.value()).as("value_"));
        selected.add(number(measure.expected()).as("expected_"));
        selected.add(number(measure.variance()).as("variance_"));
        if (keys.isEmpty()) {
            var row = sql.select(selected).from(table).where(condition).fetchSingle();
            return new Answer(question, estimate(measure, row, 0), List.of());
        }
        selected.add(DSL.grouping(keys.getFirst()));
        var rows = sql.select(selected)
                .from(table)
                .where(condition)
                .groupBy(DSL.groupingSets(new Field<?>[][] {keys.toArray(Field<?>[]::new), {}}))
                .orderBy(keys)
                .fetch();
        var cells = new ArrayList<Answer.Cell>();
        var total = Estimate.ZERO;
        for (var row : rows) {
            var estimate = estimate(measure, row, keys.size());
            if (row.get(keys.size() + 3, Integer.class) == 1) {
                total = estimate;
            } else {
                cells.add(new Answer.Cell(keysOf(row, keys.size()), estimate));
            }
        }
        return new Answer(question, total, List.copyOf(cells));
    }

    private static List<String> keysOf(Record row, int count) {
        var keys = new ArrayList<String>(count);
        for (var i = 0; i < count; i++) {
            var key = row.get(i, String.class);
            keys.add(key == null ? "" : key);
        }
        return List.copyOf(keys);
    }

    private static Estimate estimate(Measure measure, Record row, int first) {
        var value = number(row, first);
        if (measure.isShare()) {
            return Estimate.share(value, number(row, first + 2));
        }
        return measure.expected() == null
                ? Estimate.exact(value)
                : Estimate.normal(value, number(row, first + 1), number(row, first + 2));
    }

    private static double number(Record row, int column) {
        var number = row.get(column, Double.class);
        return number == null ? 0 : number;
    }

    private static Field<Double> number(@Nullable Field<? extends Number> aggregate) {
        return aggregate == null ? DSL.inline((Double) null, SQLDataType.DOUBLE) : aggregate.cast(SQLDataType.DOUBLE);
    }
}
