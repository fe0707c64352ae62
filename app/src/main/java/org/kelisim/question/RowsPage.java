package org.kelisim.question;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.platform.table.TableFormat;
import org.kelisim.platform.table.TableWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A question shown as the rows behind its answer, with the same rows to take away as CSV or XLSX. */
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
            @RequestParam MultiValueMap<String, String> parameters, @RequestParam(defaultValue = "") String after) {
        var question = Question.from(parameters);
        var source = answers.source(question);
        var measure = source.measure(question.measure());
        var rows = answers.rows(question, after, PAGE);
        var total = answers.answer(question.whole()).total();
        return new ModelAndView(
                "question/rows",
                Map.of(
                        "page",
                        pages.titled(Texts.t(source.heading()) + ", " + question.period()),
                        "question",
                        question,
                        "source",
                        source,
                        "rows",
                        rows,
                        "total",
                        Texts.number(Math.round(total.value())) + " " + Texts.t(measure.unit(), total.value()),
                        "interval",
                        total.isExact()
                                ? ""
                                : Texts.number(Math.round(total.low())) + "–" + Texts.number(Math.round(total.high())),
                        "narrowed",
                        narrowed(question, source),
                        "next",
                        rows.size() < PAGE ? "" : rows.getLast().position()));
    }

    private static List<Narrowed> narrowed(Question question, FactSource source) {
        var narrowed = new ArrayList<Narrowed>();
        question.filters().forEach((name, values) -> {
            var dimension = source.dimension(name);
            var labels = dimension.labels().apply(values);
            narrowed.add(new Narrowed(
                    Texts.t(dimension.heading()),
                    String.join(
                            ", ",
                            values.stream()
                                    .map(value -> labels.getOrDefault(value, value))
                                    .toList()),
                    question.without(name)));
        });
        return narrowed;
    }

    /** The same rows as a file, all of them. */
    @GetMapping("/rows.{kind:csv|xlsx}")
    void export(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        var question = Question.from(parameters);
        var source = answers.source(question);
        var format = kind.equals("csv") ? TableFormat.CSV : TableFormat.XLSX;
        response.setContentType(
                kind.equals("csv")
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(question.of() + "-" + question.period() + "." + kind)
                        .build()
                        .toString());
        try (var writer = TableWriter.to(response.getOutputStream(), format)) {
            writer.sheet(
                    question.of(),
                    source.rows().headings().stream()
                            .map(heading -> Texts.t(heading))
                            .toList());
            var after = "";
            List<FactRow> rows;
            do {
                rows = answers.rows(question, after, EXPORT_PAGE);
                for (var row : rows) {
                    writer.row(row.cells().stream().map(FactRow.Cell::text).toList());
                    after = row.position();
                }
            } while (rows.size() == EXPORT_PAGE);
        }
    }
}
