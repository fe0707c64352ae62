package org.kelisim.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kelisim.disclosure.Contributions;
import org.kelisim.disclosure.Cube;
import org.kelisim.disclosure.Editions;
import org.kelisim.disclosure.Hierarchy;
import org.kelisim.disclosure.Interval;
import org.kelisim.disclosure.Need;
import org.kelisim.disclosure.Rule;
import org.kelisim.disclosure.Suppressor;
import org.kelisim.figures.PartFacts.PartFact;
import org.springframework.stereotype.Component;

/**
 * Holds back the cells of a figure of people who share a trait that could point at a person, and as many others as it takes so that nobody can work
 * them back: not from totals, not from the other tables, not from earlier releases of the year (docs/disclosure.md).
 */
@Component
class ProtectedTables {
    /** The smallest number of people that may be known, and by which a cell may be known to have changed. */
    static final int LEAST = 5;

    private static final List<Rule> RULES =
            List.of(new Rule.Threshold(LEAST), new Rule.Complement(LEAST), new Rule.Remainder(LEAST));

    private final PartFacts partFacts;
    private final Releases releases;
    private final ReleaseContents contents;

    ProtectedTables(PartFacts partFacts, Releases releases, ReleaseContents contents) {
        this.partFacts = partFacts;
        this.releases = releases;
        this.contents = contents;
    }

    PublishedTables.Published protect(Figure figure, Release release, List<ReleasedCell> counted) {
        var now = partFacts.of(figure.question(), release.asOf());
        var editions = releases.of(release.year()).stream()
                .filter(Release::isSigned)
                .filter(earlier -> earlier.number().number() < release.number().number())
                .map(earlier -> edition(figure, earlier, now))
                .toList();
        var joined = new Editions(editions, cube(now.values()), LEAST).join();
        var suppression = Suppressor.withDefaults().protect(joined.table(), needs(joined, now), joined.before());
        return new PublishedTables.Published(
                suppression.isHeldBack(joined.place(name(List.of(), List.of()))),
                counted.stream()
                        .map(cell -> suppression.isHeldBack(joined.place(name(cell.by(), cell.keys())))
                                ? cell.heldBack()
                                : cell)
                        .toList());
    }

    private List<Need> needs(Editions.Joined joined, Map<Long, PartFact> now) {
        var needs = new ArrayList<>(joined.needs());
        var contributions = contributions(now.values());
        contributions.forEach((name, byContributor) -> {
            var place = joined.place(name);
            var cell = joined.table().cell(place);
            var amounts = byContributor.values().stream()
                    .mapToDouble(amount -> amount)
                    .toArray();
            for (var rule : RULES) {
                rule.need(cell, Contributions.of(cell.value(), amounts))
                        .ifPresent(interval -> needs.add(new Need(place, interval)));
            }
        });
        return needs;
    }

    /** What each contributor added to each cell, by the cell's name. */
    private static Map<String, Map<Long, Double>> contributions(Collection<PartFact> facts) {
        var contributions = new HashMap<String, Map<Long, Double>>();
        for (var fact : facts) {
            for (var name : names(fact)) {
                var byContributor = contributions.computeIfAbsent(name, ignored -> new HashMap<>());
                fact.contributors().forEach(contributor -> byContributor.merge(contributor, fact.part(), Double::sum));
            }
        }
        return contributions;
    }

    /** An earlier release, what it held back, and by how much anyone knows each of its cells to have changed at most. */
    private Editions.Edition edition(Figure figure, Release earlier, Map<Long, PartFact> now) {
        var then = partFacts.of(figure.question(), earlier.asOf());
        var heldBack = contents.cells(earlier, figure.code()).stream()
                .filter(ReleasedCell::isProtected)
                .map(cell -> name(cell.by(), cell.keys()))
                .collect(Collectors.toSet());
        if (contents.figure(earlier, figure.code()).isHeldBack()) {
            heldBack.add(name(List.of(), List.of()));
        }
        var changed = new HashMap<String, Interval>();
        then.forEach((version, fact) -> {
            if (!now.containsKey(version)) {
                change(changed, fact, new Interval(-fact.whole(), 0));
            }
        });
        now.forEach((version, fact) -> {
            if (!then.containsKey(version)) {
                change(changed, fact, new Interval(0, fact.whole()));
            }
        });
        return new Editions.Edition(cube(then.values()), heldBack, changed);
    }

    private static void change(Map<String, Interval> changed, PartFact fact, Interval by) {
        for (var name : names(fact)) {
            changed.merge(name, by, (one, other) -> new Interval(one.low() + other.low(), one.high() + other.high()));
        }
    }

    private static Cube cube(Collection<PartFact> facts) {
        var cube = new Cube(
                PublishedTables.DIMENSIONS.stream().map(Hierarchy::flat).toList(),
                PublishedTables.SHAPES.stream().map(Set::copyOf).toList());
        facts.forEach(fact -> cube.add(fact.keys(), fact.part(), fact.whole()));
        return cube;
    }

    /** Names of all published cells that a fact is counted in. */
    private static Set<String> names(PartFact fact) {
        var names = new HashSet<String>();
        names.add(name(List.of(), List.of()));
        for (var shape : PublishedTables.SHAPES) {
            names.add(name(
                    shape,
                    shape.stream()
                            .map(dimension -> fact.keys().get(PublishedTables.DIMENSIONS.indexOf(dimension)))
                            .toList()));
        }
        return names;
    }

    private static String name(List<String> by, List<String> keys) {
        return Cube.name(PublishedTables.DIMENSIONS.stream()
                .map(dimension -> by.contains(dimension) ? keys.get(by.indexOf(dimension)) : Hierarchy.ALL)
                .toList());
    }
}
