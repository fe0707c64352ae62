package org.kelisim.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jooq.impl.DSL;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.question.Answers;
import org.kelisim.question.FactRow;
import org.kelisim.question.Question;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What changed between two releases: figure by figure with the reasons, and the records behind each reason. */
@Controller
class ChangePages {
    private static final int SHOWN = 200;

    private final Pages pages;
    private final Releases releases;
    private final CompareReleases comparing;
    private final Answers answers;

    ChangePages(Pages pages, Releases releases, CompareReleases comparing, Answers answers) {
        this.pages = pages;
        this.releases = releases;
        this.comparing = comparing;
        this.answers = answers;
    }

    /** @param since the release to compare with; empty for the signed one before */
    @GetMapping("/releases/{number}/changes")
    ModelAndView changes(@PathVariable String number, @RequestParam(defaultValue = "") String since) {
        var comparison = compare(number, since);
        return new ModelAndView(
                "figures/changes",
                Map.of(
                        "page", pages.titled(title(comparison)),
                        "comparison", comparison,
                        "others", releases.of(comparison.after().year())));
    }

    @GetMapping("/releases/{number}/changes/{code}")
    ModelAndView change(
            @PathVariable String number, @PathVariable String code, @RequestParam(defaultValue = "") String since) {
        var comparison = compare(number, since);
        var change = comparison.of(code);
        var figure = change.after() != null ? change.after() : change.before();
        if (figure == null) {
            throw new NoSuchElementException("no figure " + code);
        }
        return new ModelAndView(
                "figures/change",
                Map.of(
                        "page", pages.titled(change.name() + ": " + title(comparison)),
                        "comparison", comparison,
                        "change", change,
                        "source", answers.source(figure.question()),
                        "parts", opened(figure.question(), change)));
    }

    private List<OpenedPart> opened(Question question, Comparison.Change change) {
        var opened = new ArrayList<OpenedPart>();
        for (var part : change.parts()) {
            opened.add(new OpenedPart(
                    part,
                    rows(
                            question,
                            part.steps().stream().map(Comparison.Step::before).toList()),
                    rows(
                            question,
                            part.steps().stream().map(Comparison.Step::after).toList())));
        }
        return opened;
    }

    private List<FactRow> rows(Question question, Collection<List<Long>> versions) {
        var source = answers.source(question);
        var some = versions.stream().flatMap(List::stream).limit(SHOWN).toArray(Long[]::new);
        return some.length == 0
                ? List.of()
                : answers
                        .rows(source, DSL.condition("{0} = any ({1})", source.versionId(), DSL.val(some)), "", SHOWN)
                        .stream()
                        .map(FactRow::asItStood)
                        .toList();
    }

    private Comparison compare(String number, String since) {
        var after = releases.named(number);
        var before = since.isEmpty() ? releases.before(after).orElse(after) : releases.named(since);
        return comparing.compare(before, after);
    }

    private static String title(Comparison comparison) {
        return Texts.t(
                "figures.change",
                comparison.before().number(),
                comparison.after().number());
    }
}
