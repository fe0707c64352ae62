package org.kelisim.demo.year;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The answers that reviewers of the secretariats gave on hard pairs: neighbouring lessons of a course, look-alikes of one
 * day, the same activity in two languages or under a new number. They are right.
 */
final class Answers {
    private static final int OF_EACH_SORT = 140;

    /** A row of decisions.csv. */
    record Answer(Said left, Said right, OffsetDateTime decidedAt, String reason) {
        boolean same() {
            return left.of().number() == right.of().number();
        }
    }

    private final Dice dice;

    Answers(Dice dice) {
        this.dice = dice;
    }

    List<Answer> give(List<Said> reports) {
        var pairs = new ArrayList<Answer>();
        var told = new HashMap<Integer, Said>();
        var ofSeries = new HashMap<String, Said>();
        var same = new ArrayList<Answer>();
        var lessons = new ArrayList<Answer>();
        var likes = new ArrayList<Answer>();
        for (var report : reports) {
            var earlier = told.putIfAbsent(report.of().number(), report);
            if (earlier != null && hard(earlier, report)) {
                same.add(answer(earlier, report, "Ұйымдастырушылардан нақтыланды: бір іс-шара"));
            }
            var series = report.of().series();
            var before = series == null ? null : ofSeries.put(series, report);
            if (before != null
                    && before.of().number() != report.of().number()
                    && before.region().equals(report.region())) {
                boolean lesson =
                        before.of().series() != null && before.of().series().startsWith("course");
                (lesson ? lessons : likes)
                        .add(
                                lesson
                                        ? answer(before, report, "Разные занятия одного курса")
                                        : answer(
                                                before, report, "Разные организаторы провели каждый своё мероприятие"));
            }
        }
        for (var sort : List.of(same, lessons, likes)) {
            pairs.addAll(thinned(sort));
        }
        return pairs;
    }

    /** No word in common on the page, or the same sender again. */
    private static boolean hard(Said left, Said right) {
        boolean otherLanguage = (left.titleKk() == null) == (right.titleKk() != null)
                && (left.titleRu() == null) == (right.titleRu() != null);
        return otherLanguage
                || left.sender().equals(right.sender())
                || !left.start().equals(right.start());
    }

    private static List<Answer> thinned(List<Answer> sort) {
        int step = Math.max(1, sort.size() / OF_EACH_SORT);
        var some = new ArrayList<Answer>();
        for (int i = 0; i < sort.size() && some.size() < OF_EACH_SORT; i += step) {
            some.add(sort.get(i));
        }
        return some;
    }

    private Answer answer(Said left, Said right, String reason) {
        var later = left.at().isAfter(right.at()) ? left.at() : right.at();
        return new Answer(left, right, later.plusDays(dice.between(1, 20)).withHour(dice.between(9, 17)), reason);
    }
}
