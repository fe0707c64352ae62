package org.kelisim.question;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.platform.table.TableDownload;
import org.kelisim.platform.table.TableFormat;
import org.kelisim.platform.table.TableWriter;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A question shown: its answer, broken down if so asked, and the rows behind it; all of it to take away as CSV or XLSX. */
@Controller
class RowsPage {
    private static final int PAGE = 50;
    private static final int EXPORT_PAGE = 5_000;

    private final Pages pages;
    private final Answers answers;

    RowsPage(Pages pages, Answers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/rows")
    ModelAndView show(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String after) {
        var question = Question.from(parameters);
        var view = RowsView.of(question, answers);
        var order = sort.isEmpty() ? view.source().rows().usual() : Order.parse(sort);
        var rows = answers.rows(question, order, after, PAGE);
        return new ModelAndView(
                "question/rows",
                Map.of(
                        "page", pages.titled(view.title()),
                        "view", view,
                        "order", order,
                        "rows", rows,
                        "next", rows.size() < PAGE ? "" : rows.getLast().position()));
    }

    /** The same rows as a file, all of them. */
    @GetMapping("/rows.{kind:csv|xlsx}")
    void exportRows(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        var question = Question.from(parameters);
        var source = answers.source(question);
        var order = sort.isEmpty() ? source.rows().usual() : Order.parse(sort);
        try (var writer = writer(kind, question, response)) {
            writer.sheet(
                    question.of(),
                    source.rows().headings().stream()
                            .map(heading -> Texts.t(heading.key()))
                            .toList());
            var after = "";
            List<FactRow> rows;
            do {
                rows = answers.rows(question, order, after, EXPORT_PAGE);
                for (var row : rows) {
                    writer.row(row.cells().stream().map(FactRow.Cell::text).toList());
                    after = row.position();
                }
            } while (rows.size() == EXPORT_PAGE);
        }
    }

    /** The breakdown as a file: a line for each cell, the keys first, then the value and its interval. */
    @GetMapping("/breakdown.{kind:csv|xlsx}")
    void exportBreakdown(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        var table = BreakdownTable.of(Question.from(parameters), answers);
        try (var writer = writer(kind, table.question(), response)) {
            writer.sheet(table.question().of(), table.headings());
            for (var row : table.rows()) {
                writer.row(row);
            }
        }
    }

    private static TableWriter writer(String kind, Question question, HttpServletResponse response) throws IOException {
        return TableDownload.open(response, question.of() + "-" + question.period(), TableFormat.ofExtension(kind));
    }
}
