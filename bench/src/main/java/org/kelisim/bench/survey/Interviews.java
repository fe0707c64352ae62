package org.kelisim.bench.survey;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kelisim.survey.Table;

/**
 * Made-up interviews: strata of 100 clusters of 50 interviews, in 20 regions, with a mark that clusters differ in. The same seed makes the same.
 *
 * @param codes by column: from zero, one per interview
 * @param numbers by column: one per interview
 */
record Interviews(int rows, Map<String, int[]> codes, Map<String, double[]> numbers) {
    private static final int REGIONS = 20;
    private static final int PER_CLUSTER = 50;
    private static final int CLUSTERS_PER_STRATUM = 100;
    private static final Map<String, Integer> LEVELS = Map.of("sex", 2, "age", 6);

    static Interviews make(int rows, long seed) {
        var random = new SplittableRandom(seed);
        var clusters = IntStream.range(0, rows).map(row -> row / PER_CLUSTER).toArray();
        var strata = IntStream.of(clusters)
                .map(cluster -> cluster / CLUSTERS_PER_STRATUM)
                .toArray();
        var regions = IntStream.of(strata).map(stratum -> stratum % REGIONS).toArray();
        var codes = new LinkedHashMap<String, int[]>();
        codes.put("cluster", clusters);
        codes.put("stratum", strata);
        codes.put("region", regions);
        for (var level : List.of("sex", "age")) {
            codes.put(level, random.ints(rows, 0, LEVELS.getOrDefault(level, 1)).toArray());
        }
        var ofCluster = random.doubles(rows / PER_CLUSTER + 1L).map(x -> 10 * x).toArray();
        var marks = IntStream.range(0, rows)
                .mapToDouble(row -> 50 + ofCluster[clusters[row]] + 20 * random.nextDouble())
                .toArray();
        var weights = random.doubles(rows, 20, 60).toArray();
        var numbers = new LinkedHashMap<String, double[]>();
        numbers.put("mark", marks);
        numbers.put("weight", weights);
        return new Interviews(rows, codes, numbers);
    }

    /** Labels of a code's levels, in the order in which R sorts them. */
    static List<String> labels(int levels) {
        return IntStream.range(0, levels).mapToObj("v%05d"::formatted).toList();
    }

    Table table() {
        var table = Table.withRows(rows);
        for (var column : codes.entrySet()) {
            table = table.words(column.getKey(), column.getValue(), labels(levels(column.getValue())));
        }
        for (var column : numbers.entrySet()) {
            table = table.numbers(column.getKey(), column.getValue());
        }
        return table;
    }

    static int levels(int[] codes) {
        return IntStream.of(codes).max().orElse(-1) + 1;
    }

    /** Each column as a file of big-endian numbers, which R reads without parsing. */
    void write(Path folder) throws IOException {
        for (var column : codes.entrySet()) {
            try (var out = stream(folder.resolve(column.getKey() + ".int"))) {
                for (var code : column.getValue()) {
                    out.writeInt(code);
                }
            }
        }
        for (var column : numbers.entrySet()) {
            try (var out = stream(folder.resolve(column.getKey() + ".double"))) {
                for (var number : column.getValue()) {
                    out.writeDouble(number);
                }
            }
        }
    }

    private static DataOutputStream stream(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }
}
