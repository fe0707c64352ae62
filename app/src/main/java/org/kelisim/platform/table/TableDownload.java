package org.kelisim.platform.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A table that a reader takes away as a file. */
public final class TableDownload {
    private TableDownload() {}

    /**
     * Answers with a file, to be written and closed.
     *
     * @param name of the file, without its ending
     */
    public static TableWriter open(HttpServletResponse response, String name, TableFormat format) throws IOException {
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.extension())
                        .build()
                        .toString());
        return TableWriter.to(response.getOutputStream(), format);
    }
}
