package org.kelisim.activity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.platform.table.CellError;
import org.kelisim.structure.Directory;
import org.kelisim.structure.Reach;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a report in the form: who sends it, what is in it, drafts, and sending. */
@Controller
class ReportFormPages {
    private final Pages pages;
    private final Reach reach;
    private final ReportForms forms;
    private final Drafts drafts;
    private final ReceiveReports receive;
    private final OwnReports ownReports;

    ReportFormPages(
            Pages pages, Reach reach, ReportForms forms, Drafts drafts, ReceiveReports receive, OwnReports ownReports) {
        this.pages = pages;
        this.reach = reach;
        this.forms = forms;
        this.drafts = drafts;
        this.receive = receive;
        this.ownReports = ownReports;
    }

    @GetMapping("/reports/new")
    ModelAndView write(
            @RequestParam Optional<String> sender,
            @RequestParam Optional<UUID> draft,
            @RequestParam Optional<String> q) {
        Permission.holding(Role.REPORTER);
        if (draft.isPresent()) {
            return drafts.find(draft.get())
                    .map(found -> form(found.form(), List.of()))
                    .orElseThrow(() -> new NoSuchElementException("no draft"));
        }
        var senders = reach.organisations(Role.REPORTER);
        var chosen = senders.size() == 1
                ? Optional.of(senders.getFirst())
                : sender.flatMap(code ->
                        senders.stream().filter(one -> one.code().equals(code)).findFirst());
        return chosen.map(one -> form(forms.blank(one), List.of()))
                .orElseGet(() -> new ModelAndView(
                        "activity/report-sender",
                        Map.of(
                                "page", pages.titled(Texts.t("activity.form.title")),
                                "query", q.orElse(""),
                                "senders", ownReports.likelySenders(senders, q.orElse("")))));
    }

    /** @param deed what the button says: send, find, add:CODE, drop:CODE, keep, or draft */
    @PostMapping("/reports")
    ModelAndView send(
            @RequestParam UUID key,
            @RequestParam(name = "do", defaultValue = "send") String deed,
            @RequestParam MultiValueMap<String, String> request,
            RedirectAttributes next) {
        Permission.holding(Role.REPORTER);
        var form = ReportForm.from(key, request);
        if (deed.equals("draft")) {
            drafts.save(form);
            next.addFlashAttribute(Pages.NOTICE, Texts.t("activity.form.draft.kept"));
            return new ModelAndView("redirect:/reports");
        }
        return OrganiserDeed.of(deed, form)
                .map(changed -> {
                    drafts.save(changed);
                    return form(changed, List.of());
                })
                .orElseGet(() -> send(forms.completed(form)));
    }

    private ModelAndView send(ReportForm form) {
        return switch (receive.receive(List.of(form.cells(OffsetDateTime.now(Texts.ZONE))))) {
            case ReceiveReports.Received.Taken(var receipts) -> {
                drafts.remove(form.key());
                yield new ModelAndView(
                        "redirect:/reports/" + receipts.getFirst().report() + "/thanks");
            }
            case ReceiveReports.Received.Refused(var refusals) -> {
                drafts.save(form);
                var page = form(
                        form,
                        refusals.stream().map(ReceiveReports.Refusal::error).toList());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    /** Suggestions while an organiser is being typed. */
    @GetMapping("/reports/new/organisers")
    ModelAndView suggest(@RequestParam(name = ReportForm.ORGANISER, defaultValue = "") String typed) {
        Permission.holding(Role.REPORTER);
        return new ModelAndView("activity/form/suggestions", Map.of("found", forms.found(typed.strip())));
    }

    @PostMapping("/drafts")
    ModelAndView keep(@RequestParam UUID key, @RequestParam MultiValueMap<String, String> request) {
        Permission.holding(Role.REPORTER);
        var form = ReportForm.from(key, request);
        if (form.isWorthKeeping()) {
            drafts.save(form);
        }
        return new ModelAndView(
                "activity/form/kept",
                Map.of("keptAt", form.isWorthKeeping() ? Texts.time(java.time.LocalTime.now(Texts.ZONE)) : ""));
    }

    @PostMapping("/drafts/{key}/removal")
    String remove(@PathVariable UUID key, RedirectAttributes next) {
        Permission.holding(Role.REPORTER);
        drafts.remove(key);
        next.addFlashAttribute(Pages.NOTICE, Texts.t("activity.form.draft.removed"));
        return "redirect:/reports";
    }

    private ModelAndView form(ReportForm form, List<CellError> errors) {
        return new ModelAndView(
                "activity/report-form",
                Map.of(
                        "page", pages.titled(Texts.t("activity.form.title")),
                        "view", forms.view(form, "/reports", sender(form), errors)));
    }

    private Directory.Organisation sender(ReportForm form) {
        return reach.organisations(Role.REPORTER).stream()
                .filter(one -> one.code().equals(form.field(ReportForm.SENDER)))
                .findFirst()
                .orElseThrow(() -> new Permission.NotPermitted(Role.REPORTER));
    }
}
