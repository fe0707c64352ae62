package org.kelisim.activity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.structure.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the actor's organisations reported, what is being written, what came back; and taking a report back. */
@Controller
class OwnReportsPages {
    private static final int PAGE = 30;
    /** Linking a report takes less than this as a rule; then the page needn't come twice. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final Pages pages;
    private final OwnReports reports;
    private final Drafts drafts;
    private final Provenance provenance;
    private final Names names;
    private final Sayings sayings;
    private final WithdrawReports withdrawing;

    OwnReportsPages(
            Pages pages,
            OwnReports reports,
            Drafts drafts,
            Provenance provenance,
            Names names,
            Sayings sayings,
            WithdrawReports withdrawing) {
        this.pages = pages;
        this.reports = reports;
        this.drafts = drafts;
        this.provenance = provenance;
        this.names = names;
        this.sayings = sayings;
        this.withdrawing = withdrawing;
    }

    @Bean
    static NavEntry ownReportsEntry() {
        return new NavEntry("activity.own", "/reports", 50, Role.REPORTER);
    }

    @GetMapping("/reports")
    ModelAndView list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") long before) {
        Permission.holding(Role.REPORTER);
        var lines = reports.list(state, before, PAGE);
        return new ModelAndView(
                "activity/own-reports",
                Map.of(
                        "page", pages.titled(Texts.t("activity.own")),
                        "state", state,
                        "returned", reports.returned(),
                        "drafts", drafts.own().stream().map(DraftLine::of).toList(),
                        "lines", lines,
                        "senders",
                                names.organisations(lines.stream()
                                        .map(OwnReports.Line::senderId)
                                        .distinct()
                                        .toList()),
                        "next", lines.size() < PAGE ? 0L : lines.getLast().position()));
    }

    @GetMapping("/reports/{id}/thanks")
    ModelAndView thanks(@PathVariable long id) {
        Permission.holding(Role.REPORTER);
        var isLinked = reports.isLinkedWithin(PATIENCE, id);
        var report = standing(id);
        var activity = report.activityId();
        var others = activity == null
                ? List.<Provenance.Revision>of()
                : provenance.revisions(provenance.versions(activity).getFirst().revisions()).stream()
                        .filter(one -> one.reportId() != id)
                        .toList();
        return new ModelAndView(
                pages.wantsFragment() ? "activity/linked" : "activity/thanks",
                Map.of(
                        "page", pages.titled(Texts.t("activity.thanks")),
                        "report", report,
                        "isLinked", isLinked,
                        "others", others,
                        "senders",
                                names.organisations(others.stream()
                                        .map(Provenance.Revision::senderId)
                                        .toList())));
    }

    /** Takes back what was said last; it becomes a draft, so that nothing typed is lost. */
    @PostMapping("/reports/{id}/undoing")
    String undo(@PathVariable long id, RedirectAttributes next) {
        var said = sayings.of(id).orElseThrow(() -> new NoSuchElementException("no report " + id));
        withdrawing.takeBack(id);
        var draft = ReportForm.of(UUID.randomUUID(), said.said());
        drafts.save(draft);
        next.addFlashAttribute(Pages.NOTICE, Texts.t("activity.undone"));
        return "redirect:/reports/new?draft=" + draft.key();
    }

    @PostMapping("/reports/{id}/withdrawal")
    String withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        next.addFlashAttribute(
                Pages.NOTICE,
                Texts.t(
                        withdrawing.withdraw(id, reason.strip())
                                ? "activity.withdrawn"
                                : "activity.withdraw.reasonNeeded"));
        return "redirect:/reports/" + id;
    }

    private Provenance.Revision standing(long id) {
        return provenance.ofReport(id).stream()
                .filter(Provenance.Revision::isStanding)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no report " + id + " that stands"));
    }
}
