package org.kelisim.bench.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kelisim.survey.Adjustment.Margin;
import org.kelisim.survey.Adjustment.Raking;
import org.kelisim.survey.Confidence;
import org.kelisim.survey.Design;
import org.kelisim.survey.Estimates;
import org.kelisim.survey.Replication;
import org.kelisim.survey.Replication.Method;
import org.kelisim.survey.Sample;
import org.kelisim.survey.Statistic;
import org.kelisim.survey.Table;

/** What is measured, from columns in memory to the answer, the design's checks included. */
enum Task {
    /** Means by 20 regions with their linearised errors. */
    MEANS(1_000_000, 10, 1e-9) {
        @Override
        double[] answer(Interviews interviews, Table table) {
            return numbers(byRegion(DESIGN.sample(table)));
        }
    },
    /** 500 bootstrap replicates drawn, and means by 20 regions with their errors from them. The errors are random: they agree to a few percent. */
    BOOTSTRAP(200_000, 20, 0.25) {
        @Override
        double[] answer(Interviews interviews, Table table) {
            var drawn = Replication.Made.by(Method.RAO_WU).drawing(500, 7);
            return numbers(byRegion(DESIGN.replicated(drawn).sample(table)));
        }
    },
    /** Raking to three margins, until the table of them moves by less than 1e-9 of the weights' sum. */
    RAKING(1_000_000, 5, 1e-7) {
        @Override
        double[] answer(Interviews interviews, Table table) {
            var margins = List.of("region", "sex", "age").stream()
                    .map(name -> margin(interviews, name))
                    .toList();
            var raked = DESIGN.sample(table).adjust(new Raking(margins, 50, 1e-9));
            return new double[] {
                raked.weighing().sum(),
                raked.weighing().sumOfSquares(),
                raked.weighing().min(),
                raked.weighing().max()
            };
        }
    };

    private static final Design DESIGN =
            Design.withDefaults().clusters("cluster").strata("stratum").weights("weight");

    private final int rows;
    private final double wanted;
    private final double tolerance;

    Task(int rows, double wanted, double tolerance) {
        this.rows = rows;
        this.wanted = wanted;
        this.tolerance = tolerance;
    }

    abstract double[] answer(Interviews interviews, Table table);

    int rows() {
        return rows;
    }

    /** How many times as fast as R this is to be. */
    double wanted() {
        return wanted;
    }

    /** How far answers may be apart, relative to them. */
    double tolerance() {
        return tolerance;
    }

    private static Estimates byRegion(Sample sample) {
        return sample.estimate(new Statistic.By(List.of("region"), new Statistic.Mean("mark")), Confidence.of(0.95));
    }

    private static double[] numbers(Estimates estimates) {
        var all = estimates.estimates();
        return DoubleStream.concat(
                        all.stream().mapToDouble(Estimates.Estimate::value),
                        all.stream().mapToDouble(Estimates.Estimate::error))
                .toArray();
    }

    /** A population of 40 for each interview, tilted by level: the level number k has 1 + k / 10 times its share. */
    private static Margin margin(Interviews interviews, String name) {
        var codes = interviews.codes().getOrDefault(name, new int[0]);
        var levels = Interviews.levels(codes);
        var sizes = new double[levels];
        IntStream.of(codes).forEach(code -> sizes[code] += 1 + code / 10.0);
        var sum = DoubleStream.of(sizes).sum();
        Map<String, Double> totals = new LinkedHashMap<>();
        for (var level = 0; level < levels; level++) {
            totals.put(Interviews.labels(levels).get(level), 40.0 * interviews.rows() * sizes[level] / sum);
        }
        return Margin.of(name, totals);
    }
}
