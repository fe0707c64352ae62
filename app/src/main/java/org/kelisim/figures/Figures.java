package org.kelisim.figures;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.kelisim.question.Answers;
import org.kelisim.question.FigureDefinition;
import org.springframework.stereotype.Service;

/** The figures of the reference list, as the modules offer them, asked of the facts. */
@Service
public class Figures {
    private final Answers answers;
    private final List<FigureDefinition> definitions;

    Figures(Answers answers, List<FigureDefinition.Catalogue> catalogues) {
        this.answers = answers;
        this.definitions = catalogues.stream()
                .flatMap(catalogue -> catalogue.figures().stream())
                .sorted(Comparator.comparingInt(FigureDefinition::rank).thenComparing(FigureDefinition::code))
                .toList();
    }

    /** What can be asked, in its order. */
    public List<FigureDefinition> definitions() {
        return definitions;
    }

    /** @throws NoSuchElementException if no module offers a figure of this code */
    public FigureDefinition definition(String code) {
        return definitions.stream()
                .filter(definition -> definition.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no figure " + code));
    }

    /** All figures of a year by what is known now, but those that the actor may know from releases alone. */
    public List<Figure> of(int year) {
        return definitions.stream()
                .filter(this::mayBeAsked)
                .map(definition -> figure(definition, year))
                .toList();
    }

    private boolean mayBeAsked(FigureDefinition definition) {
        var question = definition.question();
        return Answers.mayBeAsked(answers.source(question).measure(question.measure()));
    }

    /** All figures of a year by what was known at the moment. */
    public List<Figure> of(int year, OffsetDateTime asOf) {
        return definitions.stream()
                .map(definition -> figure(definition, year, asOf))
                .toList();
    }

    /** One figure of a year by what is known now. */
    public Figure figure(FigureDefinition definition, int year) {
        var question = definition.in(year);
        return new Figure(definition, question, answers.answer(question).total(), unit(definition));
    }

    private Figure figure(FigureDefinition definition, int year, OffsetDateTime asOf) {
        var question = definition.in(year);
        return new Figure(definition, question, answers.answer(question, asOf).total(), unit(definition));
    }

    /** The same question, answered again by what was known at the moment. */
    Figure again(Figure figure, OffsetDateTime asOf) {
        return new Figure(
                figure.definition(),
                figure.question(),
                answers.answer(figure.question(), asOf).total(),
                figure.unit());
    }

    private String unit(FigureDefinition definition) {
        var question = definition.question();
        return answers.source(question).measure(question.measure()).unit();
    }
}
