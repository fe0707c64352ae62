package org.kelisim.publication;

import org.kelisim.figures.Figures;
import org.kelisim.figures.Release;
import org.kelisim.figures.ReleaseContents;
import org.kelisim.figures.Releases;
import org.kelisim.question.Answers;
import org.springframework.stereotype.Component;

/** Finds the state in which a year is shown: the release that stands, unless there is none or the reader wants what is known now. */
@Component
class Editions {
    private final Figures figures;
    private final Answers answers;
    private final Releases releases;
    private final ReleaseContents contents;

    Editions(Figures figures, Answers answers, Releases releases, ReleaseContents contents) {
        this.figures = figures;
        this.answers = answers;
        this.releases = releases;
        this.contents = contents;
    }

    Edition of(int year) {
        return releases.standing(year).<Edition>map(this::of).orElseGet(() -> live(year));
    }

    Edition live(int year) {
        return LiveEdition.of(year, figures, answers);
    }

    ReleasedEdition of(Release release) {
        return ReleasedEdition.of(release, contents);
    }
}
