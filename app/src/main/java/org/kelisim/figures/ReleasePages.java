package org.kelisim.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Jobs;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Releases: the list, one of them, and what editors do with it. */
@Controller
class ReleasePages {
    private final Pages pages;
    private final Releases releases;
    private final ReleaseContents contents;
    private final PrepareRelease preparing;
    private final SignRelease signing;
    private final VerifyRelease verifying;
    private final Jobs jobs;

    ReleasePages(
            Pages pages,
            Releases releases,
            ReleaseContents contents,
            PrepareRelease preparing,
            SignRelease signing,
            VerifyRelease verifying,
            Jobs jobs) {
        this.pages = pages;
        this.releases = releases;
        this.contents = contents;
        this.preparing = preparing;
        this.signing = signing;
        this.verifying = verifying;
        this.jobs = jobs;
    }

    @Bean
    static NavEntry releasesEntry() {
        return new NavEntry("figures.releases", "/releases", 25, null);
    }

    @GetMapping("/releases")
    ModelAndView list() {
        return new ModelAndView(
                "figures/releases",
                Map.of("page", pages.titled(Texts.t("figures.releases")), "releases", releases.all()));
    }

    /** While it is being prepared the page asks for itself again, without a script. */
    @GetMapping("/releases/{number}")
    ModelAndView show(@PathVariable String number, HttpServletResponse response) {
        var release = releases.named(number);
        var job = release.jobId();
        var view = new ReleaseView(
                release,
                contents.figures(release),
                releases.before(release),
                releases.after(release),
                job == null ? Optional.empty() : jobs.find(job));
        if (view.isBeingPrepared()) {
            response.setHeader("Refresh", "1");
        }
        return new ModelAndView(
                "figures/release",
                Map.of("page", pages.titled(Texts.t("figures.release", release.number())), "view", view));
    }

    @PostMapping("/releases")
    String prepare(@RequestParam int year, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        return switch (preparing.prepare(year, null, reason)) {
            case PrepareRelease.Prepared.Begun(var release, var job) -> "redirect:/releases/" + release.number();
            case PrepareRelease.Prepared.Refused(var why) -> {
                notice(next, "figures.release.refused." + why.name().toLowerCase(Locale.ROOT));
                yield "redirect:/releases";
            }
        };
    }

    @PostMapping("/releases/{number}/signatures")
    String sign(@PathVariable String number, @RequestParam String digest, RedirectAttributes next) {
        notice(
                next,
                switch (signing.sign(releases.named(number).number(), digest)) {
                    case SignRelease.Signing.First first -> "figures.release.signed.first";
                    case SignRelease.Signing.Signed signed -> "figures.release.signed.both";
                    case SignRelease.Signing.Refused(var why) ->
                        "figures.release.refused." + why.name().toLowerCase(Locale.ROOT);
                });
        return "redirect:/releases/" + number;
    }

    @PostMapping("/releases/{number}/dropping")
    String drop(@PathVariable String number, RedirectAttributes next) {
        var dropped = signing.drop(releases.named(number).number());
        notice(next, dropped ? "figures.release.dropped" : "figures.release.notDropped");
        return "redirect:/releases";
    }

    /** Counts and digests all of it again; a matter of seconds, so that it is not for everybody. */
    @PostMapping("/releases/{number}/verification")
    ModelAndView verify(@PathVariable String number) {
        var release = releases.named(number);
        var actor = Permission.signedIn();
        if (!actor.holdsEverywhere(Role.AUDITOR)) {
            Permission.holdingEverywhere(Role.EDITOR);
        }
        return new ModelAndView(
                "figures/verification",
                Map.of(
                        "page", pages.titled(Texts.t("figures.release", release.number())),
                        "release", release,
                        "findings", verifying.verify(release)));
    }

    private static void notice(RedirectAttributes next, String key) {
        next.addFlashAttribute(Pages.NOTICE, Texts.t(key));
    }
}
