package org.kelisim.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.kelisim.platform.Language;
import org.kelisim.platform.Pages;
import org.kelisim.publication.AnnualReportFiles.Format;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The annual report of a year as a page and as files, out of the release that stands. */
@Controller
class AnnualReportPages {
    private final Pages pages;
    private final AnnualReports reports;
    private final KeptReports kept;

    AnnualReportPages(Pages pages, AnnualReports reports, KeptReports kept) {
        this.pages = pages;
        this.reports = reports;
        this.kept = kept;
    }

    @GetMapping("/annual/{year:[0-9]{4}}")
    ModelAndView show(@PathVariable int year) {
        var report = report(year);
        return new ModelAndView(
                "publication/annual",
                Map.of(
                        "page",
                        pages.titled(report.title()),
                        "report",
                        report,
                        "links",
                        Links.onPage(Language.current())));
    }

    @GetMapping("/annual/{year:[0-9]{4}}.{format:pdf|docx|xlsx|html}")
    ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable String format, HttpServletRequest request)
            throws IOException {
        var kind = Format.valueOf(format.toUpperCase(Locale.ROOT));
        var file = kept.file(report(year), kind, site(request));
        var name = "annual-report-" + year + "-" + Language.current().tag() + "." + format;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, kind.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    private AnnualReport report(int year) {
        return reports.of(year).orElseThrow(() -> new NoSuchElementException("no signed release of " + year));
    }

    /** As the reader came to it. */
    private static String site(HttpServletRequest request) {
        var port = request.getServerPort();
        var isUsual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
    }
}
