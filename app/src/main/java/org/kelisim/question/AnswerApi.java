package org.kelisim.question;

import java.util.List;
import org.kelisim.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The answer to a question, and the rows behind it, as JSON: the same question text as a page's. */
@RestController
class AnswerApi {
    private static final int PAGE = 100;

    private final Answers answers;

    AnswerApi(Answers answers) {
        this.answers = answers;
    }

    /** @param question in its one text form */
    record AnswerBody(String question, Estimate total, List<Answer.Cell> cells) {}

    /** @param next position to ask the next page after; empty on the last */
    record RowsBody(String question, List<FactRow> rows, String next) {}

    @GetMapping("/api/answer")
    AnswerBody answer(@RequestParam MultiValueMap<String, String> parameters) {
        var answer = answers.answer(Question.from(parameters));
        return new AnswerBody(answer.question().toString(), answer.total(), answer.cells());
    }

    @GetMapping("/api/rows")
    RowsBody rows(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String after) {
        var question = Question.from(parameters);
        var order = sort.isEmpty() ? answers.source(question).rows().usual() : Order.parse(sort);
        var rows = answers.rows(question, order, after, PAGE);
        return new RowsBody(
                question.toString(),
                rows,
                rows.size() < PAGE ? "" : rows.getLast().position());
    }

    @ExceptionHandler(QuestionRefused.class)
    ResponseEntity<ProblemDetail> refused(QuestionRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, Texts.t(refused.key(), refused.given()));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
