package org.kelisim.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.question.Answers;
import org.kelisim.question.FactRow;
import org.kelisim.question.Question;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A figure as a release froze it, its published tables, and the facts behind it as they stood. */
@Controller
class ReleasedFigurePages {
    private static final int FIRST_ROWS = 10;
    private static final int PAGE = 50;

    private final Pages pages;
    private final Releases releases;
    private final ReleaseContents contents;
    private final Answers answers;

    ReleasedFigurePages(Pages pages, Releases releases, ReleaseContents contents, Answers answers) {
        this.pages = pages;
        this.releases = releases;
        this.contents = contents;
        this.answers = answers;
    }

    @GetMapping("/releases/{number}/figures/{code}")
    ModelAndView figure(@PathVariable String number, @PathVariable String code) {
        var release = releases.named(number);
        var figure = contents.figure(release, code);
        return new ModelAndView(
                "figures/released-figure",
                Map.of(
                        "page", pages.titled(figure.figure().name() + ", " + Texts.t("figures.release", number)),
                        "release", release,
                        "figure", figure,
                        "tables", tables(figure, contents.cells(release, code)),
                        "source", answers.source(figure.question()),
                        "rows", rows(release, figure.question(), "", FIRST_ROWS)));
    }

    /** The facts behind an answer as they stood: any question, as of the release's moment. */
    @GetMapping("/releases/{number}/rows")
    ModelAndView rows(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String after) {
        var release = releases.named(number);
        var question = Question.from(parameters);
        var source = answers.source(question);
        var rows = rows(release, question, after, PAGE);
        return new ModelAndView(
                "figures/released-rows",
                Map.of(
                        "page", pages.titled(Texts.t(source.heading()) + ", " + Texts.t("figures.release", number)),
                        "release", release,
                        "question", question,
                        "source", source,
                        "rows", rows,
                        "next", rows.size() < PAGE ? "" : rows.getLast().position()));
    }

    private List<FactRow> rows(Release release, Question question, String after, int limit) {
        return answers.rows(question, release.asOf(), after, limit).stream()
                .map(FactRow::asItStood)
                .toList();
    }

    private List<ReleasedTable> tables(ReleasedFigure figure, List<ReleasedCell> cells) {
        var byTable = new LinkedHashMap<List<String>, List<ReleasedCell>>();
        cells.forEach(cell ->
                byTable.computeIfAbsent(cell.by(), ignored -> new ArrayList<>()).add(cell));
        return byTable.entrySet().stream()
                .map(table -> ReleasedTable.of(
                        figure.question(), answers.source(figure.question()), table.getKey(), table.getValue()))
                .toList();
    }
}
