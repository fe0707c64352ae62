package org.kelisim.activity;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.kelisim.platform.Pages;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One activity with its reports. */
@Controller
class ActivityPages {
    private final Pages pages;
    private final Provenance provenance;
    private final Names names;

    ActivityPages(Pages pages, Provenance provenance, Names names) {
        this.pages = pages;
        this.provenance = provenance;
        this.names = names;
    }

    @GetMapping("/activities/{id}")
    ModelAndView activity(@PathVariable long id) {
        var versions = provenance.versions(id);
        if (versions.isEmpty()) {
            throw new NoSuchElementException("no activity " + id);
        }
        var standing = versions.getFirst();
        var reports = provenance.revisions(standing.revisions());
        var organisations = names.organisations(
                Stream.concat(standing.organisers().stream(), reports.stream().map(Provenance.Revision::senderId))
                        .toList());
        var place = standing.held().placeId();
        return new ModelAndView(
                "activity/activity",
                Map.of(
                        "page", pages.titled(standing.title().text()),
                        "activity", standing,
                        "versions", versions,
                        "reports", reports,
                        "organisations", organisations,
                        "region",
                                names.regionLabels()
                                        .getOrDefault(
                                                standing.held().region(),
                                                standing.held().region()),
                        "place",
                                place == null
                                        ? ""
                                        : names.places(List.of(place)).values().stream()
                                                .map(named -> named.name().text())
                                                .findFirst()
                                                .orElse("")));
    }
}
