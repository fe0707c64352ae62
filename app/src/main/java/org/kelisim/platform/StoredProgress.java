package org.kelisim.platform;

import static org.kelisim.platform.schema.Tables.JOB;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;

/**
 * Progress that others can read while the work's own transaction is still open: it is written by another thread, and so on
 * another connection, at most five times a second.
 */
final class StoredProgress implements Progress {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final DSLContext sql;
    private final long job;
    private final Actor actor = Actor.current();
    private String step = "";
    private long last;

    StoredProgress(DSLContext sql, long job) {
        this.sql = sql;
        this.job = job;
    }

    @Override
    public void at(String step, long done, long total) {
        var now = System.nanoTime();
        if (step.equals(this.step) && done < total && now - last < PAUSE) {
            return;
        }
        this.step = step;
        this.last = now;
        var cancelAsked = CompletableFuture.supplyAsync(
                        () -> actor.act(() -> write(step, done, total)), Thread.ofVirtual()::start)
                .join();
        if (cancelAsked) {
            throw new JobCancelled();
        }
    }

    private boolean write(String step, long done, long total) {
        return sql.update(JOB)
                .set(JOB.STEP, step)
                .set(JOB.DONE, done)
                .set(JOB.TOTAL, total)
                .where(JOB.ID.eq(job))
                .returningResult(JOB.CANCEL_ASKED)
                .fetchSingle()
                .value1();
    }
}
