package org.kelisim.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Tables drawn at random, attacked by trying every table that fits what is published. */
class AttackTest {
    /** In two directions the bounds of the linear program are those of whole counts, to the digit. */
    @Property(tries = 150)
    void nobodyWorksAnythingBackFromATableOfTwoDirections(
            @ForAll @IntRange(min = 2, max = 3) int rows,
            @ForAll @IntRange(min = 2, max = 4) int columns,
            @ForAll long seed) {
        var random = new Random(seed);
        var cube = new Cube(List.of(Hierarchy.flat("row"), Hierarchy.flat("column")), List.of(Set.of("row", "column")));
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                var most = random.nextInt(12);
                cube.add(List.of("r" + row, "c" + column), most == 0 ? 0 : random.nextInt(most + 1), most);
            }
        }
        var table = cube.table();
        var suppression = SuppressorTest.protect(table);
        var attacker = new Attacker(table, suppression.heldBack());
        for (var need : SuppressorTest.needs(table)) {
            assertThat(attacker.of(need.place()))
                    .as("what is worked out is what the library says can be")
                    .isEqualTo(suppression.bounds().get(need.place()));
            if (suppression.shortcomings().stream().noneMatch(lost -> lost.place() == need.place())) {
                assertThat(attacker.of(need.place()).holds(need.interval()))
                        .as(table.cell(need.place()) + " within " + attacker.of(need.place()))
                        .isTrue();
            }
        }
    }

    /** Linked tables of three directions, and an attacker who knows the innermost cells to be there and what each can hold. */
    @Property(tries = 200)
    void nobodyWorksAnythingBackFromLinkedTables(@ForAll long seed) {
        var table = linked(new Random(seed), 2, 2, 2, 9).tableWithInner();
        var suppression = SuppressorTest.protect(table);
        var attacker = new Attacker(table, suppression.heldBack());
        suppression.needs().forEach((place, need) -> {
            assertThat(Suppressor.bounds(table, suppression.heldBack(), place).holds(attacker.of(place)))
                    .as("the bounds are never narrower than what whole counts allow")
                    .isTrue();
            assertThat(attacker.of(place).holds(need))
                    .as(table.cell(place) + " within " + attacker.of(place))
                    .isTrue();
        });
    }

    /** What is held back is needed: without any one of the added cells some need would not be met. */
    @Property(tries = 80)
    void nothingIsHeldBackForNothing(@ForAll long seed) {
        var random = new Random(seed);
        var cube = linked(random, 3, 3, 2, 30);
        var table = cube.table();
        var suppression = SuppressorTest.protect(table);
        suppression.added().stream().forEach(place -> {
            var less = (BitSet) suppression.heldBack().clone();
            less.clear(place);
            assertThat(suppression.needs().entrySet().stream()
                            .allMatch(need -> Suppressor.bounds(table, less, need.getKey())
                                    .holds(need.getValue())))
                    .as("without " + table.cell(place))
                    .isFalse();
        });
    }

    private static Cube linked(Random random, int regions, int months, int formats, int most) {
        var cube = new Cube(
                List.of(Hierarchy.flat("region"), Hierarchy.flat("month"), Hierarchy.flat("format")),
                List.of(Set.of("region", "month"), Set.of("region", "format")));
        for (var region = 0; region < regions; region++) {
            for (var month = 0; month < months; month++) {
                for (var format = 0; format < formats; format++) {
                    if (random.nextInt(5) > 0) {
                        var whole = 1 + random.nextInt(most);
                        cube.add(List.of("r" + region, "m" + month, "f" + format), random.nextInt(whole + 1), whole);
                    }
                }
            }
        }
        return cube;
    }
}
