package org.kelisim.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kelisim.activity.Lineage;
import org.kelisim.figures.Comparison.By;
import org.kelisim.figures.Comparison.Cause;
import org.kelisim.figures.Comparison.Change;
import org.kelisim.figures.Comparison.Part;
import org.kelisim.figures.Comparison.Step;
import org.kelisim.question.Answers;
import org.kelisim.question.Question;
import org.roaringbitmap.longlong.Roaring64NavigableMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says why the figures of two releases differ. Only what one of them counted and the other didn't can make a difference; those versions of facts
 * are put together by what became of them, and each such step by its cause.
 */
@Service
public class CompareReleases {
    private final DSLContext sql;
    private final ReleaseContents contents;
    private final Answers answers;
    private final Lineage lineage;

    CompareReleases(DSLContext sql, ReleaseContents contents, Answers answers, Lineage lineage) {
        this.sql = sql;
        this.contents = contents;
        this.answers = answers;
        this.lineage = lineage;
    }

    @Transactional(readOnly = true)
    public Comparison compare(Release before, Release after) {
        var old = byCode(before);
        var now = byCode(after);
        var steps = lineage.between(before.asOf(), after.asOf());
        var codes = new LinkedHashSet<>(now.keySet());
        codes.addAll(old.keySet());
        return new Comparison(
                before,
                after,
                codes.stream()
                        .map(code -> change(before, after, code, old.get(code), now.get(code), steps))
                        .toList());
    }

    private Map<String, ReleasedFigure> byCode(Release release) {
        return contents.figures(release).stream()
                .collect(Collectors.toMap(
                        ReleasedFigure::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private Change change(
            Release before,
            Release after,
            String code,
            @Nullable ReleasedFigure old,
            @Nullable ReleasedFigure now,
            List<Lineage.Step> steps) {
        var asked = now != null ? now : old;
        if (asked != null && !mayBeOpened(asked)) {
            return new Change(code, old, now, List.of());
        }
        var left = contents.versions(before, code);
        var came = contents.versions(after, code);
        left.andNot(contents.versions(after, code));
        came.andNot(contents.versions(before, code));
        return withShared(new Change(
                code, old, now, asked == null ? List.of() : new Parts(asked.question(), left, came).of(steps)));
    }

    /** What each case added to a count of people who share a trait is for those who may know single rows. */
    private boolean mayBeOpened(ReleasedFigure figure) {
        var question = figure.question();
        return Answers.mayBeAsked(answers.source(question).measure(question.measure()));
    }

    /** What can't be added up differs from the sum of its parts by what they share. */
    private static Change withShared(Change change) {
        var sum = change.parts().stream().mapToDouble(Part::contribution).sum();
        if (sum == change.difference()) {
            return change;
        }
        var parts = new ArrayList<>(change.parts());
        parts.add(new Part(Cause.SHARED, By.NOBODY, change.difference() - sum, List.of()));
        return new Change(change.code(), change.before(), change.after(), List.copyOf(parts));
    }

    /** The parts of one figure's change. */
    private final class Parts {
        private record Kind(Cause cause, By by) {}

        private final Question question;
        private final Roaring64NavigableMap left;
        private final Roaring64NavigableMap came;
        private final Map<Long, Double> values = new HashMap<>();
        private final Map<Long, Long> facts = new HashMap<>();
        private final Map<Kind, List<Step>> steps =
                new TreeMap<>(Comparator.comparing(Kind::cause).thenComparing(Kind::by));

        Parts(Question question, Roaring64NavigableMap left, Roaring64NavigableMap came) {
            this.question = question;
            this.left = left;
            this.came = came;
        }

        List<Part> of(List<Lineage.Step> lineages) {
            if (left.isEmpty() && came.isEmpty()) {
                return List.of();
            }
            read();
            if (question.of().equals("activity")) {
                lineages.forEach(this::add);
            }
            rest();
            return steps.entrySet().stream()
                    .map(kind -> new Part(
                            kind.getKey().cause(),
                            kind.getKey().by(),
                            kind.getValue().stream()
                                    .mapToDouble(Step::contribution)
                                    .sum(),
                            List.copyOf(kind.getValue())))
                    .toList();
        }

        private void read() {
            var source = answers.source(question);
            var all = new Roaring64NavigableMap();
            all.or(left);
            all.or(came);
            sql.select(
                            source.versionId(),
                            source.factId(),
                            source.measure(question.measure()).perFact())
                    .from(source.versions())
                    .where(FactSets.among(source, all))
                    .forEach(row -> {
                        values.put(row.value1(), row.value3().doubleValue());
                        facts.put(row.value1(), row.value2());
                    });
        }

        private void add(Lineage.Step step) {
            var before = step.before().stream().filter(left::contains).toList();
            var after = step.after().stream().filter(came::contains).toList();
            if (before.isEmpty() && after.isEmpty()) {
                return;
            }
            var relinked =
                    switch (step.kind()) {
                        case JOINED, SPLIT, REARRANGED -> true;
                        case CAME, LEFT, REVISED, RECKONED -> false;
                    };
            var by = !relinked ? By.NOBODY : step.byPerson() ? By.PERSON : By.MACHINE;
            keep(new Kind(Cause.valueOf(step.kind().name()), by), before, after);
        }

        private void keep(Kind kind, List<Long> before, List<Long> after) {
            steps.computeIfAbsent(kind, ignored -> new ArrayList<>())
                    .add(new Step(before, after, sum(after) - sum(before)));
            before.forEach(left::removeLong);
            after.forEach(came::removeLong);
        }

        /** Facts of other kinds, by their own identity; and what is counted in one release and was there at both moments. */
        private void rest() {
            var before = byFact(left);
            var after = byFact(came);
            var all = new LinkedHashSet<>(before.keySet());
            all.addAll(after.keySet());
            for (var fact : all) {
                var was = before.getOrDefault(fact, List.of());
                var is = after.getOrDefault(fact, List.of());
                keep(new Kind(cause(was, is), By.NOBODY), was, is);
            }
        }

        private Cause cause(List<Long> was, List<Long> is) {
            if (question.of().equals("activity")) {
                return Cause.ASKED;
            }
            return was.isEmpty() ? Cause.CAME : is.isEmpty() ? Cause.LEFT : Cause.REVISED;
        }

        private Map<Long, List<Long>> byFact(Roaring64NavigableMap versions) {
            var byFact = new LinkedHashMap<Long, List<Long>>();
            for (var version : versions.toArray()) {
                byFact.computeIfAbsent(facts.getOrDefault(version, version), ignored -> new ArrayList<>())
                        .add(version);
            }
            return byFact;
        }

        private double sum(Collection<Long> versions) {
            return versions.stream()
                    .mapToDouble(version -> values.getOrDefault(version, 0.0))
                    .sum();
        }
    }
}
