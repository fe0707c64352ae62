package org.kelisim.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kelisim.platform.Findable;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search over everything: the nearest of each kind, and the way to all of them. */
@Controller
class SearchPage {
    private static final int OF_EACH = 6;

    private final Pages pages;
    private final List<Findable> findables;

    SearchPage(Pages pages, List<Findable> findables) {
        this.pages = pages;
        this.findables = findables.stream()
                .sorted(Comparator.comparingInt(Findable::rank))
                .toList();
    }

    @GetMapping("/search")
    ModelAndView show(@RequestParam(defaultValue = "") String q) {
        var results = q.isBlank()
                ? List.<Result>of()
                : findables.stream()
                        .map(kind -> new Result(Texts.t(kind.heading()), kind.find(q, OF_EACH), kind.all(q)))
                        .filter(result -> !result.found().isEmpty())
                        .toList();
        return new ModelAndView(
                "web/search",
                Map.of("page", pages.titled(Texts.t("web.search.title")), "query", q, "results", results));
    }
}
