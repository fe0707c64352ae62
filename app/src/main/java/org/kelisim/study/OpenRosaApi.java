package org.kelisim.study;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** The OpenRosa form API (docs.getodk.org/openrosa), so that ODK Collect and KoboCollect fetch the form and send answers. */
@RestController
@RequestMapping("/openrosa")
class OpenRosaApi {
    private static final String LARGEST = "10000000";
    private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private final Studies studies;
    private final Questionnaires questionnaires;
    private final ReceiveAnswers receive;

    OpenRosaApi(Studies studies, Questionnaires questionnaires, ReceiveAnswers receive) {
        this.studies = studies;
        this.questionnaires = questionnaires;
        this.receive = receive;
    }

    /** The studies in the field that the device's user may interview for. */
    @GetMapping("/formList")
    ResponseEntity<String> forms() {
        Permission.holding(Role.REPORTER);
        var list = studies.all().stream()
                .filter(receive::mayInterview)
                .map(this::entry)
                .collect(Collectors.joining());
        return answer(HttpStatus.OK, "<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">" + list + "</xforms>");
    }

    private String entry(Study study) {
        var revision = questionnaires.of(study.id());
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/openrosa/forms/{code}.xml")
                .buildAndExpand(study.code())
                .toUriString();
        return "<xform><formID>" + study.code() + "</formID><name>"
                + HtmlUtils.htmlEscape(study.name().text(), "UTF-8")
                + "</name><version>" + revision.number() + "</version><hash>md5:" + md5(XForm.of(study, revision))
                + "</hash><downloadUrl>" + HtmlUtils.htmlEscape(address, "UTF-8") + "</downloadUrl></xform>";
    }

    @GetMapping("/forms/{code}.xml")
    ResponseEntity<String> form(@PathVariable String code) {
        var study = receive.interviewed(code);
        return answer(HttpStatus.OK, XForm.of(study, questionnaires.of(study.id())));
    }

    /** What a device asks before it sends. */
    @RequestMapping(value = "/submission", method = RequestMethod.HEAD)
    ResponseEntity<String> before(HttpServletRequest request) {
        Permission.holding(Role.REPORTER);
        return ResponseEntity.noContent()
                .headers(OpenRosaApi::common)
                .header(HttpHeaders.LOCATION, request.getRequestURL().toString())
                .build();
    }

    /** A sheet that came before is answered as one that is new: the device may forget it. */
    @PostMapping("/submission")
    ResponseEntity<String> submit(@RequestPart("xml_submission_file") MultipartFile file) throws IOException {
        Permission.holding(Role.REPORTER);
        try (var in = file.getInputStream()) {
            var read = Submission.read(in);
            if (read.isEmpty()) {
                return told(HttpStatus.BAD_REQUEST, "submit_error", Texts.t("study.answer.unreadable"));
            }
            return taken(read.get());
        }
    }

    @ExceptionHandler(Permission.NotPermitted.class)
    ResponseEntity<String> notPermitted() {
        return told(HttpStatus.FORBIDDEN, "submit_error", Texts.t("study.answer.permission"));
    }

    @ExceptionHandler(NoSuchElementException.class)
    ResponseEntity<String> unknown() {
        return told(HttpStatus.NOT_FOUND, "submit_error", Texts.t("study.answer.form"));
    }

    private ResponseEntity<String> taken(Submission sent) {
        var study = studies.find(sent.form());
        if (study.isEmpty()) {
            return told(HttpStatus.NOT_FOUND, "submit_error", Texts.t("study.answer.form"));
        }
        var questionnaire = questionnaires.of(study.get().id()).questionnaire();
        return switch (receive.receive(
                sent.form(), sent.id(), sent.stratum(), sent.answersTo(questionnaire), ReceiveAnswers.Way.OPENROSA)) {
            case ReceiveAnswers.Received.Taken ignored ->
                told(HttpStatus.CREATED, "submit_success", Texts.t("study.answer.taken"));
            case ReceiveAnswers.Received.Known ignored ->
                told(HttpStatus.CREATED, "submit_success", Texts.t("study.answer.known"));
            case ReceiveAnswers.Received.Refused(var faults) ->
                told(
                        HttpStatus.BAD_REQUEST,
                        "submit_error",
                        faults.stream().map(ReceiveAnswers.Fault::line).collect(Collectors.joining("; ")));
        };
    }

    private static ResponseEntity<String> told(HttpStatus status, String nature, String words) {
        return answer(
                status,
                "<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message nature=\"" + nature + "\">"
                        + HtmlUtils.htmlEscape(words, "UTF-8") + "</message></OpenRosaResponse>");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String xml) {
        return ResponseEntity.status(status)
                .headers(OpenRosaApi::common)
                .contentType(XML)
                .body(xml);
    }

    private static void common(HttpHeaders headers) {
        headers.set("X-OpenRosa-Version", "1.0");
        headers.set("X-OpenRosa-Accept-Content-Length", LARGEST);
        headers.set(HttpHeaders.DATE, DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    }

    /** By which a device sees that a form has changed; it is no safeguard. */
    private static String md5(String form) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(form.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
