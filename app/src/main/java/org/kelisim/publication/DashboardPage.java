package org.kelisim.publication;

import java.util.Map;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The start page: the year at a glance, as its release says or as it is known now. */
@Controller
class DashboardPage {
    private final Pages pages;
    private final YearAtAGlance glances;
    private final Editions editions;
    private final Years years;

    DashboardPage(Pages pages, YearAtAGlance glances, Editions editions, Years years) {
        this.pages = pages;
        this.glances = glances;
        this.editions = editions;
        this.years = years;
    }

    /**
     * @param year to show; 0 for the one of which most is known
     * @param now whether to show what is known now though a release stands
     * @param map code of the figure that is shown by region, month and format
     */
    @GetMapping("/")
    ModelAndView show(
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "false") boolean now,
            @RequestParam(defaultValue = "activities") String map) {
        var known = years.known();
        var shown = year == 0 ? known.usual() : year;
        var edition = now ? editions.live(shown) : editions.of(shown);
        return new ModelAndView(
                "publication/dashboard",
                Map.of(
                        "page", pages.titled(Texts.t("publication.year", String.valueOf(shown))),
                        "glance", glances.of(edition, map),
                        "standing",
                                edition.release().isPresent() || !now
                                        ? edition.release()
                                        : editions.of(shown).release(),
                        "years", known.all()));
    }
}
