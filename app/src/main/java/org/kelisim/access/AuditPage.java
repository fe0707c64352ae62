package org.kelisim.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Audit;
import org.kelisim.platform.NavEntry;
import org.kelisim.platform.Pages;
import org.kelisim.platform.Texts;
import org.kelisim.platform.table.TableDownload;
import org.kelisim.platform.table.TableFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who did what and when, for an auditor; and whether the chain of entries holds. */
@Controller
class AuditPage {
    private static final int PAGE = 100;

    private final Pages pages;
    private final Audit audit;

    AuditPage(Pages pages, Audit audit) {
        this.pages = pages;
        this.audit = audit;
    }

    @Bean
    static NavEntry auditEntry() {
        return new NavEntry("access.audit", "/audit", 95, Role.AUDITOR);
    }

    @GetMapping("/audit")
    ModelAndView show(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "false") boolean check) {
        Permission.holding(Role.AUDITOR);
        var entries = audit.entries(action, before, PAGE);
        return new ModelAndView(
                "access/audit",
                Map.of(
                        "page",
                        pages.titled(Texts.t("access.audit")),
                        "entries",
                        entries,
                        "actions",
                        audit.actions(),
                        "action",
                        action,
                        "next",
                        entries.size() < PAGE ? 0L : entries.getLast().id(),
                        "verdict",
                        check ? verdict() : ""));
    }

    private String verdict() {
        var broken = audit.firstBroken();
        return broken.isEmpty()
                ? Texts.t("access.audit.holds")
                : Texts.t("access.audit.broken", Texts.number(broken.getAsLong()));
    }

    @GetMapping("/audit.csv")
    void export(HttpServletResponse response) throws IOException {
        Permission.holding(Role.AUDITOR);
        try (var writer = TableDownload.open(response, "audit", TableFormat.CSV)) {
            writer.sheet("audit", List.of("id", "recorded_at", "account", "action", "subject", "detail", "hash"));
            var before = Long.MAX_VALUE;
            List<Audit.Entry> entries;
            do {
                entries = audit.entries("", before, 10 * PAGE);
                for (var entry : entries) {
                    writer.row(entry.cells());
                    before = entry.id();
                }
            } while (!entries.isEmpty());
        }
    }
}
