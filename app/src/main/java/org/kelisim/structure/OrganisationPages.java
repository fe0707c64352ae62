package org.kelisim.structure;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register to browse and search, and one page for each organisation. */
@Controller
class OrganisationPages {
    private static final int PAGE = 50;

    private final Pages pages;
    private final Organisations organisations;
    private final Names names;

    OrganisationPages(Pages pages, Organisations organisations, Names names) {
        this.pages = pages;
        this.organisations = organisations;
        this.names = names;
    }

    @Bean
    static NavEntry organisationsEntry() {
        return new NavEntry("structure.organisations", "/organisations", 30, null);
    }

    @GetMapping("/organisations")
    ModelAndView browse(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "0") int from) {
        var isSearch = !q.isBlank();
        var found =
                isSearch ? organisations.search(q, PAGE) : organisations.browse(kind, region, PAGE, Math.max(0, from));
        return new ModelAndView(
                "structure/organisations",
                Map.of(
                        "page", pages.titled(Texts.t("structure.organisations")),
                        "query", q,
                        "kind", kind,
                        "region", region,
                        "kinds", organisations.kinds(),
                        "regions", names.regionLabels(),
                        "found", found,
                        "total", isSearch ? found.size() : organisations.count(kind, region),
                        "from", from));
    }

    @GetMapping("/organisations/{code}")
    ModelAndView show(@PathVariable String code) {
        var organisation =
                organisations.find(code).orElseThrow(() -> new NoSuchElementException("no organisation " + code));
        var parent = organisation.parentId();
        var above = parent == null
                ? List.<Names.Named>of()
                : List.copyOf(names.organisations(List.of(parent)).values());
        return new ModelAndView(
                "structure/organisation",
                Map.of(
                        "page", pages.titled(organisation.name().text()),
                        "organisation", organisation,
                        "parents", above,
                        "children", organisations.under(organisation.id(), 200),
                        "regions", names.regionLabels()));
    }
}
