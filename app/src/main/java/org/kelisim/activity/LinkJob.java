package org.kelisim.activity;

import org.kelisim.platform.JobWork;
import org.kelisim.platform.Progress;
import org.springframework.stereotype.Component;

/** Links all standing reports, with its progress told. */
@Component
class LinkJob implements JobWork {
    static final String KIND = "link";

    private final LinkReports linking;

    LinkJob(LinkReports linking) {
        this.linking = linking;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject, Progress progress) {
        linking.link(progress);
    }
}
