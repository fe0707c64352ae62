package org.kelisim.study;

import static org.kelisim.study.schema.Tables.WEIGHED_ANSWER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jooq.DSLContext;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.platform.Versions;
import org.kelisim.platform.table.TableDownload;
import org.kelisim.platform.table.TableFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a study found, how, and the answers as open data. Before publication its makers see it alone. */
@Controller
class ResultPages {
    private final Pages pages;
    private final Studies studies;
    private final Questionnaires questionnaires;
    private final Results results;
    private final WeighAnswers weights;
    private final StoredAnswers answers;
    private final DSLContext sql;

    ResultPages(
            Pages pages,
            Studies studies,
            Questionnaires questionnaires,
            Results results,
            WeighAnswers weights,
            StoredAnswers answers,
            DSLContext sql) {
        this.pages = pages;
        this.studies = studies;
        this.questionnaires = questionnaires;
        this.results = results;
        this.weights = weights;
        this.answers = answers;
        this.sql = sql;
    }

    /** @param by name of a question of one choice; empty for the whole */
    @GetMapping("/studies/{code}/results")
    ModelAndView results(@PathVariable String code, @RequestParam(defaultValue = "") String by) {
        var study = studies.get(code);
        var questionnaire = questionnaires.of(study.id()).questionnaire();
        var weighing = weighing(study);
        return new ModelAndView(
                "study/results",
                Map.of(
                        "page", pages.titled(Texts.t("study.results")),
                        "study", study,
                        "answered", weighing.answers().size(),
                        "by", by,
                        "breakdowns",
                                questionnaire.items().stream()
                                        .filter(item -> item.kind() == Item.Kind.SINGLE)
                                        .toList(),
                        "shown", results.of(study, questionnaire, weighing, by)));
    }

    private Weighing weighing(Study study) {
        return results.weighing(study).orElseThrow(() -> new NoSuchElementException("no results of " + study.code()));
    }

    /** Written out of the design itself. */
    @GetMapping("/studies/{code}/methods")
    ModelAndView methods(@PathVariable String code) {
        var study = studies.get(code);
        var shown = new HashMap<String, Object>();
        shown.put("page", pages.titled(Texts.t("study.methods")));
        shown.put("study", study);
        shown.put("questionnaire", questionnaires.of(study.id()).questionnaire());
        var weighing = results.weighing(study);
        shown.put("steps", weighing.map(Weighing::steps).orElse(List.of()));
        shown.put(
                "margins",
                weights.recipe(study.id()).map(Recipe::margins).orElse(List.of()).stream()
                        .map(Recipe.Margin::question)
                        .toList());
        shown.put(
                "response",
                Response.of(
                        study, weighing.isPresent() ? Actor.SYSTEM.act(() -> answers.counts(study.id())) : Map.of()));
        return new ModelAndView("study/methods", shown);
    }

    @GetMapping("/studies/{code}/answers.csv")
    void open(@PathVariable String code, HttpServletResponse response) throws IOException {
        var study = studies.get(code);
        var recipe = weights.recipe(study.id())
                .orElseThrow(() -> new NoSuchElementException("no answers of " + study.code()));
        var open = OpenAnswers.of(questionnaires.of(study.id()).questionnaire(), recipe, weighing(study));
        try (var table = TableDownload.open(response, code, TableFormat.CSV)) {
            table.sheet(code, open.header());
            for (var row : open.rows()) {
                table.row(row);
            }
        }
    }

    /** One anonymous answer behind a figure: what it counts for and how much. */
    @GetMapping("/studies/{code}/answers/{fact}")
    ModelAndView answer(@PathVariable String code, @PathVariable long fact) {
        var study = studies.get(code);
        var w = WEIGHED_ANSWER;
        var row = sql.select(w.STRATUM, w.WEIGHT, w.FAVOURABLE)
                .from(w)
                .where(w.FACT_ID.eq(fact))
                .and(w.STUDY_ID.eq(study.id()))
                .and(Versions.standing(w.RECORDED_TO))
                .fetchOptional()
                .orElseThrow(() -> new NoSuchElementException("no answer " + fact));
        var stratum = study.strata().stream()
                .filter(one -> one.code().equals(row.value1()))
                .findFirst()
                .orElseThrow();
        return new ModelAndView(
                "study/answer",
                Map.of(
                        "page", pages.titled(Texts.t("study.opinion.number", fact)),
                        "study", study,
                        "question",
                                questionnaires.of(study.id()).questionnaire().indicator(),
                        "stratum", stratum,
                        "counts", String.valueOf(row.value3()),
                        "weight", ShownWeight.text(row.value2())));
    }
}
