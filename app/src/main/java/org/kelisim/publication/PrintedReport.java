package org.kelisim.publication;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.kelisim.platform.Texts;
import org.springframework.stereotype.Component;

/** The annual report on paper: one XHTML page for printing, and the PDF made of it (tagged, PDF/UA-1, fonts embedded). */
@Component
class PrintedReport {
    private static final String FACE = "Noto Sans";
    private static final float PDF_1_7 = 1.7f;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    PrintedReport() {
        engine.setTrimControlStructures(true);
    }

    /** Well-formed XML, so that the PDF can be made of it; a browser shows and prints it as well. */
    String html(AnnualReport report, Links links) {
        var html = new StringOutput();
        engine.render(
                "publication/report/printed.jte",
                Map.of("report", report, "links", links, "style", style(report)),
                html);
        return html.toString();
    }

    void pdf(AnnualReport report, Links links, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        var builder = new PdfRendererBuilder();
        builder.usePdfVersion(PDF_1_7);
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> resource("fonts/NotoSans-Regular.ttf"), FACE, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("fonts/NotoSans-Bold.ttf"), FACE, 700, FontStyle.NORMAL, true);
        builder.withProducer("Kelisim");
        builder.withHtmlContent(html(report, links), null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                describeLinks(document, report);
                document.save(out);
            }
        }
    }

    /** Who hears the page instead of seeing it is told where a link leads (ISO 14289-1, 7.18.5); the renderer leaves that out. */
    private static void describeLinks(PDDocument document, AnnualReport report) throws IOException {
        var chapters = report.chapters().iterator();
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    link.setContents(
                            link.getAction() instanceof PDActionURI away
                                    ? away.getURI()
                                    : chapters.hasNext() ? chapters.next().title() : report.title());
                }
            }
        }
    }

    /** The sheet, the running head, and a class for each length of a bar, since nothing is styled in place. */
    private static String style(AnnualReport report) {
        var style = new StringBuilder(text("report.css"));
        style.append("@page {")
                .append(margin("top-left", quoted(report.organisation())))
                .append(margin("top-right", quoted(report.title())))
                .append(margin(
                        "bottom-right",
                        quoted(Texts.t("publication.report.page") + " ") + " counter(page) \" / \" counter(pages)"))
                .append(" }\n");
        for (var share = 1; share <= 100; share++) {
            style.append(".w").append(share).append(" { width: ").append(share).append("%; }\n");
        }
        return style.toString();
    }

    private static String margin(String place, String content) {
        return " @" + place + " { font-family: \"" + FACE + "\"; font-size: 7.5pt; color: #51636e; content: " + content
                + "; }";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "").replace("\"", "") + "\"";
    }

    private static String text(String name) {
        try (var in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PrintedReport.class.getResourceAsStream(name), name);
    }
}
