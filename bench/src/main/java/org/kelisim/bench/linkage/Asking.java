package org.kelisim.bench.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kelisim.linkage.Decision;
import org.kelisim.linkage.Decision.Answer;
import org.kelisim.linkage.Linkage;
import org.kelisim.linkage.Linker;

/** What a person's answers bring: a few on the most telling pairs, against ten times as many in the order of the file. */
public final class Asking {
    private static final int FEW = 200;
    private static final int MANY = 2_000;
    private static final int ACTIVITIES = 15_000;
    private static final int SEEDS = 3;

    private final Sample sample;
    private final Linkage before;

    private Asking(long seed) {
        sample = Sample.of(Profile.any(seed, ACTIVITIES), seed);
        before = Linker.withDefaults().link(sample.registry(), sample.reports(), List.of());
    }

    public static void main(String[] args) {
        for (var seed = 7_000L; seed < 7_000 + SEEDS; seed++) {
            new Asking(seed).run();
        }
    }

    /** Two reports that somebody may be asked about. */
    private record Pair(String left, String right) {}

    private void run() {
        var doubtful = before.doubtful().stream()
                .map(pair -> new Pair(pair.leftKey(), pair.rightKey()))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%,d reports of %,d activities, %,d doubtful pairs%n",
                sample.reports().size(),
                sample.activities(),
                doubtful.size());
        tell("nobody asked", before);
        tell(FEW + " most telling doubtful pairs", after(doubtful, FEW));
        tell(FEW + " doubtful pairs in file order", after(inFileOrder(doubtful), FEW));
        tell(MANY + " links in file order", after(inFileOrder(links(doubtful)), MANY));
    }

    private static List<Pair> inFileOrder(List<Pair> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparing(Pair::left).thenComparing(Pair::right))
                .toList();
    }

    /** What somebody sees who goes through the file and looks at each report beside what it was joined with, or may have to be. */
    private List<Pair> links(List<Pair> doubtful) {
        var links = new ArrayList<>(doubtful);
        for (var cluster : before.clusters()) {
            for (var key : cluster.keys().subList(1, cluster.keys().size())) {
                links.add(new Pair(cluster.keys().getFirst(), key));
            }
        }
        return links.stream().distinct().toList();
    }

    private Linkage after(List<Pair> asked, int answers) {
        var decisions = asked.stream()
                .limit(answers)
                .map(pair -> new Decision(
                        pair.left,
                        pair.right,
                        sample.isSame(pair.left, pair.right) ? Answer.SAME : Answer.NOT_THE_SAME))
                .toList();
        return Linker.withDefaults().link(sample.registry(), sample.reports(), decisions);
    }

    private void tell(String what, Linkage linkage) {
        var score = Score.of(sample, Comparison.clusters(linkage));
        var estimate = linkage.activities();
        var people = linkage.doubt();
        System.out.printf(
                Locale.ROOT,
                "  %-32s pairs F1 %.4f, B-cubed F1 %.4f, count %+.2f %%, interval %,.0f to %,.0f, deviation of people %,.0f%n",
                what,
                score.pairs().f1(),
                score.bCubed().f1(),
                100 * score.countError(),
                estimate.low(),
                estimate.high(),
                Math.hypot(Math.sqrt(people.participantsVariance()), people.participantsShift()));
    }
}
