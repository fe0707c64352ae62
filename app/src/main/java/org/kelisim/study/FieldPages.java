package org.kelisim.study;

import java.util.Map;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came in, its weights, and the way to publication; for those who carry the study out. */
@Controller
class FieldPages {
    private final Pages pages;
    private final Studies studies;
    private final Questionnaires questionnaires;
    private final StoredAnswers answers;
    private final WeighAnswers weigh;
    private final Results results;

    FieldPages(
            Pages pages,
            Studies studies,
            Questionnaires questionnaires,
            StoredAnswers answers,
            WeighAnswers weigh,
            Results results) {
        this.pages = pages;
        this.studies = studies;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.weigh = weigh;
        this.results = results;
    }

    @GetMapping("/studies/{code}/response")
    ModelAndView response(@PathVariable String code) {
        var study = studies.own(code);
        return new ModelAndView(
                "study/response",
                Map.of(
                        "page", pages.titled(Texts.t("study.response")),
                        "study", study,
                        "response", Response.of(study, answers.counts(study.id())),
                        "days", answers.days(study.id())));
    }

    @PostMapping("/studies/{code}/closing")
    ModelAndView close(@PathVariable String code, RedirectAttributes next) {
        return StudyPages.after(weigh.close(code), "/studies/" + code + "/weights", next);
    }

    @GetMapping("/studies/{code}/weights")
    ModelAndView weights(@PathVariable String code) {
        var study = studies.own(code);
        var recipe = weigh.recipe(study.id());
        return new ModelAndView(
                "study/weights",
                Map.of(
                        "page", pages.titled(Texts.t("study.weights")),
                        "study", study,
                        "lines", recipe.map(Recipe::lines).orElse(""),
                        "cap", recipe.map(Recipe::cap).map(String::valueOf).orElse(""),
                        "steps", results.weighing(study).map(Weighing::steps).orElse(java.util.List.of()),
                        "questions",
                                questionnaires.of(study.id()).questionnaire().items().stream()
                                        .filter(item -> item.kind() == Item.Kind.SINGLE)
                                        .toList()));
    }

    @PostMapping("/studies/{code}/weights")
    ModelAndView weigh(
            @PathVariable String code,
            @RequestParam String margins,
            @RequestParam String cap,
            RedirectAttributes next) {
        var study = studies.own(code);
        var recipe = Recipe.parse(margins, cap, questionnaires.of(study.id()).questionnaire());
        var path = "/studies/" + code + "/weights";
        return recipe.map(sound -> StudyPages.after(weigh.weigh(code, sound), path, next))
                .orElseGet(() -> StudyPages.after(new DesignStudies.Designed.Refused("recipe"), path, next));
    }

    @PostMapping("/studies/{code}/publication")
    ModelAndView publish(@PathVariable String code, RedirectAttributes next) {
        return StudyPages.after(weigh.publish(code), "/studies/" + code, next);
    }
}
