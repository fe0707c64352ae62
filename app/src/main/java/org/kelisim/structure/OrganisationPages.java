package org.kelisim.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.kelisim.intake.Import;
import org.kelisim.intake.Imports;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Slice;
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
    private static final int CHILDREN = 2_000;

    private final Pages pages;
    private final Organisations organisations;
    private final OrganisationHistory history;
    private final Places places;
    private final Deeds deeds;
    private final Names names;
    private final Imports imports;

    OrganisationPages(
            Pages pages,
            Organisations organisations,
            OrganisationHistory history,
            Places places,
            Deeds deeds,
            Names names,
            Imports imports) {
        this.pages = pages;
        this.organisations = organisations;
        this.history = history;
        this.places = places;
        this.deeds = deeds;
        this.names = names;
        this.imports = imports;
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
        var sought = new Organisations.Sought(q, kind, region);
        var slice = new Slice("/organisations", sought.query(), from, organisations.count(sought));
        return new ModelAndView(
                "structure/organisations",
                Map.of(
                        "page", pages.titled(Texts.t("structure.organisations")),
                        "sought", sought,
                        "kinds", organisations.kinds(sought),
                        "regions", names.regionLabels(),
                        "found", organisations.find(sought, Slice.SIZE, slice.from()),
                        "slice", slice));
    }

    @GetMapping("/organisations/{code}")
    ModelAndView show(@PathVariable String code) {
        var organisation =
                organisations.find(code).orElseThrow(() -> new NoSuchElementException("no organisation " + code));
        var versions = history.of(organisation.id());
        var parents = new HashSet<Long>();
        versions.stream().map(OrganisationHistory.Version::parentId).forEach(parents::add);
        parents.remove(null);
        var children = organisations.under(organisation.id(), CHILDREN);
        var isHouse = organisation.kind() == OrganisationKind.HOUSE_OF_FRIENDSHIP;
        return new ModelAndView(
                "structure/organisation",
                Map.ofEntries(
                        Map.entry("page", pages.titled(organisation.name().text())),
                        Map.entry("organisation", organisation),
                        Map.entry("parents", names.organisations(parents)),
                        Map.entry("children", children),
                        Map.entry("places", places.runBy(organisation.id())),
                        Map.entry("did", deeds.of("organisation", code)),
                        Map.entry("hosted", isHouse ? deeds.of("house", code) : List.of()),
                        Map.entry("under", children.isEmpty() ? List.of() : deeds.of("under", code)),
                        Map.entry("regions", names.regionLabels()),
                        Map.entry("versions", versions),
                        Map.entry("files", files(versions))));
    }

    private Map<Long, Import> files(List<OrganisationHistory.Version> versions) {
        var files = new HashMap<Long, Import>();
        for (var version : versions) {
            var source = version.importId();
            if (source != null) {
                imports.find(source).ifPresent(found -> files.put(source, found));
            }
        }
        return files;
    }
}
