package org.kelisim.publication;

import java.util.List;
import java.util.Optional;
import org.kelisim.figures.Release;
import org.kelisim.figures.ReleaseContents;
import org.kelisim.figures.ReleasedCell;
import org.kelisim.question.Question;

/** A year as a release froze it. */
record ReleasedEdition(Release frozen, List<ShownFigure> figures, List<ReleasedCell> cells) implements Edition {
    static ReleasedEdition of(Release release, ReleaseContents contents) {
        return new ReleasedEdition(
                release,
                contents.figures(release).stream()
                        .map(figure -> ShownFigure.of(figure, release.number().toString()))
                        .toList(),
                contents.cells(release));
    }

    @Override
    public int year() {
        return frozen.year();
    }

    @Override
    public Optional<Release> release() {
        return Optional.of(frozen);
    }

    @Override
    public List<Cell> table(String code, String... by) {
        var shape = List.of(by);
        return cells.stream()
                .filter(cell -> cell.code().equals(code) && cell.by().equals(shape))
                .map(cell -> new Cell(cell.keys(), cell.estimate()))
                .toList();
    }

    @Override
    public String rows(Question question) {
        return "/releases/" + frozen.number() + "/rows?" + question;
    }
}
