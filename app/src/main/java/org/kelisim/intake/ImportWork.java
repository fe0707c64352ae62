package org.kelisim.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.kelisim.platform.JobCancelled;
import org.kelisim.platform.JobWork;
import org.kelisim.platform.Jobs;
import org.kelisim.platform.Progress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checking, taking and undoing as jobs: each is one transaction, so that what a restart interrupts is simply done again. */
@Configuration(proxyBeanMethods = false)
class ImportWork {
    static final String CHECK = "import.check";
    static final String TAKE = "import.take";
    static final String UNDO = "import.undo";

    /** What is done with an import. */
    private interface Deed {
        void to(long importId, Progress progress) throws IOException;
    }

    @Bean
    static JobWork checkImport(Imports imports) {
        return new Work(CHECK, imports::check, imports);
    }

    @Bean
    static JobWork takeImport(Imports imports) {
        return new Work(
                TAKE,
                (id, progress) ->
                        imports.take(id, imports.find(id).orElseThrow().goodRowsOnly(), progress),
                imports);
    }

    @Bean
    static JobWork undoImport(Imports imports) {
        return new Work(UNDO, (id, progress) -> imports.undo(id), imports);
    }

    private record Work(String kind, Deed deed, Imports imports) implements JobWork {
        @Override
        public void run(String subject, Progress progress) {
            var id = Long.parseLong(subject);
            try {
                deed.to(id, progress);
            } catch (JobCancelled e) {
                imports.cancel(id);
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Asks for work on imports; one at a time for each. */
    @org.springframework.stereotype.Component
    static class Desk {
        private final Jobs jobs;
        private final Receipts receipts;

        Desk(Jobs jobs, Receipts receipts) {
            this.jobs = jobs;
            this.receipts = receipts;
        }

        void ask(String kind, Import one, boolean goodRowsOnly) {
            if (!isAtWork(one)) {
                receipts.asks(one.id(), goodRowsOnly);
                receipts.worksOn(one.id(), jobs.start(kind, String.valueOf(one.id())));
            }
        }

        boolean isAtWork(Import one) {
            var job = one.jobId();
            return job != null
                    && jobs.find(job).filter(found -> !found.hasEnded()).isPresent();
        }
    }
}
