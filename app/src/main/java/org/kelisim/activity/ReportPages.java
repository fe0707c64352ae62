package org.kelisim.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.kelisim.intake.Import;
import org.kelisim.intake.Imports;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.structure.Names;
import org.kelisim.structure.Reach;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One report: its revisions, each with the row that it came from, and what can be done about it. */
@Controller
class ReportPages {
    private final Pages pages;
    private final Provenance provenance;
    private final Names names;
    private final Imports imports;
    private final Sayings sayings;
    private final Reach reach;
    private final Questions questions;
    private final VerificationStatus status;
    private final CountedIn countedIn;

    ReportPages(
            Pages pages,
            Provenance provenance,
            Names names,
            Imports imports,
            Sayings sayings,
            Reach reach,
            Questions questions,
            VerificationStatus status,
            CountedIn countedIn) {
        this.pages = pages;
        this.provenance = provenance;
        this.names = names;
        this.imports = imports;
        this.sayings = sayings;
        this.reach = reach;
        this.questions = questions;
        this.status = status;
        this.countedIn = countedIn;
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
                        "standing",
                        standing,
                        "revisions",
                        revisions.stream()
                                .map(revision -> revision.importId() == null
                                        ? revision
                                        : revision.withCells(PartsOfPeople.shown(
                                                headings.getOrDefault(revision.importId(), List.of()),
                                                revision.cells())))
                                .toList(),
                        "headings",
                        headings,
                        "files",
                        files,
                        "counted",
                        CountedIn.Counted.of(countedIn.of(provenance.versionsOf(
                                revisions.stream().map(Provenance.Revision::id).toList()))),
                        "state",
                        sayings.of(id).map(Sayings.Standing::state).orElse("withdrawn"),
                        "talk",
                        new ReportTalk(
                                questions.about(id),
                                reach.includes(Role.REPORTER, standing.senderId()),
                                status.reaches(id)),
                        "sender",
                        names.organisations(List.of(standing.senderId())).values().stream()
                                .findFirst()
                                .orElseThrow()));
    }
}
