package org.kelisim.publication;

import java.util.List;
import java.util.Optional;
import org.kelisim.figures.Figures;
import org.kelisim.figures.Release;
import org.kelisim.question.Answers;
import org.kelisim.question.Question;

/** A year by what is known now. */
record LiveEdition(int year, Figures source, Answers answers, List<ShownFigure> figures) implements Edition {
    static LiveEdition of(int year, Figures source, Answers answers) {
        return new LiveEdition(
                year,
                source,
                answers,
                source.of(year).stream()
                        .map(figure -> ShownFigure.of(figure, year))
                        .toList());
    }

    @Override
    public Optional<Release> release() {
        return Optional.empty();
    }

    @Override
    public List<Cell> table(String code, String... by) {
        return answers.answer(source.definition(code).in(year).by(by)).cells().stream()
                .map(cell -> new Cell(cell.keys(), cell.estimate()))
                .toList();
    }

    @Override
    public String rows(Question question) {
        return "/rows?" + question;
    }
}
