package org.kelisim.programme;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Slice;
import org.kelisim.platform.Texts;
import org.kelisim.question.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Plans, campaigns and projects, and how far each has come. */
@Controller
class ProgrammePages {
    private static final int FIRST_ROWS = 20;

    private final Pages pages;
    private final Programmes programmes;
    private final ProgrammeLines lines;
    private final Answers answers;

    ProgrammePages(Pages pages, Programmes programmes, ProgrammeLines lines, Answers answers) {
        this.pages = pages;
        this.programmes = programmes;
        this.lines = lines;
        this.answers = answers;
    }

    @Bean
    static NavEntry programmesEntry() {
        return new NavEntry("programme.programmes", "/programmes", 20, null);
    }

    @GetMapping("/programmes")
    ModelAndView list() {
        return new ModelAndView(
                "programme/programmes",
                Map.of(
                        "page", pages.titled(Texts.t("programme.programmes")),
                        "programmes", lines.tree(programmes.all())));
    }

    /**
     * @param state of the items to list; empty for all
     * @param responsible name of who answers for the items to list; empty for all
     * @param from number of the first item to list, counted from 0
     */
    @GetMapping("/programmes/{code}")
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String responsible,
            @RequestParam(defaultValue = "0") int from) {
        var programme = programmes.find(code).orElseThrow(() -> new NoSuchElementException("no programme " + code));
        var line = lines.of(List.of(programme)).getFirst();
        var under = lines.of(programmes.under(programme.id()));
        var items = under.stream()
                .filter(one -> one.programme().kind() == ProgrammeKind.PLAN_ITEM)
                .toList();
        var listed = among(items, state, responsible);
        var slice = new Slice(
                "/programmes/" + code,
                "state=" + Texts.encoded(state) + "&responsible=" + Texts.encoded(responsible),
                from,
                listed.size(),
                "#items");
        return new ModelAndView(
                "programme/programme",
                Map.ofEntries(
                        Map.entry("page", pages.titled(programme.name().text())),
                        Map.entry("programme", line),
                        Map.entry("parents", parents(programme)),
                        Map.entry(
                                "parts",
                                under.stream()
                                        .filter(one -> !items.contains(one))
                                        .toList()),
                        Map.entry("glance", PlanAtAGlance.of(items)),
                        Map.entry("items", slice.of(listed)),
                        Map.entry("slice", slice),
                        Map.entry("state", state),
                        Map.entry("responsible", responsible),
                        Map.entry("total", answers.answer(line.held()).total()),
                        Map.entry(
                                "participations",
                                answers.answer(line.held().measuring("participations"))
                                        .total()),
                        Map.entry("source", answers.source(line.held())),
                        Map.entry("rows", answers.rows(line.held(), "", FIRST_ROWS))));
    }

    private List<Programmes.Programme> parents(Programmes.Programme programme) {
        return Optional.ofNullable(programme.parentId()).flatMap(programmes::find).stream()
                .toList();
    }

    private static List<ProgrammeLine> among(List<ProgrammeLine> items, String state, String responsible) {
        return items.stream()
                .filter(item -> state.isEmpty() || item.state().code().equals(state))
                .filter(item -> responsible.isEmpty() || Objects.equals(item.responsible(), responsible))
                .toList();
    }
}
