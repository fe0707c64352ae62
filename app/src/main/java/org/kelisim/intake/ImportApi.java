package org.kelisim.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Job;
import org.kelisim.platform.Jobs;
import org.kelisim.platform.Language;
import org.kelisim.platform.table.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files sent by programs: kept, checked as a job, and then taken or put aside. */
@RestController
@RequestMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportApi {
    private static final int SHOWN_ERRORS = 1_000;

    private final Imports imports;
    private final ImportWork.Desk desk;
    private final Jobs jobs;

    ImportApi(Imports imports, ImportWork.Desk desk, Jobs jobs) {
        this.imports = imports;
        this.desk = desk;
        this.jobs = jobs;
    }

    /** What is being done. */
    record Work(String kind, String state, long done, long total, String problem) {
        static Work of(Job job) {
            return new Work(
                    job.kind(),
                    job.state().name().toLowerCase(java.util.Locale.ROOT),
                    job.done(),
                    job.total(),
                    job.problem());
        }
    }

    record RowError(long row, String column, String given, String message) {}

    /** @param work the last that was asked for; what it finds is known once its state is done */
    record ImportBody(
            long id,
            String file,
            String kind,
            String state,
            @Nullable Work work,
            long rowsRead,
            long rowsWritten,
            long rowsUnchanged,
            long rowsRefused,
            Importable.Expected expected,
            List<RowError> errors) {}

    @Operation(
            summary = "Sends a CSV or XLSX file of the exchange format; it is kept, and its check begins.",
            description = "Multipart, part `file`. The same bytes again are the same import.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportBody> send(@RequestParam MultipartFile file) throws IOException {
        Permission.holding(Role.REPORTER);
        var kept = Files.createTempFile("kelisim-upload", ".tmp");
        try {
            file.transferTo(kept);
            var name = String.valueOf(file.getOriginalFilename());
            var id =
                    switch (imports.receive(kept, name)) {
                        case Imports.Received.AlreadyTaken(var before) -> before.id();
                        case Imports.Received.Kept(var fresh) -> {
                            desk.ask(ImportWork.CHECK, found(fresh), false);
                            yield fresh;
                        }
                    };
            return accepted(id);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @Operation(summary = "One import: how far the work on it is, what was found, and the first thousand errors.")
    @GetMapping("/{id}")
    ImportBody one(@Parameter(example = "1") @PathVariable long id) {
        return body(found(id));
    }

    @Operation(summary = "Has an import checked, taken (whole, or its good rows only), undone, or its work stopped.")
    @PostMapping("/{id}/{deed}")
    ResponseEntity<ImportBody> work(
            @PathVariable long id,
            @Parameter(description = "check, take, good-rows, undo or cancel") @PathVariable String deed) {
        Permission.holding(Role.REPORTER);
        var one = found(id);
        switch (deed) {
            case "check" -> desk.ask(ImportWork.CHECK, one, false);
            case "take" -> desk.ask(ImportWork.TAKE, one, false);
            case "good-rows" -> desk.ask(ImportWork.TAKE, one, true);
            case "undo" -> desk.ask(ImportWork.UNDO, one, one.goodRowsOnly());
            case "cancel" -> job(one).ifPresent(job -> jobs.cancel(job.id()));
            default -> throw new NoSuchElementException("no deed " + deed);
        }
        return accepted(id);
    }

    private ResponseEntity<ImportBody> accepted(long id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(body(found(id)));
    }

    private ImportBody body(Import one) {
        var wording = Wording.in(Language.current());
        return new ImportBody(
                one.id(),
                one.fileName(),
                one.kind(),
                one.state().code(),
                job(one).map(Work::of).orElse(null),
                one.rowsRead(),
                one.rowsWritten(),
                one.rowsUnchanged(),
                one.rowsRefused(),
                one.expected(),
                imports.errors(one.id(), SHOWN_ERRORS).stream()
                        .map(error ->
                                new RowError(error.row(), error.column(), error.given(), wording.say(error.message())))
                        .toList());
    }

    private Import found(long id) {
        return imports.find(id).orElseThrow(() -> new NoSuchElementException("no import " + id));
    }

    private Optional<Job> job(Import one) {
        return Optional.ofNullable(one.jobId()).flatMap(jobs::find);
    }
}
