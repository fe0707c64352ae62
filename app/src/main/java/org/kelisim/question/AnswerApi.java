package org.kelisim.question;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.Comparator;
import java.util.List;
import org.kelisim.platform.Texts;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The answer to a question, and the rows behind it, as JSON: the same question text as a page's. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class AnswerApi {
    private static final int PAGE = 100;

    private final Answers answers;

    AnswerApi(Answers answers) {
        this.answers = answers;
    }

    /** @param question in its one text form */
    record AnswerBody(String question, EstimateBody total, List<AnswerCell> cells) {}

    /** A value with the ends of its interval of 90 %. */
    record EstimateBody(double value, double low, double high) {
        static EstimateBody of(Estimate estimate) {
            return new EstimateBody(estimate.value(), estimate.low(), estimate.high());
        }
    }

    /** @param keys values of the dimensions that the answer is broken down by */
    record AnswerCell(List<String> keys, EstimateBody estimate) {}

    /**
     * @param columns names of the cells, in their order
     * @param next to ask the next page after; empty on the last
     */
    record RowsBody(String question, List<String> columns, List<RowBody> rows, String next) {}

    /** @param path of the page that opens it, without the language */
    record RowBody(long id, String path, List<String> cells) {}

    /** What there is to ask of one kind of facts. */
    record Askable(String of, String name, List<Named> measures, List<Named> dimensions, List<String> sorts) {}

    record Named(String name, String label) {}

    @Operation(
            summary = "What can be asked: kinds of facts, what to count of them, and what to filter and break down by.")
    @GetMapping("/questions")
    List<Askable> questions() {
        return answers.sources().stream()
                .sorted(Comparator.comparing(FactSource::name))
                .map(source -> new Askable(
                        source.name(),
                        Texts.t(source.heading()),
                        source.measures().stream()
                                .filter(Answers::mayBeAsked)
                                .map(measure -> new Named(measure.name(), Texts.t(measure.heading())))
                                .toList(),
                        source.dimensions().stream()
                                .map(dimension -> new Named(dimension.name(), Texts.t(dimension.heading())))
                                .toList(),
                        source.rows().headings().stream()
                                .filter(FactSource.Heading::sorts)
                                .map(FactSource.Heading::name)
                                .toList()))
                .toList();
    }

    @Operation(
            summary = "The answer to a question: the total and, if asked for, its breakdown, each with its interval.",
            description =
                    "Any dimension of /api/questions can be given as a parameter to filter by; values are separated by ';'.")
    @Parameter(in = ParameterIn.QUERY, name = "of", description = "Kind of facts", example = "activity")
    @Parameter(in = ParameterIn.QUERY, name = "measure", description = "What to count", example = "participations")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "period",
            description = "2024, 2024-03, 2024-01-15..2024-02-03 or all",
            example = "2024",
            required = true)
    @Parameter(in = ParameterIn.QUERY, name = "by", description = "Dimensions of the breakdown", example = "region")
    @GetMapping("/answer")
    AnswerBody answer(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        var answer = answers.answer(Question.from(parameters));
        return new AnswerBody(
                answer.question().toString(),
                EstimateBody.of(answer.total()),
                answer.cells().stream()
                        .map(cell -> new AnswerCell(cell.keys(), EstimateBody.of(cell.estimate())))
                        .toList());
    }

    @Operation(
            summary = "The rows behind an answer, a hundred at a time.",
            description =
                    "Any dimension of /api/questions can be given as a parameter to filter by; values are separated by ';'.")
    @Parameter(in = ParameterIn.QUERY, name = "of", description = "Kind of facts", example = "activity")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "period",
            description = "2024, 2024-03, 2024-01-15..2024-02-03 or all",
            example = "2024",
            required = true)
    @GetMapping("/rows")
    RowsBody rows(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(description = "Column to sort by; with - before it, downwards", example = "-day")
                    @RequestParam(defaultValue = "")
                    String sort,
            @Parameter(description = "`next` of the page before") @RequestParam(defaultValue = "") String after) {
        var question = Question.from(parameters);
        var source = answers.source(question);
        var order = sort.isEmpty() ? source.rows().usual() : Order.parse(sort);
        var rows = answers.rows(question, order, after, PAGE);
        return new RowsBody(
                question.toString(),
                source.rows().headings().stream().map(FactSource.Heading::name).toList(),
                rows.stream().map(AnswerApi::body).toList(),
                rows.size() < PAGE ? "" : rows.getLast().position());
    }

    private static RowBody body(FactRow row) {
        return new RowBody(
                row.factId(),
                row.path(),
                row.cells().stream().map(FactRow.Cell::text).toList());
    }
}
