package org.kelisim.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ThreadLocalRandom;
import org.kelisim.access.Permission;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.question.QuestionRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong, told once at the edge: as a page in the reader's language, or under {@code /api} as problem details (RFC 9457).
 * The unexpected is logged with a reference that the reader sees too.
 */
@ControllerAdvice
class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(Permission.SignInNeeded.class)
    Object signInNeeded(HttpServletRequest request) {
        if (isApi(request)) {
            return problem(HttpStatus.UNAUTHORIZED, "web.problem.signIn");
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return "redirect:/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    @ExceptionHandler(Permission.NotPermitted.class)
    Object notPermitted(HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, "web.problem.notPermitted");
    }

    @ExceptionHandler(NoSuchElementException.class)
    Object notFound(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "web.problem.notFound");
    }

    @ExceptionHandler(QuestionRefused.class)
    Object refused(QuestionRefused refused, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, "web.problem.question", Texts.t(refused.key(), refused.given()));
    }

    /** Wrong addresses, methods and parameters, as Spring finds them. */
    @ExceptionHandler({
        org.springframework.web.servlet.resource.NoResourceFoundException.class,
        org.springframework.web.HttpRequestMethodNotSupportedException.class,
        org.springframework.web.bind.MissingServletRequestParameterException.class,
        org.springframework.web.method.annotation.MethodArgumentTypeMismatchException.class
    })
    Object wrongRequest(Exception problem, HttpServletRequest request) {
        var status = problem instanceof ErrorResponse known
                ? HttpStatus.valueOf(known.getStatusCode().value())
                : HttpStatus.BAD_REQUEST;
        return answer(request, status, status == HttpStatus.NOT_FOUND ? "web.problem.notFound" : "web.problem.request");
    }

    @ExceptionHandler(Exception.class)
    Object unexpected(Exception problem, HttpServletRequest request) {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), problem);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "web.problem.unexpected", reference);
    }

    private Object answer(HttpServletRequest request, HttpStatus status, String key, Object... arguments) {
        return isApi(request) ? problem(status, key, arguments) : page(status, key, arguments);
    }

    private ModelAndView page(HttpStatus status, String key, Object... arguments) {
        var title = Texts.t(key + ".title");
        var page = new ModelAndView(
                "web/problem",
                Map.of("page", pages.titled(title), "title", title, "text", Texts.t(key + ".text", arguments)));
        page.setStatus(status);
        return page;
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, Object... arguments) {
        var problem = ProblemDetail.forStatusAndDetail(status, Texts.t(key + ".text", arguments));
        problem.setTitle(Texts.t(key + ".title"));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
