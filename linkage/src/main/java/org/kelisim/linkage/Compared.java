package org.kelisim.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kelisim.linkage.block.Blocks;
import org.kelisim.linkage.cluster.Odds;
import org.kelisim.linkage.compare.Prepared;
import org.kelisim.linkage.train.Weights;

/** Reports made ready, by numbers, and in blocks. */
final class Compared {
    private final List<Prepared> reports = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Blocks blocks = new Blocks(reports);

    /** @param reports in their order */
    static Compared of(List<Prepared> reports) {
        var compared = new Compared();
        reports.forEach(compared::add);
        return compared;
    }

    /** @return its number */
    int add(Prepared report) {
        var number = reports.size();
        if (numbers.putIfAbsent(report.report().key(), number) != null) {
            throw new IllegalArgumentException("report " + report.report().key() + " is given twice");
        }
        reports.add(report);
        blocks.add(number);
        return number;
    }

    void remove(int number) {
        blocks.remove(number);
        numbers.remove(key(number));
    }

    /** So many numbers have been given. */
    int size() {
        return reports.size();
    }

    /** All numbers that have been given. */
    int[] all() {
        return IntStream.range(0, reports.size()).toArray();
    }

    Blocks blocks() {
        return blocks;
    }

    List<Prepared> reports() {
        return reports;
    }

    Prepared report(int number) {
        return reports.get(number);
    }

    String key(int number) {
        return reports.get(number).report().key();
    }

    @Nullable
    Integer number(String key) {
        return numbers.get(key);
    }

    int participants(int number) {
        return reports.get(number).participants();
    }

    /** The odds of all pairs worth comparing. */
    Odds odds(Weights weights) {
        var odds = new Odds((one, other) -> logOdds(weights, one, other));
        odds.fill(
                size(),
                blocks.cells().parallelStream()
                        .collect(
                                Odds.Pairs::new,
                                (some, cell) -> {
                                    Blocks.Visitor visitor =
                                            (one, other) -> some.add(one, other, logOddsOfMet(weights, one, other));
                                    blocks.pairsFrom(cell, visitor);
                                    blocks.pairsAcross(cell, visitor);
                                },
                                Odds.Pairs::addAll));
        return odds;
    }

    /** Of two that the blocks let meet; negative infinity if the pair isn't worth keeping. */
    double logOddsOfMet(Weights weights, int one, int other) {
        return weights.logOdds(blocks.crowd(one, other), report(one), report(other), Odds.LINKED);
    }

    /** Of two that aren't worth comparing, since nothing connects their regions, as little as of pairs that aren't kept. */
    private double logOdds(Weights weights, int one, int other) {
        return blocks.mayMeet(report(one), report(other))
                ? weights.logOdds(blocks.crowd(one, other), report(one), report(other), Odds.FLOOR)
                : Odds.LINKED;
    }
}
