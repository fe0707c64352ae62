package org.kelisim.figures;

import java.util.Map;
import org.kelisim.platform.Pages;
import org.kelisim.question.Answers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One figure: its value with its interval, how it is counted, what it is made of. */
@Controller
class FigurePages {
    private static final int FIRST_ROWS = 10;

    private final Pages pages;
    private final Figures figures;
    private final Answers answers;
    private final FigureDigests digests;

    FigurePages(Pages pages, Figures figures, Answers answers, FigureDigests digests) {
        this.pages = pages;
        this.figures = figures;
        this.answers = answers;
        this.digests = digests;
    }

    @GetMapping("/figures/{code}")
    ModelAndView show(@PathVariable String code, @RequestParam int year) {
        var figure = figures.figure(figures.definition(code), year);
        return new ModelAndView(
                "figures/figure",
                Map.of(
                        "page", pages.titled(figure.name() + ", " + year),
                        "figure", figure,
                        "year", year,
                        "source", answers.source(figure.question()),
                        "rows", answers.rows(figure.question(), "", FIRST_ROWS),
                        "digest", digests.digest(figure.question(), null)));
    }
}
