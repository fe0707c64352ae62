package org.kelisim.activity;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.kelisim.platform.JobWork;
import org.kelisim.platform.Progress;
import org.springframework.stereotype.Component;

/** Links all standing reports, with its progress told. */
@Component
class LinkJob implements JobWork {
    static final String KIND = "link";

    private final LinkReports linking;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    LinkJob(LinkReports linking) {
        this.linking = linking;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject, Progress progress) {
        // waiting here holds no connection; what is asked for meanwhile is seen by the run that waits
        oneAtATime.lock();
        try {
            asked.set(false);
            linking.link(progress);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whether a run has to be started: one that has been asked for and hasn't begun will see everything that is there by then. */
    boolean ask() {
        return asked.compareAndSet(false, true);
    }
}
