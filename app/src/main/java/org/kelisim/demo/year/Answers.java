package org.kelisim.demo.year;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * The answers that reviewers of the secretariats gave on the pairs that the linker doubted most tellingly: neighbouring
 * lessons of a course, look-alikes of one day, one activity in two languages or under a new number. They are right.
 */
final class Answers {
    private static final int ASKED = 400;
    /** The secretariats that have worked through their queues; the others' still stand open. */
    private static final Set<String> ANSWERING =
            Set.of("KZ-11", "KZ-15", "KZ-35", "KZ-39", "KZ-55", "KZ-59", "KZ-61", "KZ-63", "KZ-71", "KZ-75", "KZ-79");

    private final Dice dice;

    Answers(Dice dice) {
        this.dice = dice;
    }

    /** A row of decisions.csv. */
    record Answer(Said left, Said right, OffsetDateTime decidedAt, String reason) {
        boolean same() {
            return left.of().number() == right.of().number();
        }
    }

    List<Answer> give(Landscape landscape, List<Said> reports) {
        var asked = reports.stream()
                .filter(report -> ANSWERING.contains(report.region()))
                .toList();
        return LinkersDoubts.mostTelling(landscape, asked, ASKED).stream()
                .map(pair -> answer(pair.left(), pair.right()))
                .toList();
    }

    private Answer answer(Said left, Said right) {
        var later = left.at().isAfter(right.at()) ? left.at() : right.at();
        var decided = later.plusDays(dice.between(1, 20)).withHour(dice.between(9, 17));
        return new Answer(left, right, decided, reason(left, right));
    }

    private String reason(Said left, Said right) {
        if (left.of().number() == right.of().number()) {
            return left.sender().equals(right.sender())
                    ? "Жіберуші есепті жаңа нөмірмен қайта жолдаған"
                    : dice.pick(List.of(
                            "Ұйымдастырушылардан нақтыланды: бір іс-шара",
                            "Уточнено у организаторов: одно мероприятие"));
        }
        var series = left.of().series();
        if (series == null
                && left.of()
                        .organisers()
                        .getFirst()
                        .equals(right.of().organisers().getFirst())) {
            return dice.pick(
                    List.of("Бір ұйымдастырушының екі бөлек шарасы", "Два разных мероприятия одного организатора"));
        }
        return series != null
                        && series.startsWith("course")
                        && series.equals(right.of().series())
                ? dice.pick(List.of("Разные занятия одного курса", "Бір курстың әртүрлі сабақтары"))
                : dice.pick(List.of(
                        "Разные организаторы провели каждый своё мероприятие", "Әр ұйымдастырушы өз шарасын өткізген"));
    }
}
