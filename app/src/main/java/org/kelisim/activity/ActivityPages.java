package org.kelisim.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.kelisim.intake.Import;
import org.kelisim.intake.Imports;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One activity with its reports, and one report with its row. */
@Controller
class ActivityPages {
    private final Pages pages;
    private final Provenance provenance;
    private final Names names;
    private final Imports imports;

    ActivityPages(Pages pages, Provenance provenance, Names names, Imports imports) {
        this.pages = pages;
        this.provenance = provenance;
        this.names = names;
        this.imports = imports;
    }

    /** @param version of which to show what was known; 0 for the standing one */
    @GetMapping("/activities/{id}")
    ModelAndView activity(@PathVariable long id, @RequestParam(defaultValue = "0") long version) {
        var versions = provenance.versions(id);
        if (versions.isEmpty()) {
            throw new NoSuchElementException("no activity " + id);
        }
        var standing = versions.stream()
                .filter(one -> one.versionId() == version)
                .findFirst()
                .orElse(versions.getFirst());
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

    @GetMapping("/reports/{id}")
    ModelAndView report(@PathVariable long id) {
        var revisions = provenance.ofReport(id);
        if (revisions.isEmpty()) {
            throw new NoSuchElementException("no report " + id);
        }
        var standing = revisions.stream()
                .filter(Provenance.Revision::isStanding)
                .findFirst()
                .orElse(revisions.getFirst());
        var headings = new HashMap<Long, List<String>>();
        var files = new HashMap<Long, Import>();
        for (var revision : revisions) {
            var source = revision.importId();
            if (source != null) {
                headings.computeIfAbsent(source, imports::headings);
                imports.find(source).ifPresent(found -> files.put(source, found));
            }
        }
        return new ModelAndView(
                "activity/report",
                Map.of(
                        "page",
                                pages.titled(Texts.t("activity.report") + ": "
                                        + standing.title().text()),
                        "standing", standing,
                        "revisions", revisions,
                        "headings", headings,
                        "files", files,
                        "sender",
                                names.organisations(List.of(standing.senderId())).values().stream()
                                        .findFirst()
                                        .orElseThrow()));
    }
}
