package org.kelisim.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Language;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.structure.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two reports side by side, what agrees and what differs marked: same, not the same, or later. */
@Controller
class ReviewPages {
    private final Pages pages;
    private final Review review;
    private final Provenance provenance;
    private final Names names;

    ReviewPages(Pages pages, Review review, Provenance provenance, Names names) {
        this.pages = pages;
        this.review = review;
        this.provenance = provenance;
        this.names = names;
    }

    @Bean
    static NavEntry reviewEntry() {
        return new NavEntry("activity.review", "/review", 70, Role.VERIFIER);
    }

    @GetMapping("/review")
    ModelAndView show() {
        Permission.holding(Role.VERIFIER);
        var next = review.next();
        return new ModelAndView(
                "activity/review",
                Map.of(
                        "page", pages.titled(Texts.t("activity.review")),
                        "pairs", next.stream().toList(),
                        "lines", next.map(pair -> lines(pair)).orElse(List.of()),
                        "waiting", review.waiting()));
    }

    @PostMapping("/review")
    String answer(
            @RequestParam long left,
            @RequestParam long right,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String reason) {
        Permission.holding(Role.VERIFIER);
        review.answer(left, right, Review.Answer.valueOf(answer.toUpperCase(Locale.ROOT)), reason.strip());
        return "redirect:/review";
    }

    @PostMapping("/review/undo")
    String undo(RedirectAttributes next) {
        Permission.holding(Role.VERIFIER);
        next.addFlashAttribute(
                Pages.NOTICE, Texts.t(review.undo() ? "activity.review.undone" : "activity.review.nothingToUndo"));
        return "redirect:/review";
    }

    private List<ComparedLine> lines(Review.Pair pair) {
        var left = standing(pair.leftId());
        var right = standing(pair.rightId());
        var senders = names.organisations(List.of(left.senderId(), right.senderId()));
        var regions = names.regionLabels();
        var lines = new ArrayList<ComparedLine>();
        for (var language : Language.values()) {
            add(
                    lines,
                    language.ownName(),
                    left.title().asGiven(language),
                    right.title().asGiven(language));
        }
        add(lines, Texts.t("activity.sender"), name(senders.get(left.senderId())), name(senders.get(right.senderId())));
        add(lines, Texts.t("activity.dimension.day"), Texts.date(left.start()), Texts.date(right.start()));
        add(lines, Texts.t("activity.dimension.region"), regions.get(left.region()), regions.get(right.region()));
        add(
                lines,
                Texts.t("activity.measure.participations"),
                Texts.number(left.participants()),
                Texts.number(right.participants()));
        return lines;
    }

    private static void add(List<ComparedLine> lines, String label, @Nullable String left, @Nullable String right) {
        if (left != null || right != null) {
            lines.add(new ComparedLine(
                    label, left == null ? "—" : left, right == null ? "—" : right, Objects.equals(left, right)));
        }
    }

    private static @Nullable String name(Names.@Nullable Named organisation) {
        return organisation == null ? null : organisation.name().text();
    }

    private Provenance.Revision standing(long report) {
        var revisions = provenance.ofReport(report);
        return revisions.stream()
                .filter(Provenance.Revision::isStanding)
                .findFirst()
                .orElse(revisions.getFirst());
    }
}
