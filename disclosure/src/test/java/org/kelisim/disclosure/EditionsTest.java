package org.kelisim.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What two editions together give away. */
class EditionsTest {
    private static final int LEAST = 5;
    private static final int[][] THEN = {{20, 50, 10}, {8, 19, 22}, {17, 3, 25}};

    @Test
    void whatWasHeldBackStaysBackThoughItNeedsToNoMore() {
        var then = SuppressorTest.grid(THEN);
        var heldBack = heldBack(then);
        var now = SuppressorTest.grid(new int[][] {{20, 50, 10}, {8, 19, 22}, {17, 30, 25}});
        var joined = new Editions(
                        List.of(new Editions.Edition(then, heldBack, Map.of("r2|c1", new Interval(0, 40)))), now, LEAST)
                .join();
        var suppression = protect(joined);
        assertThat(heldBack).isNotEmpty();
        heldBack.forEach(name -> assertThat(suppression.heldBack().get(joined.place(name)))
                .as(name)
                .isTrue());
    }

    /** One late report with two young people: to print the old and the new total of its month would print the two. */
    @Test
    void aLateReportCanNotBeReadOffFromTheDifferenceOfTwoEditions() {
        var then = SuppressorTest.grid(new int[][] {{20, 50}, {30, 40}});
        var now = SuppressorTest.grid(new int[][] {{22, 50}, {30, 40}});
        var joined = new Editions(
                        List.of(new Editions.Edition(then, Set.of(), Map.of("r0|c0", new Interval(0, 12)))), now, LEAST)
                .join();
        var difference = joined.table().place("difference0:r0|c0");
        assertThat(Suppressor.bounds(joined.table(), new BitSet(), difference)).isEqualTo(new Interval(2, 2));
        var suppression = protect(joined);
        assertThat(new Attacker(joined.table(), suppression.heldBack())
                        .of(difference)
                        .holds(new Interval(0, 7)))
                .isTrue();
    }

    @Test
    void aChangeOfManyIsPublished() {
        var then = SuppressorTest.grid(new int[][] {{20, 50}, {30, 40}});
        var now = SuppressorTest.grid(new int[][] {{45, 50}, {30, 40}});
        var joined = new Editions(
                        List.of(new Editions.Edition(then, Set.of(), Map.of("r0|c0", new Interval(0, 60)))), now, LEAST)
                .join();
        assertThat(protect(joined).heldBack().isEmpty()).isTrue();
    }

    /** Two editions of a table drawn at random, of which some cells changed; the attacker has both and tries all that fits. */
    @Property(tries = 60)
    void nobodyWorksASmallCountOrASmallChangeBackFromTwoEditions(@ForAll long seed) {
        var random = new Random(seed);
        var then = new Cube(List.of(Hierarchy.flat("row"), Hierarchy.flat("column")), List.of(Set.of("row", "column")));
        var now = new Cube(List.of(Hierarchy.flat("row"), Hierarchy.flat("column")), List.of(Set.of("row", "column")));
        var changed = new HashMap<String, Interval>();
        for (var row = 0; row < 2; row++) {
            for (var column = 0; column < 2; column++) {
                var keys = List.of("r" + row, "c" + column);
                var most = 1 + random.nextInt(7);
                var value = random.nextInt(most + 1);
                then.add(keys, value, most);
                if (random.nextInt(3) == 0) {
                    var more = 1 + random.nextInt(6);
                    now.add(keys, value + random.nextInt(more + 1), most + more);
                    changed.put(Cube.name(keys), new Interval(0, more));
                } else {
                    now.add(keys, value, most);
                }
            }
        }
        var joined = new Editions(List.of(new Editions.Edition(then, heldBack(then), changed)), now, LEAST).join();
        var suppression = protect(joined);
        var attacker = new Attacker(joined.table(), suppression.heldBack());
        assertThat(attacker.tables()).isPositive();
        suppression.needs().forEach((place, need) -> assertThat(
                        attacker.of(place).holds(need))
                .as(joined.table().cell(place) + " within " + attacker.of(place))
                .isTrue());
    }

    private static Set<String> heldBack(Cube cube) {
        var table = cube.table();
        var names = new HashSet<String>();
        SuppressorTest.protect(table).heldBack().stream()
                .forEach(place -> names.add(table.cell(place).name()));
        return names;
    }

    private static Suppression protect(Editions.Joined joined) {
        var needs = new ArrayList<>(joined.needs());
        needs.addAll(SuppressorTest.needs(joined.table()));
        return Suppressor.withDefaults().protect(joined.table(), needs, joined.before());
    }
}
