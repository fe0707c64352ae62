package org.kelisim.activity;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Jobs;
import org.kelisim.platform.Progress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** When reports are linked: by a job of their own after each taking, or once after a whole folder. */
@Service
public class Linking {
    private final LinkReports linking;
    private final LinkedReports linkedReports;
    private final StandingReports standing;
    private final Jobs jobs;
    private final LinkJob job;
    private final AtomicInteger held = new AtomicInteger();

    Linking(LinkReports linking, LinkedReports linkedReports, StandingReports standing, Jobs jobs, LinkJob job) {
        this.linking = linking;
        this.linkedReports = linkedReports;
        this.standing = standing;
        this.jobs = jobs;
        this.job = job;
    }

    /** Several takings in a row. */
    public interface Takings {
        void take() throws IOException;
    }

    /** Does all the takings and then links once, in the machine's own name. */
    public LinkReports.Linked once(Takings takings, Progress progress) throws IOException {
        held.incrementAndGet();
        try {
            takings.take();
        } finally {
            held.decrementAndGet();
        }
        return Actor.SYSTEM.act(() -> linking.link(progress));
    }

    /** What a former run of the program took and did not come to link. */
    @EventListener(ApplicationReadyEvent.class)
    void linkWhatWasLeft(ApplicationReadyEvent event) {
        if (event.getApplicationContext().getEnvironment().matchesProfiles("serving")
                && Actor.SYSTEM.act(standing::hasUnlinked)
                && job.ask()) {
            Actor.SYSTEM.act(() -> jobs.start(LinkJob.KIND, "all"));
        }
    }

    /** After a start of the program, what linkage knows has to be learned once more: before anyone waits for it. */
    void warmUp() {
        if (linkedReports.isEmpty() && job.ask()) {
            Actor.SYSTEM.act(() -> jobs.start(LinkJob.KIND, "all"));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void linkAfter(ReportsTaken taken) {
        if (held.get() == 0 && job.ask()) {
            // the transaction that took the reports still holds this thread's connection
            Thread.ofVirtual().start(() -> Actor.SYSTEM.act(() -> jobs.start(LinkJob.KIND, "all")));
        }
    }
}
