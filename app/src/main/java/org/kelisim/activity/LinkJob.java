package org.kelisim.activity;

import org.kelisim.platform.Actor;
import org.kelisim.platform.JobWork;
import org.kelisim.platform.Jobs;
import org.kelisim.platform.Progress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Links again, in the machine's own name, whenever reports have come. */
@Component
class LinkJob implements JobWork {
    private final LinkReports linking;
    private final ObjectProvider<Jobs> jobs;

    LinkJob(LinkReports linking, ObjectProvider<Jobs> jobs) {
        this.linking = linking;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return "link";
    }

    @Override
    public void run(String subject, Progress progress) {
        linking.link(progress);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void linkAgain(ReportsTaken taken) {
        Actor.SYSTEM.act(() -> jobs.getObject().start(kind(), "all"));
    }
}
