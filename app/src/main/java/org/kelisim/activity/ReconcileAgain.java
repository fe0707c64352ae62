package org.kelisim.activity;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.kelisim.platform.Actor;
import org.kelisim.structure.Directory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes activities again of the same reports, after a person has said something of them: at once, unless linkage is at work, which is then
 * asked for another run.
 */
@Component
class ReconcileAgain {
    private final DSLContext sql;
    private final Directory directory;
    private final ClustersWritten written;
    private final PersonsWords.Reader words;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ReconcileAgain(
            DSLContext sql,
            Directory directory,
            ClustersWritten written,
            PersonsWords.Reader words,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.directory = directory;
        this.written = written;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** Call it after the person's word is committed. */
    void of(Collection<Long> activities) {
        var isDone = Actor.SYSTEM.act(() -> transaction.execute(status -> {
            var isFree = Boolean.TRUE.equals(sql.resultQuery("select pg_try_advisory_xact_lock(?)", LinkReports.LOCK)
                    .fetchSingle(0, Boolean.class));
            if (isFree) {
                write(activities);
            }
            return isFree;
        }));
        if (!Boolean.TRUE.equals(isDone)) {
            events.publishEvent(new ReportsTaken(0));
        }
    }

    private void write(Collection<Long> activities) {
        var organisations = directory.organisations().stream()
                .collect(Collectors.toMap(Directory.Organisation::id, Function.identity()));
        written.again(activities, organisations, new Reconciliation(organisations, directory.places(), words.read()));
    }
}
