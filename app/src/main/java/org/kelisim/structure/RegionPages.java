package org.kelisim.structure;

import java.util.Map;
import java.util.NoSuchElementException;
import org.kelisim.platform.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One region: its assembly and houses, who else works there, and what was held there. */
@Controller
class RegionPages {
    private static final int ALL_OF_THEM = 200;

    private final Pages pages;
    private final Organisations organisations;
    private final Deeds deeds;
    private final Names names;

    RegionPages(Pages pages, Organisations organisations, Deeds deeds, Names names) {
        this.pages = pages;
        this.organisations = organisations;
        this.deeds = deeds;
        this.names = names;
    }

    @GetMapping("/regions/{code}")
    ModelAndView show(@PathVariable String code) {
        var region = names.regions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no region " + code));
        var there = new Organisations.Sought("", "", code);
        return new ModelAndView(
                "structure/region",
                Map.of(
                        "page", pages.titled(region.name().text()),
                        "region", region,
                        "assemblies",
                                organisations.find(
                                        there.ofKind(OrganisationKind.REGIONAL_ASSEMBLY.code()), ALL_OF_THEM, 0),
                        "houses",
                                organisations.find(
                                        there.ofKind(OrganisationKind.HOUSE_OF_FRIENDSHIP.code()), ALL_OF_THEM, 0),
                        "kinds", organisations.kinds(there),
                        "held", deeds.of("region", code)));
    }
}
