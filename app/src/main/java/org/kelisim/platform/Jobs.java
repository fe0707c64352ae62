package org.kelisim.platform;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.kelisim.platform.schema.Tables.JOB;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Long work outside of any request: durable, with progress, cancellable, taken up again when the program starts. */
@Component
public class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int LOCK = 4714;
    private static final int PATIENCE = 10;

    private final DSLContext sql;
    private final ObjectProvider<JobWork> works;
    private final Actors actors;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Long, CompletableFuture<Job>> running = new ConcurrentHashMap<>();
    /** Each job holds up to three connections; more jobs than that wait, so that pages still get theirs. */
    private final Semaphore room;

    private volatile boolean closing;

    Jobs(
            DSLContext sql,
            ObjectProvider<JobWork> works,
            Actors actors,
            @Value("${kelisim.db.connections:16}") int connections) {
        this.sql = sql;
        this.works = works;
        this.actors = actors;
        this.room = new Semaphore(Math.max(1, connections / 5), true);
    }

    /** Asks for work in the present actor's name; it begins at once, after this returns. Call it outside a transaction. */
    public long start(String kind, String subject) {
        var actor = Actor.current();
        var id = sql.insertInto(JOB)
                .set(JOB.KIND, kind)
                .set(JOB.SUBJECT, subject)
                .set(JOB.ACCOUNT_ID, actor.accountId())
                .returningResult(JOB.ID)
                .fetchSingle()
                .value1();
        begin(id, kind, subject, actor);
        return id;
    }

    /** Waits for the end of a job of this process; one that runs elsewhere or has ended is answered as it stands. */
    public Job await(long id) {
        var future = running.get(id);
        return future != null ? future.join() : find(id).orElseThrow();
    }

    public Optional<Job> find(long id) {
        return sql.select(
                        JOB.ID,
                        JOB.KIND,
                        JOB.SUBJECT,
                        JOB.STATE.convertFrom(Jobs::state),
                        JOB.DONE,
                        JOB.TOTAL,
                        JOB.STEP,
                        JOB.PROBLEM,
                        JOB.ENDED_AT)
                .from(JOB)
                .where(JOB.ID.eq(id))
                .fetchOptional(mapping(Job::new));
    }

    /** Asks the job to end; it rolls back at its next step. */
    public void cancel(long id) {
        sql.update(JOB).set(JOB.CANCEL_ASKED, true).where(JOB.ID.eq(id)).execute();
    }

    /** Takes up what a former run of the program left. Only the process that serves pages does so. */
    @EventListener(ApplicationReadyEvent.class)
    void resume(ApplicationReadyEvent event) {
        if (!event.getApplicationContext().getEnvironment().matchesProfiles("serving")) {
            return;
        }
        for (var job : Actor.SYSTEM.act(this::open)) {
            LOG.info("job {} ({}) is taken up again", job.id(), job.kind());
            begin(job.id(), job.kind(), job.subject(), actors.of(job.accountId()));
        }
    }

    private record Open(long id, String kind, String subject, long accountId) {}

    private List<Open> open() {
        return sql.select(JOB.ID, JOB.KIND, JOB.SUBJECT, JOB.ACCOUNT_ID)
                .from(JOB)
                .where(JOB.STATE.in("waiting", "running"))
                .orderBy(JOB.ID)
                .fetch(mapping(Open::new));
    }

    private void begin(long id, String kind, String subject, Actor actor) {
        var end = new CompletableFuture<Job>();
        running.put(id, end);
        threads.execute(() -> {
            room.acquireUninterruptibly();
            try {
                actor.act(() -> {
                    if (!closing) {
                        alone(id, () -> run(id, kind, subject));
                    }
                    running.remove(id);
                    return end.complete(find(id).orElseThrow());
                });
            } catch (RuntimeException e) {
                end.completeExceptionally(e);
                if (!closing) {
                    LOG.error("job {} ({}) could not be kept", id, kind, e);
                }
            } finally {
                room.release();
            }
        });
    }

    /** One process at a time works on a job; the lock goes with the process, however it ends. */
    private void alone(long id, Runnable work) {
        sql.connection(connection -> {
            var here = DSL.using(connection);
            var isOurs = here.resultQuery("select pg_try_advisory_lock(?, ?)", LOCK, (int) id)
                    .fetchSingle(0, Boolean.class);
            if (Boolean.TRUE.equals(isOurs)) {
                try {
                    work.run();
                } finally {
                    here.resultQuery("select pg_advisory_unlock(?, ?)", LOCK, (int) id)
                            .fetch();
                }
            }
        });
    }

    private void run(long id, String kind, String subject) {
        var isOpen = sql.update(JOB)
                .set(JOB.STATE, "running")
                .set(JOB.STARTED_AT, currentOffsetDateTime())
                .where(JOB.ID.eq(id))
                .and(JOB.STATE.in("waiting", "running"))
                .execute();
        if (isOpen == 0) {
            return;
        }
        try {
            work(kind).run(subject, new StoredProgress(sql, id));
            end(id, Job.State.DONE, "");
        } catch (JobCancelled e) {
            end(id, Job.State.CANCELLED, "");
        } catch (RuntimeException | Error e) {
            if (closing) {
                return; // it stays as it is, and is taken up again at the next start
            }
            var problem = JobProblem.of(e)
                    .map(JobProblem::code)
                    .orElse(Long.toString(id) + "-" + Integer.toHexString(e.hashCode()));
            LOG.error("job {} ({}) failed, reference {}", id, kind, problem, e);
            end(id, Job.State.FAILED, problem);
        }
    }

    private JobWork work(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no module does jobs of kind " + kind));
    }

    private void end(long id, Job.State state, String problem) {
        sql.update(JOB)
                .set(JOB.STATE, state.name().toLowerCase(Locale.ROOT))
                .set(JOB.PROBLEM, problem)
                .set(JOB.ENDED_AT, currentOffsetDateTime())
                .where(JOB.ID.eq(id))
                .execute();
    }

    private static Job.State state(String code) {
        return Job.State.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Ends what is under way without a trace: its transaction rolls back, and the next start takes it up again. */
    @Override
    public void close() {
        closing = true;
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                LOG.warn("jobs are still at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
