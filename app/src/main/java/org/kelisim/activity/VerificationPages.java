package org.kelisim.activity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.activity.VerificationQueue.Filter;
import org.kelisim.activity.VerificationQueue.Order;
import org.kelisim.activity.VerificationQueue.Show;
import org.kelisim.platform.Actor;
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

/** What a secretariat verifies, and who has reported to it. */
@Controller
class VerificationPages {
    private static final int PAGE = 50;

    private final Pages pages;
    private final VerificationQueue queue;
    private final Verifying verifying;
    private final WhoReported whoReported;
    private final Names names;

    VerificationPages(Pages pages, VerificationQueue queue, Verifying verifying, WhoReported whoReported, Names names) {
        this.pages = pages;
        this.queue = queue;
        this.verifying = verifying;
        this.whoReported = whoReported;
        this.names = names;
    }

    @Bean
    static NavEntry verificationEntry() {
        return new NavEntry("activity.verification", "/verification", 65, Role.VERIFIER);
    }

    @GetMapping("/verification")
    ModelAndView list(
            @RequestParam(defaultValue = "waiting") String show,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "day") String order,
            @RequestParam(defaultValue = "0") int from) {
        Permission.holding(Role.VERIFIER);
        var filter = new Filter(one(Show.values(), show), month(month), region, one(Order.values(), order));
        var lines = queue.list(filter, Math.max(0, from), PAGE);
        return new ModelAndView(
                "activity/verification",
                Map.of(
                        "page",
                        pages.titled(Texts.t("activity.verification")),
                        "filter",
                        filter,
                        "months",
                        queue.months(filter),
                        "regions",
                        Actor.current().holdsEverywhere(Role.VERIFIER)
                                ? names.regionLabels()
                                : Map.<String, String>of(),
                        "lines",
                        lines,
                        "labels",
                        names.regionLabels(),
                        "from",
                        from,
                        "next",
                        lines.size() < PAGE ? 0 : from + PAGE));
    }

    /** @param one the activity whose own button was pressed */
    @PostMapping("/verification")
    String verify(
            @RequestParam(defaultValue = "") List<Long> activity,
            @RequestParam(defaultValue = "") List<Long> one,
            @RequestParam(defaultValue = "/verification") String back,
            RedirectAttributes next) {
        Permission.holding(Role.VERIFIER);
        var chosen = one.isEmpty() ? activity : one;
        var verified = chosen.isEmpty() ? 0 : verifying.verify(chosen);
        next.addFlashAttribute(Pages.NOTICE, Texts.t("activity.verification.done", verified));
        return "redirect:" + (back.startsWith("/verification") ? back : "/verification");
    }

    @PostMapping("/activities/{id}/verification")
    String verifyOne(@PathVariable long id, @RequestParam(name = "do") String deed, RedirectAttributes next) {
        if (deed.equals("withdraw")) {
            verifying.unverify(id);
            next.addFlashAttribute(Pages.NOTICE, Texts.t("activity.verification.withdrawn"));
        } else {
            verifying.verify(List.of(id));
            next.addFlashAttribute(Pages.NOTICE, Texts.t("activity.verification.done", 1));
        }
        return "redirect:/activities/" + id;
    }

    @PostMapping("/activities/{id}/head-count")
    String count(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String participants,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "do", defaultValue = "set") String deed,
            RedirectAttributes next) {
        if (deed.equals("withdraw")) {
            verifying.uncount(id);
            next.addFlashAttribute(Pages.NOTICE, Texts.t("activity.count.withdrawn"));
        } else {
            var isDone = participants.strip().matches("[0-9]{1,8}")
                    && verifying.count(id, Integer.parseInt(participants.strip()), reason.strip());
            next.addFlashAttribute(Pages.NOTICE, Texts.t(isDone ? "activity.count.done" : "activity.count.needed"));
        }
        return "redirect:/activities/" + id;
    }

    @GetMapping("/verification/reporting")
    ModelAndView reporting(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String region) {
        Permission.holding(Role.VERIFIER);
        var shown = year == 0 ? LocalDate.now(Texts.ZONE).getYear() : year;
        var regions = Actor.current().holdsEverywhere(Role.VERIFIER) ? names.regionLabels() : Map.<String, String>of();
        var chosen = region.isEmpty() && !regions.isEmpty()
                ? regions.keySet().iterator().next()
                : region;
        return new ModelAndView(
                "activity/reporting",
                Map.of(
                        "page", pages.titled(Texts.t("activity.reporting")),
                        "year", shown,
                        "region", chosen,
                        "regions", regions,
                        "lines", whoReported.in(shown, chosen)));
    }

    private static <E extends Enum<E>> E one(E[] all, String name) {
        return Stream.of(all)
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(all[0]);
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return text.isEmpty() ? null : YearMonth.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
