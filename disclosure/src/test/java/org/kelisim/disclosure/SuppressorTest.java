package org.kelisim.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressorTest {
    private static final Rule FEW = new Rule.Threshold(5);

    /** One sensitive cell needs three others: its row, its column and the corner across. */
    @Test
    void aCellCanNotBeWorkedBackFromItsRowAndColumn() {
        var table = grid(new int[][] {{20, 50, 10}, {8, 19, 22}, {17, 3, 25}}).table();
        var suppression = protect(table);
        assertThat(suppression.isHeldBack("r2|c1")).isTrue();
        assertThat(suppression.heldBack().cardinality()).isEqualTo(4);
        assertThat(suppression.isHeldBack("*|*")).isFalse();
        assertThat(suppression.bounds().get(table.place("r2|c1"))).satisfies(bounds -> {
            assertThat(bounds.low()).isZero();
            assertThat(bounds.high()).isGreaterThanOrEqualTo(5);
        });
    }

    @Test
    void nothingIsHeldBackOfATableWithoutSmallCounts() {
        assertThat(protect(grid(new int[][] {{20, 50}, {8, 19}}).table())
                        .heldBack()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void holdingTheCellAloneBackWouldNotDo() {
        var table = grid(new int[][] {{20, 50, 10}, {8, 19, 22}, {17, 3, 25}}).table();
        var alone = new BitSet();
        alone.set(table.place("r2|c1"));
        assertThat(Suppressor.bounds(table, alone, table.place("r2|c1"))).isEqualTo(new Interval(3, 3));
    }

    /** Months make quarters: the cell can't be worked back from its quarter and the other two months either. */
    @Test
    void aHierarchyGivesNoWayBack() {
        var months = new Hierarchy("month", Map.of("01", "q1", "02", "q1", "03", "q1", "04", "q2", "05", "q2"));
        var cube = new Cube(List.of(months), List.of(Set.of("month")));
        add(cube, "01", 30).add(List.of("02"), 2, 100).add(List.of("03"), 41, 100);
        add(cube, "04", 12).add(List.of("05"), 80, 100);
        var table = cube.table();
        var suppression = protect(table);
        assertThat(suppression.isHeldBack("02")).isTrue();
        assertThat(new Attacker(table, suppression.heldBack()).of(table.place("02")))
                .satisfies(
                        bounds -> assertThat(bounds.holds(new Interval(0, 5))).isTrue());
    }

    /** Two tables share their totals by region: what one holds back, the other may not give away. */
    @Test
    void linkedTablesGiveNothingAwayOfEachOther() {
        var cube = new Cube(
                List.of(Hierarchy.flat("region"), Hierarchy.flat("month"), Hierarchy.flat("format")),
                List.of(Set.of("region", "month"), Set.of("region", "format")));
        for (var region : List.of("a", "b")) {
            for (var month : List.of("1", "2")) {
                for (var format : List.of("x", "y")) {
                    var value = region.equals("a") && month.equals("1") ? 1 : 8;
                    cube.add(List.of(region, month, format), value, 9);
                }
            }
        }
        var table = cube.table();
        var suppression = protect(table);
        var sensitive = table.place("a|1|*");
        assertThat(suppression.isHeldBack("a|1|*")).isTrue();
        var bounds = Suppressor.bounds(table, suppression.heldBack(), sensitive);
        assertThat(bounds.holds(new Interval(0, 5))).isTrue();
    }

    @Test
    void whatCanNotBeProtectedIsSaid() {
        var table = Table.builder()
                .cell(Cell.open("total", 8).that(Cell.Openness.PUBLISHED))
                .cell(Cell.open("few", 2))
                .cell(Cell.open("many", 6).that(Cell.Openness.PUBLISHED))
                .sum("total", List.of("few", "many"))
                .build();
        var suppression = protect(table);
        assertThat(suppression.shortcomings()).extracting(Need::place).containsExactly(table.place("few"));
    }

    static Suppression protect(Table table) {
        return Suppressor.withDefaults().protect(table, needs(table), new BitSet());
    }

    static List<Need> needs(Table table) {
        var needs = new ArrayList<Need>();
        for (var i = 0; i < table.cells().size(); i++) {
            var place = i;
            FEW.need(table.cell(i), Contributions.of(0)).ifPresent(interval -> needs.add(new Need(place, interval)));
        }
        return needs;
    }

    static Cube grid(int[][] counts) {
        var cube = new Cube(List.of(Hierarchy.flat("row"), Hierarchy.flat("column")), List.of(Set.of("row", "column")));
        for (var row = 0; row < counts.length; row++) {
            for (var column = 0; column < counts[row].length; column++) {
                cube.add(List.of("r" + row, "c" + column), counts[row][column], 100);
            }
        }
        return cube;
    }

    private static Cube add(Cube cube, String month, int value) {
        return cube.add(List.of(month), value, 100);
    }
}
