package org.kelisim.activity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.activity.Review.Which;
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

/** Two reports side by side, what agrees and what differs marked: same, not the same, or later; and what was answered. */
@Controller
class ReviewPages {
    private static final int PAGE = 50;

    private final Pages pages;
    private final Review review;
    private final ComparedReports compared;
    private final DecisionList decisions;
    private final Linking linking;
    private final Names names;

    ReviewPages(
            Pages pages,
            Review review,
            ComparedReports compared,
            DecisionList decisions,
            Linking linking,
            Names names) {
        this.pages = pages;
        this.review = review;
        this.compared = compared;
        this.decisions = decisions;
        this.linking = linking;
        this.names = names;
    }

    @Bean
    static NavEntry reviewEntry() {
        return new NavEntry("activity.review", "/review", 70, Role.VERIFIER);
    }

    @GetMapping("/review")
    ModelAndView show(@RequestParam(defaultValue = "") String region, @RequestParam @Nullable Long activity) {
        Permission.holding(Role.VERIFIER);
        linking.warmUp();
        var which = new Which(region, activity);
        var next = review.next(which);
        return new ModelAndView(
                "activity/review",
                Map.of(
                        "page", pages.titled(Texts.t("activity.review")),
                        "which", which,
                        "pairs", next.stream().toList(),
                        "lines",
                                next.map(pair -> compared.lines(pair.leftId(), pair.rightId()))
                                        .orElse(List.of()),
                        "progress", review.progress(which),
                        "regions",
                                Actor.current().holdsEverywhere(Role.VERIFIER)
                                        ? names.regionLabels()
                                        : Map.<String, String>of()));
    }

    @PostMapping("/review")
    String answer(
            @RequestParam long left,
            @RequestParam long right,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable Long activity,
            RedirectAttributes next) {
        var kept = review.answer(left, right, Review.Answer.valueOf(answer.toUpperCase(Locale.ROOT)), reason.strip());
        if (kept == Review.Kept.CONTRADICTS) {
            next.addFlashAttribute(Pages.PROBLEM, Texts.t("activity.review.contradicts"));
        }
        return "redirect:/review" + new Which(region, activity).query();
    }

    @PostMapping("/review/undo")
    String undo(
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable Long activity,
            RedirectAttributes next) {
        next.addFlashAttribute(
                Pages.NOTICE, Texts.t(review.undo() ? "activity.review.undone" : "activity.review.nothingToUndo"));
        return "redirect:/review" + new Which(region, activity).query();
    }

    @GetMapping("/review/decisions")
    ModelAndView decisions(@RequestParam(defaultValue = "0") long before) {
        Permission.holding(Role.VERIFIER);
        var lines = decisions.list(before, PAGE);
        return new ModelAndView(
                "activity/decisions",
                Map.of(
                        "page",
                        pages.titled(Texts.t("activity.decisions")),
                        "lines",
                        lines,
                        "next",
                        lines.size() < PAGE ? 0L : lines.getLast().id()));
    }

    @PostMapping("/review/decisions/{id}/withdrawal")
    String withdraw(@PathVariable long id, RedirectAttributes next) {
        review.withdraw(id);
        next.addFlashAttribute(Pages.NOTICE, Texts.t("activity.decisions.withdrawn"));
        return "redirect:/review/decisions";
    }
}
