package org.kelisim.publication;

import java.util.Map;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The start page: the year at a glance. */
@Controller
class DashboardPage {
    private final Pages pages;
    private final YearAtAGlance glances;
    private final Years years;

    DashboardPage(Pages pages, YearAtAGlance glances, Years years) {
        this.pages = pages;
        this.glances = glances;
        this.years = years;
    }

    @GetMapping("/")
    ModelAndView show(@RequestParam(defaultValue = "0") int year) {
        var shown = year == 0 ? years.fullest() : year;
        return new ModelAndView(
                "publication/dashboard",
                Map.of(
                        "page", pages.titled(Texts.t("publication.year", String.valueOf(shown))),
                        "glance", glances.of(shown),
                        "years", years.all()));
    }
}
