package org.kelisim.structure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Slice;
import org.kelisim.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The places to browse and search, and one page for each. */
@Controller
class PlacePages {
    private final Pages pages;
    private final Places places;
    private final Deeds deeds;
    private final Names names;

    PlacePages(Pages pages, Places places, Deeds deeds, Names names) {
        this.pages = pages;
        this.places = places;
        this.deeds = deeds;
        this.names = names;
    }

    @GetMapping("/places")
    ModelAndView browse(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "0") int from) {
        var query = "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&region="
                + URLEncoder.encode(region, StandardCharsets.UTF_8);
        var slice = new Slice("/places", query, from, places.count(q, region));
        return new ModelAndView(
                "structure/places",
                Map.of(
                        "page",
                        pages.titled(Texts.t("structure.places")),
                        "words",
                        q,
                        "region",
                        region,
                        "regions",
                        names.regionLabels(),
                        "found",
                        places.find(q, region, Slice.SIZE, slice.from()),
                        "slice",
                        slice));
    }

    @GetMapping("/places/{code}")
    ModelAndView show(@PathVariable String code) {
        var place = places.find(code).orElseThrow(() -> new NoSuchElementException("no place " + code));
        var runner = place.organisationId();
        return new ModelAndView(
                "structure/place",
                Map.of(
                        "page", pages.titled(place.name().text()),
                        "place", place,
                        "runners",
                                runner == null
                                        ? List.of()
                                        : List.copyOf(names.organisations(List.of(runner))
                                                .values()),
                        "held", deeds.of("place", code),
                        "regions", names.regionLabels()));
    }
}
