package org.kelisim.study;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Language;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.platform.table.Sheets;
import org.kelisim.platform.table.Wording;
import org.kelisim.structure.Reach;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a study asks: read by everyone, written while it is in design. */
@Controller
class QuestionnairePages {
    private static final int MOST_ROWS = 5_000;

    private final Pages pages;
    private final Studies studies;
    private final Questionnaires questionnaires;
    private final DesignStudies design;
    private final Reach reach;

    QuestionnairePages(Pages pages, Studies studies, Questionnaires questionnaires, DesignStudies design, Reach reach) {
        this.pages = pages;
        this.studies = studies;
        this.questionnaires = questionnaires;
        this.design = design;
        this.reach = reach;
    }

    @GetMapping("/studies/{code}/questionnaire")
    ModelAndView show(@PathVariable String code) {
        return questionnaire(code, List.of());
    }

    private ModelAndView questionnaire(String code, List<String> faults) {
        var study = studies.get(code);
        var page = new ModelAndView(
                "study/questionnaire",
                Map.of(
                        "page",
                        pages.titled(Texts.t("study.questionnaire")),
                        "study",
                        study,
                        "questionnaire",
                        questionnaires.of(study.id()).questionnaire(),
                        "faults",
                        faults,
                        "isEdited",
                        study.isInDesign() && reach.includes(Role.EDITOR, study.ownerId())));
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** @param name of the question to change; {@code new} for another one */
    @GetMapping("/studies/{code}/questionnaire/{name}")
    ModelAndView edit(@PathVariable String code, @PathVariable String name) {
        Permission.holding(Role.EDITOR);
        var study = studies.get(code);
        var form = name.equals("new")
                ? ItemForm.blank()
                : questionnaires
                        .of(study.id())
                        .questionnaire()
                        .find(name)
                        .map(ItemForm::of)
                        .orElseThrow(() -> new NoSuchElementException("no question " + name));
        return item(study, form, "");
    }

    @PostMapping("/studies/{code}/questionnaire")
    ModelAndView save(@PathVariable String code, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        Permission.holding(Role.EDITOR);
        var study = studies.get(code);
        var form = new ItemForm(fields);
        var item = form.item();
        if (item.isEmpty()) {
            return item(study, form, Texts.t("study.refused.item"));
        }
        return changed(study, questionnaire -> questionnaire.with(item.get()), next);
    }

    @PostMapping("/studies/{code}/questionnaire/{name}/raising")
    ModelAndView raise(@PathVariable String code, @PathVariable String name, RedirectAttributes next) {
        Permission.holding(Role.EDITOR);
        return changed(studies.get(code), questionnaire -> questionnaire.raising(name), next);
    }

    @PostMapping("/studies/{code}/questionnaire/{name}/removal")
    ModelAndView remove(@PathVariable String code, @PathVariable String name, RedirectAttributes next) {
        Permission.holding(Role.EDITOR);
        return changed(studies.get(code), questionnaire -> questionnaire.without(name), next);
    }

    private ModelAndView changed(Study study, UnaryOperator<Questionnaire> change, RedirectAttributes next) {
        var path = "/studies/" + study.code() + "/questionnaire";
        try {
            var changed = change.apply(questionnaires.of(study.id()).questionnaire());
            return StudyPages.after(design.ask(study.code(), changed), path, next);
        } catch (IllegalArgumentException broken) {
            return StudyPages.after(new DesignStudies.Designed.Refused("route"), path, next);
        }
    }

    /** Takes an XLSForm in place of all questions. */
    @PostMapping("/studies/{code}/xlsform")
    ModelAndView take(@PathVariable String code, @RequestParam MultipartFile file, RedirectAttributes next)
            throws IOException {
        Permission.holding(Role.EDITOR);
        var kept = Files.createTempFile("kelisim-xlsform", ".xlsx");
        try {
            file.transferTo(kept);
            return switch (Sheets.read(kept, String.valueOf(file.getOriginalFilename()), MOST_ROWS)) {
                case Sheets.Unreadable(var errors) -> {
                    var wording = Wording.in(Language.current());
                    yield questionnaire(code, errors.stream().map(wording::say).toList());
                }
                case Sheets.Read sheets -> take(code, XlsForm.read(sheets), next);
            };
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private ModelAndView take(String code, XlsForm.Read read, RedirectAttributes next) {
        return switch (read) {
            case XlsForm.Read.Sound(var questionnaire) ->
                StudyPages.after(design.ask(code, questionnaire), "/studies/" + code + "/questionnaire", next);
            case XlsForm.Read.Faulty(var faults) ->
                questionnaire(
                        code,
                        faults.stream()
                                .map(fault -> Texts.t(
                                        "study.xlsform.fault",
                                        fault.sheet(),
                                        fault.row(),
                                        fault.column(),
                                        Texts.t("study.xlsform." + fault.key(), fault.value())))
                                .toList());
        };
    }

    private ModelAndView item(Study study, ItemForm form, String problem) {
        var page = new ModelAndView(
                "study/item",
                Map.of(
                        "page", pages.titled(Texts.t("study.question")),
                        "study", study,
                        "form", form,
                        "others", questionnaires.of(study.id()).questionnaire().items(),
                        "problem", problem));
        page.setStatus(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
