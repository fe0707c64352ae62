package org.kelisim.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Language;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Texts;
import org.kelisim.platform.table.Wording;
import org.kelisim.structure.Names;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports sent and read by programs, by the same rules and with the same errors as files. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ReportApi {
    private final ReceiveReports receive;
    private final JsonReports jsonReports;
    private final Provenance provenance;
    private final Sayings sayings;
    private final Names names;
    private final CountedIn countedIn;

    ReportApi(
            ReceiveReports receive,
            JsonReports jsonReports,
            Provenance provenance,
            Sayings sayings,
            Names names,
            CountedIn countedIn) {
        this.receive = receive;
        this.jsonReports = jsonReports;
        this.provenance = provenance;
        this.sayings = sayings;
        this.names = names;
        this.countedIn = countedIn;
    }

    /** @param news whether it said something that wasn't known */
    record Taken(long id, int revision, boolean news, String path) {
        static Taken of(ReceiveReports.Receipt receipt) {
            return new Taken(receipt.report(), receipt.revision(), receipt.isNews(), "/reports/" + receipt.report());
        }
    }

    record TakenList(List<Taken> reports) {}

    /** @param index of the report among those sent, from 0 */
    record FieldError(int index, String field, String given, String message) {}

    /**
     * @param importId of the file that it came in; null for one that came by form or API
     * @param sheet of a workbook, else null
     * @param row of the file, from 1; null where it came in none
     */
    record RevisionBody(
            int revision,
            boolean standing,
            OffsetDateTime submittedAt,
            Multilingual title,
            LocalDate startDate,
            String region,
            int participants,
            @Nullable Long importId,
            @Nullable String sheet,
            @Nullable Long row) {
        static RevisionBody of(Provenance.Revision one) {
            return new RevisionBody(
                    one.revision(),
                    one.isStanding(),
                    one.submittedAt(),
                    one.title(),
                    one.start(),
                    one.region(),
                    one.participants(),
                    one.importId(),
                    one.sheet(),
                    one.row());
        }
    }

    /**
     * One figure that counts it.
     *
     * @param release that froze the figure; null for the figure as it stands
     */
    record CountedBody(String figure, int year, @Nullable String release) {
        static CountedBody of(CountedIn.Counting one) {
            return new CountedBody(one.code(), one.year(), one.release().isEmpty() ? null : one.release());
        }
    }

    /** @param activity that it is part of; null until it is linked, and once it is withdrawn */
    record ReportBody(
            long id,
            String reportId,
            String submittedBy,
            String state,
            @Nullable Long activity,
            List<RevisionBody> revisions,
            List<CountedBody> counted) {}

    @Operation(
            summary = "Sends a report, or a list of them: all are taken or none.",
            description =
                    "Fields are the columns of reports.csv; `organisers` may be a list. A report_id that the sender has used "
                            + "before is corrected: a new revision, unless it says nothing new. Sending twice is sending once.")
    @PostMapping(path = "/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> send(@RequestBody String body) {
        var reports = jsonReports.read(body);
        if (reports.isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, "activity.api.notReports", List.of());
        }
        return switch (receive.receive(reports)) {
            case ReceiveReports.Received.Taken(var receipts) ->
                ResponseEntity.status(
                                receipts.stream().anyMatch(ReceiveReports.Receipt::isNews)
                                        ? HttpStatus.CREATED
                                        : HttpStatus.OK)
                        .body(new TakenList(receipts.stream().map(Taken::of).toList()));
            case ReceiveReports.Received.Refused(var refusals) -> {
                var wording = Wording.in(Language.current());
                yield problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "activity.api.refused",
                        refusals.stream()
                                .map(refusal -> new FieldError(
                                        refusal.index(),
                                        refusal.error().column(),
                                        refusal.error().given(),
                                        wording.say(refusal.error().message())))
                                .toList());
            }
        };
    }

    @Operation(
            summary =
                    "One report with all its revisions and their rows, the activity that it is part of, and what counts it.")
    @GetMapping("/reports/{id}")
    ReportBody report(@Parameter(example = "1") @PathVariable long id) {
        var standing = sayings.of(id).orElseThrow(() -> new NoSuchElementException("no report " + id));
        var revisions = provenance.ofReport(id);
        return new ReportBody(
                id,
                standing.said().senderKey(),
                standing.said().senderCode(),
                standing.state(),
                revisions.getFirst().activityId(),
                revisions.stream().map(RevisionBody::of).toList(),
                counted(provenance.versionsOf(
                        revisions.stream().map(Provenance.Revision::id).toList())));
    }

    private List<CountedBody> counted(List<CountedIn.Version> versions) {
        return countedIn.of(versions).stream().map(CountedBody::of).toList();
    }

    /** @param rule how the head count was chosen */
    record ActivityBody(
            long id,
            String state,
            Multilingual title,
            Provenance.Held held,
            int participants,
            int lowest,
            int highest,
            String rule,
            List<String> organisers,
            List<Long> reports,
            int versions,
            List<CountedBody> counted) {}

    @Operation(
            summary =
                    "One activity as it stands, with the reports that tell of it and the figures and releases that count it.")
    @GetMapping("/activities/{id}")
    ActivityBody activity(@Parameter(example = "1") @PathVariable long id) {
        var versions = provenance.versions(id);
        if (versions.isEmpty()) {
            throw new NoSuchElementException("no activity " + id);
        }
        var standing = versions.getFirst();
        return new ActivityBody(
                id,
                standing.state(),
                standing.title(),
                standing.held(),
                standing.counted().participants(),
                standing.counted().low(),
                standing.counted().high(),
                standing.counted().rule(),
                names.organisations(standing.organisers()).values().stream()
                        .map(Names.Named::code)
                        .sorted()
                        .toList(),
                provenance.revisions(standing.revisions()).stream()
                        .map(Provenance.Revision::reportId)
                        .toList(),
                versions.size(),
                counted(versions.stream()
                        .map(Provenance.ActivityVersion::identity)
                        .toList()));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, Texts.t(key + ".text", errors.size()));
        problem.setTitle(Texts.t(key + ".title"));
        if (!errors.isEmpty()) {
            problem.setProperties(Map.of("errors", errors));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
