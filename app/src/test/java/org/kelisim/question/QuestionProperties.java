package org.kelisim.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.kelisim.platform.Period;

/** A question has one text, which is a page's address and what a release keeps. */
class QuestionProperties {
    @Property
    void itsTextReadsBackAsTheSameQuestion(@ForAll("questions") Question question) {
        assertThat(Question.parse(question.toString())).isEqualTo(question);
        assertThat(Question.parse(question.toString()).toString()).isEqualTo(question.toString());
    }

    @Example
    void aFormGivesItsPeriodAsTwoDaysAndEmptyFieldsAreNoFilters() {
        var asked = Question.from(Map.of(
                "period", List.of("2024"),
                "from", List.of("2024-01-15"),
                "to", List.of("2024-02-03"),
                "region", List.of(""),
                "words", List.of("наурыз")));
        assertThat(asked.toString())
                .isEqualTo(
                        "of=activity&measure=activities&period=2024-01-15..2024-02-03&words=%D0%BD%D0%B0%D1%83%D1%80%D1%8B%D0%B7");
    }

    @Example
    void aPeriodThatIsNoneIsRefused() {
        for (var wrong : new String[] {"2024-13", "yesterday", "2024-02-03..2024-01-15", ""}) {
            assertThatThrownBy(() -> Question.from(Map.of("period", List.of(wrong))))
                    .isInstanceOf(QuestionRefused.class);
        }
    }

    @Provide
    Arbitrary<Question> questions() {
        var words = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('а', 'я')
                .withChars("қәі &=+%")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(String::strip)
                .filter(word -> !word.isEmpty());
        var names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(3)
                .ofMaxLength(8)
                .filter(name ->
                        !Set.of("measure", "period", "after", "sort", "from").contains(name));
        var filters =
                Arbitraries.maps(names, words.set().ofMinSize(1).ofMaxSize(3)).ofMaxSize(3);
        return Combinators.combine(
                        names, names, periods(), filters, names.list().ofMaxSize(2))
                .as((of, measure, period, filtered, by) -> {
                    var question = Question.of(of, measure, period).by(by.toArray(String[]::new));
                    for (var filter : filtered.entrySet()) {
                        question = question.where(
                                filter.getKey(), filter.getValue().toArray(String[]::new));
                    }
                    return question;
                });
    }

    private static Arbitrary<Period> periods() {
        var days = Dates.dates().between(LocalDate.of(1995, 1, 1), LocalDate.of(2030, 12, 31));
        return Arbitraries.oneOf(
                Combinators.combine(days, Arbitraries.integers().between(0, 400))
                        .as((from, length) -> new Period(from, from.plusDays(length))),
                Arbitraries.integers().between(1995, 2030).map(Period::year),
                Arbitraries.just(Period.ALL));
    }
}
