package org.kelisim.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kelisim.platform.table.TableFormat;
import org.springframework.stereotype.Service;

/** Writes an annual report as a file to take away. */
@Service
public class AnnualReportFiles {
    private final PrintedReport printed;

    AnnualReportFiles(PrintedReport printed) {
        this.printed = printed;
    }

    /** The kinds of files. */
    public enum Format {
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        XLSX(TableFormat.XLSX.contentType()),
        HTML("text/html;charset=UTF-8");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        public String contentType() {
            return contentType;
        }

        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Writes the report; the stream stays open.
     *
     * @param site address of the platform that the numbers lead to, without a path
     */
    public void write(AnnualReport report, Format format, String site, OutputStream out) throws IOException {
        var links = Links.printed(site, report.language());
        switch (format) {
            case PDF -> printed.pdf(report, links, out);
            case DOCX -> new ReportDocx(report, links).write(out);
            case XLSX -> ReportXlsx.write(report, out);
            case HTML -> out.write(printed.html(report, links).getBytes(StandardCharsets.UTF_8));
        }
    }
}
