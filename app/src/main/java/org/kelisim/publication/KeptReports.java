package org.kelisim.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kelisim.platform.Language;
import org.kelisim.publication.AnnualReportFiles.Format;
import org.springframework.stereotype.Component;

/**
 * Files of annual reports, the latest few kept. A signed release doesn't change, and neither do its files; making one takes seconds of a processor, so
 * that one is made at a time, whoever asks.
 */
@Component
class KeptReports {
    private static final int KEPT = 12;

    private final AnnualReportFiles files;
    private final Map<Key, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(long release, Language language, Format format, String site) {}

    KeptReports(AnnualReportFiles files) {
        this.files = files;
    }

    synchronized byte[] file(AnnualReport report, Format format, String site) throws IOException {
        var key = new Key(report.release().id(), report.language(), format, site);
        var made = kept.get(key);
        if (made == null) {
            var out = new ByteArrayOutputStream();
            files.write(report, format, site, out);
            made = out.toByteArray();
            kept.put(key, made);
        }
        return made;
    }
}
