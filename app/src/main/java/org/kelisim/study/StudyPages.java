package org.kelisim.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.structure.Names;
import org.kelisim.structure.Reach;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Studies, and the design of one. */
@Controller
class StudyPages {
    private final Pages pages;
    private final Studies studies;
    private final DesignStudies design;
    private final Reach reach;
    private final Names names;
    private final ReceiveAnswers receive;
    private final WeighAnswers weigh;

    StudyPages(
            Pages pages,
            Studies studies,
            DesignStudies design,
            Reach reach,
            Names names,
            ReceiveAnswers receive,
            WeighAnswers weigh) {
        this.pages = pages;
        this.studies = studies;
        this.design = design;
        this.reach = reach;
        this.names = names;
        this.receive = receive;
        this.weigh = weigh;
    }

    @Bean
    static NavEntry studiesEntry() {
        return new NavEntry("study.studies", "/studies", 25, null);
    }

    @GetMapping("/studies")
    ModelAndView list() {
        var all = studies.all();
        return new ModelAndView(
                "study/studies",
                Map.of(
                        "page", pages.titled(Texts.t("study.studies")),
                        "studies", all,
                        "owners", owners(all)));
    }

    @GetMapping("/studies/{code}")
    ModelAndView show(@PathVariable String code) {
        var study = studies.get(code);
        return new ModelAndView(
                "study/study",
                Map.of(
                        "page", pages.titled(study.name().text()),
                        "study", study,
                        "owner", owners(List.of(study)).getOrDefault(study.ownerId(), ""),
                        "mayInterview", receive.mayInterview(study),
                        "hasWeights", weigh.recipe(study.id()).isPresent(),
                        "isOwn", reach.includes(Role.EDITOR, study.ownerId())));
    }

    private Map<Long, String> owners(List<Study> of) {
        return names.organisations(of.stream().map(Study::ownerId).distinct().toList()).values().stream()
                .collect(Collectors.toMap(
                        Names.Named::id, organisation -> organisation.name().text()));
    }

    @GetMapping("/studies/new")
    ModelAndView blank() {
        Permission.holding(Role.EDITOR);
        return form("", new StudyForm(Map.of("level", "95", "expected", "50", "effect", "1.5", "margin", "2")), null);
    }

    @PostMapping("/studies")
    ModelAndView open(@RequestParam Map<String, String> fields) {
        Permission.holding(Role.EDITOR);
        var form = new StudyForm(fields);
        var fault = form.fault();
        if (fault.isPresent()) {
            return form("", form, fault.get());
        }
        return switch (design.open(form.field("code"), form.field("owner"), form.draft())) {
            case DesignStudies.Designed.Done(var code) -> new ModelAndView("redirect:/studies/" + code + "/design");
            case DesignStudies.Designed.Refused(var why) -> form("", form, why);
        };
    }

    @GetMapping("/studies/{code}/design")
    ModelAndView design(@PathVariable String code) {
        Permission.holding(Role.EDITOR);
        return form(code, StudyForm.of(studies.get(code)), null);
    }

    @PostMapping("/studies/{code}/design")
    ModelAndView change(@PathVariable String code, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        var form = new StudyForm(fields);
        var fault = form.fault();
        if (fault.isPresent()) {
            return form(code, form, fault.get());
        }
        return after(design.change(code, form.draft()), "/studies/" + code + "/design", next);
    }

    /** @param strata as pasted from a spreadsheet */
    @PostMapping("/studies/{code}/strata")
    ModelAndView stratify(@PathVariable String code, @RequestParam String strata, RedirectAttributes next) {
        Permission.holding(Role.EDITOR);
        return switch (StudyForm.strata(strata, names)) {
            case StudyForm.Strata.Sound(var sound) ->
                after(design.stratify(code, sound), "/studies/" + code + "/design", next);
            case StudyForm.Strata.Faulty(var lines) -> {
                next.addFlashAttribute(
                        Pages.PROBLEM,
                        Texts.t(
                                "study.refused.lines",
                                lines.stream().map(String::valueOf).collect(Collectors.joining(", "))));
                yield new ModelAndView("redirect:/studies/" + code + "/design");
            }
        };
    }

    @PostMapping("/studies/{code}/field")
    ModelAndView begin(@PathVariable String code, RedirectAttributes next) {
        return after(design.begin(code), "/studies/" + code, next);
    }

    /** Goes on to the page, and tells there what was done or why it wasn't. */
    static ModelAndView after(DesignStudies.Designed designed, String path, RedirectAttributes next) {
        switch (designed) {
            case DesignStudies.Designed.Done ignored -> next.addFlashAttribute(Pages.NOTICE, Texts.t("study.done"));
            case DesignStudies.Designed.Refused(var why) ->
                next.addFlashAttribute(Pages.PROBLEM, Texts.t("study.refused." + why));
        }
        return new ModelAndView("redirect:" + path);
    }

    private ModelAndView form(String code, StudyForm form, @Nullable String why) {
        var study = code.isEmpty() ? Optional.<Study>empty() : studies.find(code);
        var shown = new HashMap<String, Object>();
        shown.put("page", pages.titled(study.map(found -> found.name().text()).orElseGet(() -> Texts.t("study.new"))));
        shown.put("form", form);
        shown.put("problem", why == null ? "" : Texts.t("study.refused." + why));
        study.ifPresent(found -> shown.put("study", found));
        shown.put("pasted", study.map(found -> StudyForm.pasted(found.strata())).orElse(""));
        if (study.isEmpty()) {
            shown.put("owners", reach.organisations(Role.EDITOR));
        }
        var page = new ModelAndView(study.isPresent() ? "study/design" : "study/new", shown);
        page.setStatus(why == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
