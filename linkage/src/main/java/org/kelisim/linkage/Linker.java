package org.kelisim.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.kelisim.linkage.Comparison.Field;
import org.kelisim.linkage.Comparison.Level;

/**
 * Finds which reports tell of one activity. Everything it knows it learns from the reports at hand: how rare words are, which
 * words translate which, and how much each field's agreement tells. The answer doesn't depend on the order of the reports.
 */
public final class Linker {
    private static final double SURE = 3;

    private final boolean learningTranslations;

    private Linker(boolean learningTranslations) {
        this.learningTranslations = learningTranslations;
    }

    public static Linker withDefaults() {
        return new Linker(true);
    }

    /** The same without learning which words translate which, to see what that brings. */
    public Linker withoutTranslations() {
        return new Linker(false);
    }

    /**
     * Links the reports.
     *
     * @param reports with unique keys
     * @param decisions of persons; those on reports that aren't given are passed over
     * @throws IllegalArgumentException if two reports have one key
     * @throws ContradictoryDecisions if decisions can't all hold
     */
    public Linkage link(Registry registry, List<Report> reports, List<Decision> decisions) {
        return new Run(registry, reports).link(decisions);
    }

    /**
     * What agrees and what differs between two reports, among all of them.
     *
     * @throws NoSuchElementException if a key isn't among the reports
     */
    public List<Comparison> explain(Registry registry, List<Report> reports, String leftKey, String rightKey) {
        return new Run(registry, reports).explain(leftKey, rightKey);
    }

    private final class Run {
        private final Vocabulary vocabulary = new Vocabulary();
        private final List<Prepared> prepared = new ArrayList<>();
        private final Map<String, Integer> indexes = new HashMap<>();
        private final List<Candidates.Pair> pairs;
        private Comparer comparer;
        private int[] patterns;
        private Model model;

        Run(Registry registry, List<Report> reports) {
            var desk = new Prepared.Desk(registry, vocabulary);
            reports.stream().sorted(Comparator.comparing(Report::key)).forEach(report -> {
                if (indexes.put(report.key(), prepared.size()) != null) {
                    throw new IllegalArgumentException("report " + report.key() + " is given twice");
                }
                prepared.add(desk.prepare(prepared.size(), report));
            });
            vocabulary.close();
            pairs = Candidates.of(prepared);
            comparer = new Comparer(new Titles(vocabulary, Translations.none()));
            patterns = compareAll();
            model = Model.learn(patterns);
            if (learningTranslations) {
                comparer = new Comparer(new Titles(vocabulary, Translations.learn(parallels())));
                patterns = compareAll();
                model = Model.learn(patterns);
            }
        }

        private int[] compareAll() {
            var compared = new int[pairs.size()];
            for (var i = 0; i < compared.length; i++) {
                compared[i] = comparer.compare(pairs.get(i).left(), pairs.get(i).right());
            }
            return compared;
        }

        /** Titles in two languages of one report, and of two reports that are surely one activity by all but their titles. */
        private List<Translations.Parallel> parallels() {
            var parallels = new ArrayList<Translations.Parallel>();
            prepared.forEach(report -> addParallels(report, report, parallels));
            for (var i = 0; i < patterns.length; i++) {
                if (Pattern.level(patterns[i], Field.TITLE) == Level.UNKNOWN && model.logOdds(patterns[i]) > SURE) {
                    addParallels(pairs.get(i).left(), pairs.get(i).right(), parallels);
                }
            }
            return parallels;
        }

        private static void addParallels(Prepared left, Prepared right, List<Translations.Parallel> parallels) {
            for (var i = 0; i < 3; i++) {
                for (var j = 0; j < 3; j++) {
                    var one = left.titles()[i];
                    var other = right.titles()[j];
                    if (one.length > 0 && other.length > 0 && (left.equals(right) ? i < j : i != j)) {
                        parallels.add(
                                i < j ? new Translations.Parallel(one, other) : new Translations.Parallel(other, one));
                    }
                }
            }
        }

        Linkage link(List<Decision> decisions) {
            var odds = new PairTable();
            for (var i = 0; i < patterns.length; i++) {
                var pair = pairs.get(i);
                odds.put(pair.left().index(), pair.right().index(), model.logOdds(patterns[i]));
            }
            var same = new ArrayList<int[]>();
            var notTheSame = new ArrayList<int[]>();
            var decided = new HashMap<Long, Boolean>();
            for (var decision : decisions) {
                var left = indexes.get(decision.leftKey());
                var right = indexes.get(decision.rightKey());
                if (left != null && right != null) {
                    var isSame = decision.answer() == Decision.Answer.SAME;
                    (isSame ? same : notTheSame).add(new int[] {left, right});
                    decided.put(Clusters.key(left, right), isSame);
                }
            }
            refuseContradictions(same, notTheSame);
            var clusterOf = Clusters.join(prepared.size(), odds, same, notTheSame);
            return linkage(clusterOf, odds, decided);
        }

        private void refuseContradictions(List<int[]> same, List<int[]> notTheSame) {
            var joined = Clusters.join(prepared.size(), new PairTable(), same, List.of());
            for (var pair : notTheSame) {
                if (joined[pair[0]] == joined[pair[1]]) {
                    throw new ContradictoryDecisions(new Decision(
                            prepared.get(pair[0]).report().key(),
                            prepared.get(pair[1]).report().key(),
                            Decision.Answer.NOT_THE_SAME));
                }
            }
        }

        private Linkage linkage(int[] clusterOf, PairTable odds, Map<Long, Boolean> decided) {
            var members = new ArrayList<List<Integer>>();
            var numbers = new HashMap<Integer, Integer>();
            var renumbered = new int[clusterOf.length];
            for (var i = 0; i < clusterOf.length; i++) {
                var number = numbers.computeIfAbsent(clusterOf[i], ignored -> {
                    members.add(new ArrayList<>());
                    return members.size() - 1;
                });
                renumbered[i] = number;
                members.get(number).add(i);
            }
            var doubts = new Doubts(prepared, odds, renumbered, members, decided);
            var doubtful = doubts.find();
            var clusters = new ArrayList<Linkage.Cluster>();
            for (var i = 0; i < members.size(); i++) {
                clusters.add(new Linkage.Cluster(
                        members.get(i).stream()
                                .map(index -> prepared.get(index).report().key())
                                .toList(),
                        doubts.doubts()[i]));
            }
            return new Linkage(List.copyOf(clusters), doubtful);
        }

        List<Comparison> explain(String leftKey, String rightKey) {
            var levels = Pattern.levels(comparer.compare(find(leftKey), find(rightKey)));
            return Arrays.stream(Field.values())
                    .map(field -> {
                        var level = levels.getOrDefault(field, Level.UNKNOWN);
                        return new Comparison(field, level, model.weight(field, level));
                    })
                    .toList();
        }

        private Prepared find(String key) {
            var index = indexes.get(key);
            if (index == null) {
                throw new NoSuchElementException("no report " + key);
            }
            return prepared.get(index);
        }
    }
}
