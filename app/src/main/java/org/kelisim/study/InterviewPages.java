package org.kelisim.study;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The interview. With a script the page works without a network: answers wait on the device and are sent when there is one. Without a script it is a
 * form like any other.
 */
@Controller
class InterviewPages {
    private static final String SUBMISSION = "submission";
    private static final String STRATUM = "stratum";
    /** Answers' fields begin so, that no question's name can be another field's. */
    static final String ANSWER = "a-";

    private final Pages pages;
    private final Questionnaires questionnaires;
    private final ReceiveAnswers receive;

    InterviewPages(Pages pages, Questionnaires questionnaires, ReceiveAnswers receive) {
        this.pages = pages;
        this.questionnaires = questionnaires;
        this.receive = receive;
    }

    @GetMapping("/studies/{code}/interview")
    ModelAndView blank(@PathVariable String code) {
        return form(code, UUID.randomUUID(), Map.of(), List.of());
    }

    private ModelAndView form(
            String code, UUID submission, Map<String, List<String>> given, List<ReceiveAnswers.Fault> faults) {
        var study = receive.interviewed(code);
        var page = new ModelAndView(
                "study/interview",
                Map.of(
                        "page", pages.titled(Texts.t("study.interview")),
                        "study", study,
                        "questionnaire", questionnaires.of(study.id()).questionnaire(),
                        "submission", submission.toString(),
                        "given", given,
                        "faults",
                                faults.stream()
                                        .collect(Collectors.toMap(
                                                ReceiveAnswers.Fault::question,
                                                ReceiveAnswers.Fault::text,
                                                (one, other) -> one))));
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/studies/{code}/interview")
    ModelAndView send(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes next) {
        var submission = submission(fields);
        return switch (received(code, submission, fields)) {
            case ReceiveAnswers.Received.Refused(var faults) -> form(code, submission, fields, faults);
            case ReceiveAnswers.Received.Taken ignored -> again(code, "study.answer.taken", next);
            case ReceiveAnswers.Received.Known ignored -> again(code, "study.answer.known", next);
        };
    }

    private static ModelAndView again(String code, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.NOTICE, Texts.t(key));
        return new ModelAndView("redirect:/studies/" + code + "/interview");
    }

    /** The same for the script: 201 taken, 200 known before, 422 refused with what is wrong, a line each. */
    @PostMapping(value = "/studies/{code}/answers", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    ResponseEntity<String> keep(@PathVariable String code, @RequestParam MultiValueMap<String, String> fields) {
        return switch (received(code, submission(fields), fields)) {
            case ReceiveAnswers.Received.Taken ignored ->
                ResponseEntity.status(HttpStatus.CREATED).body("");
            case ReceiveAnswers.Received.Known ignored -> ResponseEntity.ok("");
            case ReceiveAnswers.Received.Refused(var faults) ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(faults.stream().map(ReceiveAnswers.Fault::line).collect(Collectors.joining("\n")));
        };
    }

    private ReceiveAnswers.Received received(String code, UUID submission, MultiValueMap<String, String> fields) {
        var given = fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(ANSWER))
                .collect(Collectors.toMap(field -> field.getKey().substring(ANSWER.length()), Map.Entry::getValue));
        var stratum = fields.getFirst(STRATUM);
        return receive.receive(code, submission, stratum == null ? "" : stratum, given, ReceiveAnswers.Way.BROWSER);
    }

    /** What isn't a number stands for one, so that the same sheet is known again all the same. */
    private static UUID submission(MultiValueMap<String, String> fields) {
        var given = fields.getFirst(SUBMISSION);
        if (given == null) {
            return UUID.randomUUID();
        }
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException notANumber) {
            return UUID.nameUUIDFromBytes(given.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Under the language's path, since a worker reaches no higher than where it is. */
    @GetMapping("/interview-worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("org/kelisim/study/interview-worker.js"));
    }
}
