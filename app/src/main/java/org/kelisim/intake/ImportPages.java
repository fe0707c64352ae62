package org.kelisim.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Language;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Progress;
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

/** Sending a file, looking at what was found in it, and taking or undoing it. */
@Controller
class ImportPages {
    private static final int SHOWN_ERRORS = 200;

    private final Pages pages;
    private final Imports imports;

    ImportPages(Pages pages, Imports imports) {
        this.pages = pages;
        this.imports = imports;
    }

    @Bean
    static NavEntry importsEntry() {
        return new NavEntry("intake.imports", "/imports", 60, Role.REPORTER);
    }

    @GetMapping("/imports")
    ModelAndView list() {
        Permission.holding(Role.REPORTER);
        return new ModelAndView(
                "intake/imports",
                Map.of("page", pages.titled(Texts.t("intake.imports")), "imports", imports.latest(50)));
    }

    @PostMapping("/imports")
    String send(@RequestParam MultipartFile file, RedirectAttributes next) throws IOException {
        Permission.holding(Role.REPORTER);
        var kept = Files.createTempFile("kelisim-upload", ".tmp");
        try {
            file.transferTo(kept);
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return switch (imports.receive(kept, name)) {
                case Imports.Received.AlreadyTaken(var before) -> {
                    next.addFlashAttribute(Pages.NOTICE, Texts.t("intake.known"));
                    yield "redirect:/imports/" + before.id();
                }
                case Imports.Received.Kept(var id) -> {
                    imports.check(id, Progress.SILENT);
                    yield "redirect:/imports/" + id;
                }
            };
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @GetMapping("/imports/{id}")
    ModelAndView show(@PathVariable long id) {
        Permission.holding(Role.REPORTER);
        var wording = Wording.in(Language.current());
        var shown = imports.find(id).orElseThrow(() -> new NoSuchElementException("no import " + id));
        var errors = imports.errors(id, SHOWN_ERRORS).stream()
                .map(error -> List.of(
                        error.row() == 0 ? "" : String.valueOf(error.row()),
                        error.column(),
                        error.given(),
                        wording.say(error.message())))
                .toList();
        return new ModelAndView(
                "intake/import", Map.of("page", pages.titled(shown.fileName()), "shown", shown, "errors", errors));
    }

    @PostMapping("/imports/{id}/taking")
    String take(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean goodRowsOnly, RedirectAttributes next)
            throws IOException {
        Permission.holding(Role.REPORTER);
        imports.take(id, goodRowsOnly, Progress.SILENT);
        next.addFlashAttribute(Pages.NOTICE, Texts.t("intake.done"));
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/undoing")
    String undo(@PathVariable long id, RedirectAttributes next) {
        Permission.holding(Role.REPORTER);
        next.addFlashAttribute(Pages.NOTICE, Texts.t(imports.undo(id) ? "intake.done" : "intake.undoImpossible"));
        return "redirect:/imports/" + id;
    }

    @GetMapping("/imports/{id}/mend")
    void mend(@PathVariable long id, HttpServletResponse response) throws IOException {
        Permission.holding(Role.REPORTER);
        var name = imports.find(id)
                .orElseThrow(() -> new NoSuchElementException("no import " + id))
                .fileName();
        response.setContentType("application/octet-stream");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("mend-" + name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        imports.mend(id, response.getOutputStream(), Language.current());
    }
}
