package org.kelisim.activity;

import java.util.Map;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions between a secretariat and the senders of reports. */
@Controller
class QuestionPages {
    private static final int SHOWN = 100;

    private final Pages pages;
    private final Questions questions;
    private final Names names;

    QuestionPages(Pages pages, Questions questions, Names names) {
        this.pages = pages;
        this.questions = questions;
        this.names = names;
    }

    @GetMapping("/verification/questions")
    ModelAndView unsettled() {
        Permission.holding(Role.VERIFIER);
        var unsettled = questions.unsettled(SHOWN);
        return new ModelAndView(
                "activity/questions",
                Map.of(
                        "page", pages.titled(Texts.t("activity.questions")),
                        "questions", unsettled,
                        "senders",
                                names.organisations(unsettled.stream()
                                        .map(Questions.Question::senderId)
                                        .toList())));
    }

    @PostMapping("/reports/{id}/questions")
    String ask(@PathVariable long id, @RequestParam(defaultValue = "") String question, RedirectAttributes next) {
        next.addFlashAttribute(
                Pages.NOTICE,
                Texts.t(
                        questions.ask(id, question.strip())
                                ? "activity.questions.asked"
                                : "activity.questions.needed"));
        return "redirect:/reports/" + id + "#questions";
    }

    @PostMapping("/questions/{id}/answer")
    String answer(@PathVariable long id, @RequestParam(defaultValue = "") String answer, RedirectAttributes next) {
        var report = questions.answer(id, answer.strip());
        next.addFlashAttribute(
                Pages.NOTICE,
                Texts.t(answer.isBlank() ? "activity.questions.answerNeeded" : "activity.questions.answered"));
        return "redirect:/reports/" + report + "#questions";
    }

    @PostMapping("/questions/{id}/settlement")
    String settle(@PathVariable long id, RedirectAttributes next) {
        var report = questions.settle(id);
        next.addFlashAttribute(Pages.NOTICE, Texts.t("activity.questions.settled"));
        return "redirect:/reports/" + report + "#questions";
    }
}
