package org.kelisim.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.platform.table.CellError;
import org.kelisim.platform.table.Entry;
import org.kelisim.structure.Directory;
import org.kelisim.structure.Names;
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

/** Correcting a report: the form with what stands, then what would change, then saving. Everyone may look; saving is the sender's. */
@Controller
class CorrectionPages {
    private static final int PREVIEWS_A_MINUTE = 12;

    private final Pages pages;
    private final Directory directory;
    private final Names names;
    private final Reach reach;
    private final Sayings sayings;
    private final ReportForms forms;
    private final ReceiveReports receive;
    private final PreviewCorrection preview;
    private final Linking linking;
    private final PreviewLimit limit = new PreviewLimit(Clock.systemUTC(), PREVIEWS_A_MINUTE);

    CorrectionPages(
            Pages pages,
            Directory directory,
            Names names,
            Reach reach,
            Sayings sayings,
            ReportForms forms,
            ReceiveReports receive,
            PreviewCorrection preview,
            Linking linking) {
        this.pages = pages;
        this.directory = directory;
        this.names = names;
        this.reach = reach;
        this.sayings = sayings;
        this.forms = forms;
        this.receive = receive;
        this.preview = preview;
        this.linking = linking;
    }

    @GetMapping("/reports/{id}/correction")
    ModelAndView form(@PathVariable long id) {
        linking.warmUp();
        var standing = standing(id);
        return form(standing, ReportForm.of(UUID.randomUUID(), standing.said()), List.of());
    }

    /** @param deed what the button says: look, back, save, or what the buttons beside the organisers do */
    @PostMapping("/reports/{id}/correction")
    ModelAndView correct(
            @PathVariable long id,
            @RequestParam UUID key,
            @RequestParam(name = "do", defaultValue = "look") String deed,
            @RequestParam MultiValueMap<String, String> request,
            HttpServletRequest http,
            RedirectAttributes next) {
        var standing = standing(id);
        var form = ReportForm.from(key, request)
                .with(ReportForm.SENDER, standing.said().senderCode())
                .with("report_id", standing.said().senderKey());
        return OrganiserDeed.of(deed, form)
                .map(changed -> form(standing, changed, List.of()))
                .orElseGet(() -> switch (deed) {
                    case "back" -> form(standing, form, List.of());
                    case "save" -> save(standing, forms.completed(form), next);
                    default -> look(standing, forms.completed(form), asker(http));
                });
    }

    private ModelAndView look(Sayings.Standing standing, ReportForm form, String asker) {
        var cells = form.cells(OffsetDateTime.now(Texts.ZONE));
        var errors = receive.objections(cells);
        if (!errors.isEmpty()) {
            return unprocessable(form(standing, form, errors));
        }
        if (!limit.allows(asker)) {
            var page = new ModelAndView(
                    "activity/too-often", Map.of("page", pages.titled(Texts.t("activity.correct.tooOften"))));
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
        var said = Said.of(((Entry.Good) ReportsTable.COLUMNS.read(cells)).values());
        var changes = forms.changes(ReportForm.of(form.key(), standing.said()), form);
        var found = changes.isEmpty()
                ? PreviewCorrection.NOTHING
                : preview.of(standing.reportId(), standing.said().startDate(), said);
        return new ModelAndView(
                "activity/correction",
                Map.of(
                        "page",
                        pages.titled(Texts.t("activity.correct.preview")),
                        "view",
                        view(standing, form, changes, found)));
    }

    private CorrectionView view(
            Sayings.Standing standing,
            ReportForm form,
            List<CorrectionView.FieldChange> changes,
            PreviewCorrection.Preview found) {
        return new CorrectionView(
                standing.reportId(),
                form,
                changes,
                found.figures(),
                found.before(),
                found.after(),
                names.organisations(Stream.concat(found.before().stream(), found.after().stream())
                        .map(Provenance.Revision::senderId)
                        .toList()),
                reach.includes(Role.REPORTER, standing.senderId()));
    }

    private ModelAndView save(Sayings.Standing standing, ReportForm form, RedirectAttributes next) {
        Permission.holding(Role.REPORTER);
        if (!reach.includes(Role.REPORTER, standing.senderId())) {
            throw new Permission.NotPermitted(Role.REPORTER);
        }
        return switch (receive.receive(List.of(form.cells(OffsetDateTime.now(Texts.ZONE))))) {
            case ReceiveReports.Received.Taken(var receipts) -> {
                next.addFlashAttribute(
                        Pages.NOTICE,
                        Texts.t(
                                receipts.getFirst().isNews()
                                        ? "activity.correct.saved"
                                        : "activity.correct.nothingNew"));
                yield new ModelAndView("redirect:/reports/" + standing.reportId());
            }
            case ReceiveReports.Received.Refused(var refusals) ->
                unprocessable(form(
                        standing,
                        form,
                        refusals.stream().map(ReceiveReports.Refusal::error).toList()));
        };
    }

    private ModelAndView form(Sayings.Standing standing, ReportForm form, List<CellError> errors) {
        var sender = directory.organisations().stream()
                .filter(one -> one.id() == standing.senderId())
                .findFirst()
                .orElseThrow();
        return new ModelAndView(
                "activity/report-form",
                Map.of(
                        "page", pages.titled(Texts.t("activity.correct.title")),
                        "view", forms.view(form, "/reports/" + standing.reportId() + "/correction", sender, errors)));
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Sayings.Standing standing(long id) {
        return sayings.of(id).orElseThrow(() -> new NoSuchElementException("no report " + id));
    }

    private static String asker(HttpServletRequest http) {
        var account = Actor.current().accountId();
        return account == null ? http.getRemoteAddr() : "account " + account;
    }
}
