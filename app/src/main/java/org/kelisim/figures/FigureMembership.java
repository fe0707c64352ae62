package org.kelisim.figures;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.kelisim.figures.schema.Tables.RELEASE;
import static org.kelisim.figures.schema.Tables.RELEASE_FIGURE;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.kelisim.activity.CountedIn;
import org.kelisim.platform.Period;
import org.kelisim.question.Answers;
import org.kelisim.question.FigureDefinition;
import org.kelisim.question.Question;
import org.roaringbitmap.longlong.Roaring64NavigableMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way up: which figures count an activity now, and which figures of which releases have counted it. */
@Service
class FigureMembership implements CountedIn {
    private static final String ACTIVITIES = "activity";

    private final DSLContext sql;
    private final Answers answers;
    private final Figures figures;

    FigureMembership(DSLContext sql, Answers answers, Figures figures) {
        this.sql = sql;
        this.answers = answers;
        this.figures = figures;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Counting> of(List<Version> versions) {
        var counting = new ArrayList<Counting>();
        var years = new TreeSet<Integer>();
        versions.forEach(version -> years.add(version.start().getYear()));
        for (var activity :
                new TreeSet<>(versions.stream().map(Version::activityId).toList())) {
            years.forEach(year -> counting.addAll(now(activity, year)));
        }
        counting.addAll(released(versions, years));
        return counting.stream().distinct().toList();
    }

    /** One query: for each figure, whether its condition holds for the activity. */
    private List<Counting> now(long activity, int year) {
        var asked = figures.definitions().stream()
                .filter(definition -> definition.question().of().equals(ACTIVITIES))
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var source = answers.source(asked.getFirst().question());
        var found = sql.select(asked.stream()
                        .map(definition -> field(answers.condition(definition.in(year), OffsetDateTime.MAX)))
                        .toList())
                .from(source.versions())
                .where(source.factId().eq(activity))
                .and(answers.condition(Question.of(ACTIVITIES, "activities", Period.year(year)), OffsetDateTime.MAX))
                .fetch();
        var counting = new ArrayList<Counting>();
        for (var i = 0; i < asked.size(); i++) {
            var at = i;
            if (found.stream().anyMatch(line -> Boolean.TRUE.equals(line.get(at, Boolean.class)))) {
                var definition = asked.get(i);
                counting.add(new Counting(
                        "",
                        year,
                        definition.code(),
                        definition.nameKey(),
                        "/figures/" + definition.code() + "?year=" + year));
            }
        }
        return counting;
    }

    private record Frozen(ReleaseNumber release, FigureDefinition definition, Roaring64NavigableMap versions) {}

    private List<Counting> released(List<Version> versions, Set<Integer> years) {
        return sql
                .select(
                        row(RELEASE.YEAR, RELEASE.NUMBER).mapping(ReleaseNumber::new),
                        row(RELEASE_FIGURE.CODE, RELEASE_FIGURE.QUESTION, RELEASE_FIGURE.RANK, RELEASE_FIGURE.MODULE)
                                .mapping((code, question, rank, module) ->
                                        new FigureDefinition(code, Question.parse(question), rank, module)),
                        RELEASE_FIGURE.FACT_SET.convertFrom(FactSet::versions))
                .from(RELEASE_FIGURE)
                .join(RELEASE)
                .on(RELEASE.ID.eq(RELEASE_FIGURE.RELEASE_ID))
                .where(RELEASE.YEAR.in(years))
                .and(RELEASE.STATE.eq("signed"))
                .and(RELEASE_FIGURE.QUESTION.like("of=" + ACTIVITIES + "&%"))
                .orderBy(RELEASE.YEAR.desc(), RELEASE.NUMBER.desc(), RELEASE_FIGURE.RANK, RELEASE_FIGURE.CODE)
                .fetch(mapping(Frozen::new))
                .stream()
                .filter(frozen ->
                        versions.stream().anyMatch(version -> frozen.versions().contains(version.versionId())))
                .map(frozen -> new Counting(
                        frozen.release().toString(),
                        frozen.release().year(),
                        frozen.definition().code(),
                        frozen.definition().nameKey(),
                        "/releases/" + frozen.release() + "/figures/"
                                + frozen.definition().code()))
                .toList();
    }
}
