package org.kelisim.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Job;
import org.kelisim.platform.Jobs;
import org.kelisim.platform.Language;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.platform.table.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending files, looking at what was found in them, and taking or undoing them; the work itself goes on as jobs. */
@Controller
class ImportPages {
    private static final int SHOWN_ERRORS = 200;
    private static final int SHOWN_IMPORTS = 50;

    private final Pages pages;
    private final Imports imports;
    private final ImportWork.Desk desk;
    private final Jobs jobs;

    ImportPages(Pages pages, Imports imports, ImportWork.Desk desk, Jobs jobs) {
        this.pages = pages;
        this.imports = imports;
        this.desk = desk;
        this.jobs = jobs;
    }

    @Bean
    static NavEntry importsEntry() {
        return new NavEntry("intake.imports", "/imports", 60, Role.REPORTER);
    }

    @GetMapping("/imports")
    ModelAndView list() {
        Permission.holding(Role.REPORTER);
        var latest = imports.latest(SHOWN_IMPORTS);
        var working = new HashMap<Long, Job>();
        latest.forEach(one -> work(one).filter(job -> !job.hasEnded()).ifPresent(job -> working.put(one.id(), job)));
        return new ModelAndView(
                "intake/imports",
                Map.of(
                        "page", pages.titled(Texts.t("intake.imports")),
                        "imports", latest,
                        "working", working));
    }

    @PostMapping("/imports")
    String send(@RequestParam List<MultipartFile> file, RedirectAttributes next) throws IOException {
        Permission.holding(Role.REPORTER);
        var known = 0;
        var received = new ArrayList<Long>();
        for (var one : file) {
            if (!one.isEmpty() || !String.valueOf(one.getOriginalFilename()).isEmpty()) {
                switch (receive(one)) {
                    case Imports.Received.AlreadyTaken(var before) -> {
                        known++;
                        received.add(before.id());
                    }
                    case Imports.Received.Kept(var id) -> {
                        desk.ask(ImportWork.CHECK, found(id), false);
                        received.add(id);
                    }
                }
            }
        }
        if (known > 0) {
            next.addFlashAttribute(Pages.NOTICE, Texts.t("intake.known", known));
        }
        return received.size() == 1 ? "redirect:/imports/" + received.getFirst() : "redirect:/imports";
    }

    private Imports.Received receive(MultipartFile sent) throws IOException {
        var kept = Files.createTempFile("kelisim-upload", ".tmp");
        try {
            sent.transferTo(kept);
            var name = sent.getOriginalFilename();
            return imports.receive(kept, name == null ? "" : name);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @GetMapping("/imports/{id}")
    ModelAndView show(@PathVariable long id, HttpServletResponse response) {
        Permission.holding(Role.REPORTER);
        var shown = found(id);
        var job = work(shown).orElse(null);
        if (job != null && !job.hasEnded()) {
            return new ModelAndView(
                    pages.wantsFragment() ? "intake/progress" : "intake/working",
                    Map.of("page", pages.titled(shown.fileName()), "shown", shown, "job", job));
        }
        if (pages.wantsFragment()) {
            response.setHeader("HX-Refresh", "true");
        }
        return new ModelAndView(
                "intake/import", Map.of("page", pages.titled(shown.fileName()), "view", view(shown, job)));
    }

    private ImportView view(Import shown, @Nullable Job job) {
        var wording = Wording.in(Language.current());
        return new ImportView(
                shown,
                job,
                imports.headings(shown.id()),
                imports.sample(shown),
                imports.errors(shown.id(), SHOWN_ERRORS).stream()
                        .map(error -> new ImportView.ErrorLine(
                                error.row() == 0 ? "" : String.valueOf(error.row()),
                                error.column(),
                                error.given(),
                                wording.say(error.message())))
                        .toList(),
                imports.canBeUndone(shown));
    }

    /** @param deed check, take, goodRows, undo or cancel */
    @PostMapping("/imports/{id}")
    String work(@PathVariable long id, @RequestParam(name = "do") String deed) {
        Permission.holding(Role.REPORTER);
        var one = found(id);
        switch (deed) {
            case "check" -> desk.ask(ImportWork.CHECK, one, false);
            case "take" -> desk.ask(ImportWork.TAKE, one, false);
            case "goodRows" -> desk.ask(ImportWork.TAKE, one, true);
            case "undo" -> desk.ask(ImportWork.UNDO, one, one.goodRowsOnly());
            case "cancel" -> work(one).ifPresent(job -> jobs.cancel(job.id()));
            default -> throw new NoSuchElementException("no deed " + deed);
        }
        return "redirect:/imports/" + id;
    }

    @GetMapping("/imports/{id}/mend")
    void mend(@PathVariable long id, HttpServletResponse response) throws IOException {
        Permission.holding(Role.REPORTER);
        response.setContentType("application/octet-stream");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("mend-" + found(id).fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        imports.mend(id, response.getOutputStream(), Language.current());
    }

    private Import found(long id) {
        return imports.find(id).orElseThrow(() -> new NoSuchElementException("no import " + id));
    }

    private Optional<Job> work(Import one) {
        return Optional.ofNullable(one.jobId()).flatMap(jobs::find);
    }
}
